import type { People } from './bearers.ts';
import type { Marks } from './mention.ts';
import { oneOf } from './one-of.ts';
import { isDash, type Token } from './tokens.ts';

/** Words of things that bear somebody's name. */
const NAMED_AFTER = oneOf(
  'memorial|foundation|institute|university|college|airport|bridge|hospital|prize|award|scholarships?|fellowships?|library|stadium|street|avenue|park|museum|bank|peninsula|base',
);

/** Whether what a name ends with, or goes on to, is a thing that bears it: "the Queen Olga Memorial". */
export function isNamesake(tokens: readonly Token[], nameTo: number): boolean {
  const next = tokens[nameTo];
  return (
    NAMED_AFTER.test(tokens[nameTo - 1]!.n) || (next?.cap === true && next.sp && NAMED_AFTER.test(next.n))
  );
}

/** "the then Minister X", "former President Y": who held the office once is not meant by it now. */
export function wasOnce(tokens: readonly Token[], from: number, nameTo: number): boolean {
  const before = oneOf('then|former|late|ex').test(
    tokens[from - (isDash(tokens[from - 1]) ? 2 : 1)]?.n ?? '',
  );
  return before || (tokens[nameTo]?.t === ',' && oneOf('then|former').test(tokens[nameTo + 1]?.n ?? ''));
}

/** "where Wu and Amari signed": a short surname beside another that the page has given. */
export function isPaired(tokens: readonly Token[], i: number, end: number, people: People): boolean {
  return (
    tokens[i]!.t.length === 2 &&
    !oneOf('an|le|so|no|do|to|in|on|or|of|de|at|as|by|he|it|us|un|eu|au').test(tokens[i]!.n) &&
    tokens[end]?.n === 'and' &&
    tokens[end + 1]?.cap === true &&
    people.knows(tokens[end + 1]!.n)
  );
}

const TENURE = oneOf(
  'predecessors?|holders?|successors?|incumbents?|ambassadors|envoys|representatives|heads|commanders|officers|secretaries|chairs|chairpersons|chairmen|presidents|ministers',
);

/**
 * What only people have round them makes a name of two words or more somebody: "X Y, who", "headed by X Y", "succeeded X Y", a surname in
 * capitals, years in brackets after a name in a list of who held a post.
 */
export function shownBy(tokens: readonly Token[], cover: Marks['cover'], i: number, end: number): boolean {
  const before = tokens[i - 1];
  const after = tokens[end];
  if (after?.t === ',' && tokens[end + 1]?.n === 'who') return true;
  if (isCapitalSurname(tokens[end - 1]!) && !isCapitalSurname(tokens[i]!))
    return i > 0 || oneOf('[,(]').test(after?.t ?? '');
  // "X Y of Chad": somebody by where he is from.
  if (after?.n === 'of' && cover[end + 1]?.type === 'country' && cover[end + 1]!.from === end + 1)
    return true;
  if (before?.n === 'by')
    for (let k = i - 2; k >= Math.max(0, i - 6); k--) {
      const n = tokens[k]!.n;
      if (
        oneOf(
          'headed|led|chaired|co-chaired|presided|succeeded|followed|replaced|represented|accompanied|inaugurated|signed|held|received|addressed',
        ).test(n)
      )
        return true;
      if (
        !oneOf('on|the|side|over|in|its|now|then|first|since|outset').test(n) &&
        !tokens[k]!.cap &&
        tokens[k]!.kind !== 'number'
      )
        return false;
    }
  if (before !== undefined && oneOf('succeeded|succeeding|succeeds|replaced|replacing').test(before.n))
    return true;
  if (
    after?.t !== '(' ||
    !(/^(?:19|20)\d\d$/.test(tokens[end + 1]?.t ?? '') || tokens[end + 1]?.n === 'since')
  )
    return false;
  for (let k = i - 1; k >= Math.max(0, i - 40); k--) if (TENURE.test(tokens[k]!.n)) return true;
  return false;
}

/** "DUBOIS": a word of capital letters, longer than most acronyms. */
const isCapitalSurname = (t: Token): boolean => t.t.length > 4 && /^\p{Lu}{5,}$/u.test(t.t);

/** What only people do follows a name that no table has: "Rangin Dadfar Spanta visited". */
export function acts(tokens: readonly Token[], end: number): boolean {
  const n = tokens[end]?.n ?? '';
  const next = tokens[end + 1]?.n ?? '';
  return (
    oneOf(
      'met|meets|visited|visits|travelled|traveled|travels|spoke|speaks|addressed|addresses|paid|pays|arrived|arrives|did|said|told|thanked|stressed|underlined|expressed|congratulated',
    ).test(n) ||
    (n === 'had' && oneOf('done|met|visited|spoken|addressed|travelled|talks').test(next))
  );
}

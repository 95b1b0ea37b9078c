import { KIND } from '../../kinds.ts';
import { datesIn } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, draft, proof } from '../../scene.ts';
import type { Sentence } from '../../sentence.ts';
import type { TextName } from '../../text-name.ts';
import type { When } from '../../time/when.ts';
import { slots } from './adoption.ts';
import { pastTail } from './reach.ts';

const SIGNING = oneOf(
  'signing|signature|conclusion|adoption|launch|endorsement|accession|agreement|approval',
);
const VERSION = oneOf('version|edition|text|one|cycle|iteration|phase|update');
const SAID = oneOf('sign|adopt|agree|conclude|approve|endorse|finali[sz]e|date|launch|issue|renew|accept');

/**
 * What a noun after a text's name tells: "the Agreement, whose signature took place in Riga on 4 May 2006", "…, on which signature …",
 * "… since the latter's adoption at the Summit in May 2006", "a Programme, the current version of which was agreed in 2006".
 */
export function byNounAfter(s: Sentence, name: TextName): Draft[] | undefined {
  const at = pastTail(s, name.to);
  const stop = Math.min(s.to, at + 9);
  for (let i = at; i < stop; i++) {
    const { n, t } = s.tokens[i]!;
    if (t === ';' || s.groups.some((g) => g.from === i && g.shape !== 'ing')) return undefined;
    const isSigning = SIGNING.test(n) && isIts(s, at, i);
    const isVersion =
      VERSION.test(n) &&
      ((s.tokens[i + 1]?.n === 'of' && s.tokens[i + 2]?.n === 'which') || isWhose(s, at, i));
    if (!isSigning && !isVersion) continue;
    const day = dayAfter(s, i, isVersion);
    return (
      day && [
        draft(KIND.instrument, 'text-noun-after', day.edtf, slots(name), proof(s, name.from, day.to), [
          `“${n}” after its name tells its day`,
        ]),
      ]
    );
  }
  return undefined;
}

/** "whose signature", "on which signature", "the signing of which", "the latter's adoption", "accession to which". */
function isIts(s: Sentence, from: number, at: number): boolean {
  return (
    isWhose(s, from, at) ||
    (oneOf('of|to').test(s.tokens[at + 1]?.n ?? '') && s.tokens[at + 2]?.n === 'which') ||
    (s.tokens[at - 1]?.n === 'which' && oneOf('on|of|to').test(s.tokens[at - 2]?.n ?? '')) ||
    (s.tokens[at - 1]?.n === "'s" && s.tokens[at - 2]?.n === 'latter')
  );
}

const isWhose = (s: Sentence, from: number, at: number): boolean =>
  s.tokens.slice(from, at).some((t) => t.n === 'whose');

/** The day that is told of it, with no other fact between. */
function dayAfter(s: Sentence, at: number, isVersion: boolean): When | undefined {
  const verbs = s.groups.filter((g) => g.from > at && g.shape !== 'ing');
  const [verb] = verbs;
  if (verb && (verb.modal || verb.negated)) return undefined;
  const isSaid =
    verb !== undefined &&
    (isVersion ? SAID.test(verb.lemma) : oneOf('take|occur|happen|follow|come|be').test(verb.lemma));
  if (isVersion && !isSaid) return undefined;
  const stop = (isSaid ? verbs[1] : verb)?.from ?? s.to;
  return datesIn(s, at, stop).find((w) => w.sort === 'point' && !w.edtf.includes('..'));
}

import { chronicleDate } from '../../chronicle.ts';
import { KIND } from '../../kinds.ts';
import type { Block } from '../../layout.ts';
import { datesIn } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, draft, proof, type Scene, words } from '../../scene.ts';
import type { Sentence } from '../../sentence.ts';
import { textNames } from '../../texts.ts';
import type { When } from '../../time/when.ts';
import { isDash } from '../../tokens.ts';
import { intoForce, isBarePast } from './adoption.ts';

/** A stretch of a row that stands for itself, between semicolons. */
interface Part {
  readonly from: number;
  readonly to: number;
}

/** Lines and items of a list that name texts, each with its day: nothing else is read in them. */
export function listed(scene: Scene, s: Sentence, block: Block): Draft[] {
  if (block.end - block.start > (block.as === 'item' ? 600 : 320)) return [];
  if (
    s.clauses.some(
      (c) => !isBarePast(s, c.verb) && !(intoForce(s, c.verb) && s.tokens[c.verb.from - 1]?.t === ','),
    ) ||
    s.groups.some((g) => g.modal || g.negated)
  )
    return [];
  const isItem = s.clauses.length === 0 && (block.as === 'item' || block.end - block.start <= 160);
  return partsOf(s).flatMap((part) => inPart(scene, s, part, isItem));
}

/** The texts in those parts of a sentence that have no verb: "the Minister visits Rome; Joint Statement on Ports, 4 May". */
export function rows(scene: Scene, s: Sentence, told: readonly Draft[]): Draft[] {
  const line = chronicleDate(s.tokens, s.from, s.times);
  if (!line && !scene.headingTime) return [];
  const out: Draft[] = [];
  for (const part of partsOf(s)) {
    if (
      s.groups.some(
        (g) => g.shape === 'finite' && g.from >= part.from && g.from < part.to && !isBarePast(s, g),
      )
    )
      continue;
    const made = inPart(scene, s, part, false);
    out.push(...made.filter((m) => !told.some((d) => d.slots.title === m.slots.title)));
  }
  return out;
}

/** The parts between semicolons that no bracket holds. */
function partsOf(s: Sentence): Part[] {
  const parts: Part[] = [];
  let from = s.from;
  let depth = 0;
  for (let i = s.from; i < s.to; i++) {
    const { t } = s.tokens[i]!;
    if (t === '(') depth++;
    else if (t === ')') depth--;
    else if (t === ';' && depth < 1) {
      parts.push({ from, to: i });
      from = i + 1;
    }
  }
  parts.push({ from, to: s.to });
  return parts;
}

/** The text that a part names, with its day: its own, else that of the line or of the heading above it. */
function inPart(scene: Scene, s: Sentence, part: Part, isItem: boolean): Draft[] {
  const line = lineDay(s);
  const at = pastNoun(
    scene,
    s,
    lead(s, line && part.from === s.from ? line.to : part.from, part.to),
    part.to,
  );
  const name = textNames(scene, s, at, part.to)[0] ?? bareName(s, at, part.to);
  const isNamed = name !== undefined && name.from - at <= (isItem ? 8 : 1);
  // "a regional programme in farming, announced in May": in small letters it is a thing, not a text's name.
  if (name && name.from > at + 1 && !s.tokens[name.from]!.cap && !scene.known.heads.has(s.tokens[at]!.n))
    return [];
  const cut = delimiter(s, isNamed ? Math.max(at + 1, Math.min(name.to, part.to)) : at + 1, part.to);
  const head = line && part.from === s.from && isNamed && name.from <= at + 1 ? line : undefined;
  const day = dayIn(s, cut, part.to) ?? (isNamed ? dayIn(s, name.to, part.to) : undefined);
  // "Partnership Programme: since 2011" is a row; "Trade benefits from the Agreement, in force since 2001" is none.
  const own = day?.sort === 'since' && !(isNamed && name.from <= at + 1) ? undefined : day;
  const rest = own ? s.tokens.slice(cut, own.from).filter((t) => t.kind === 'word').length : 0;
  const when =
    own && (isNamed || cut < part.to) && rest <= 12
      ? own.edtf.replace(/\/\.\.$/, '')
      : (head?.edtf ?? inherited(scene, s, part, isNamed));
  // "They all lean on the Agreement": nobody knows every verb.
  const isProse = oneOf('it|they|this|these|that|those|we|he|she|all|both').test(s.tokens[at]?.n ?? '');
  // "1994 | 13 July: …": a day opens what is left, no title.
  if (s.times.some((w) => w.from === at)) return [];
  if (!when || cut - at < 2 || isProse || isTalk(s, at, cut)) return [];
  const title = (head && name && !own ? name.title : words(s, at, cut))
    .replace(/ ?\([A-Z]+\)$/, '')
    .replace(/^["“‘]|["”’]$/g, '');
  if (
    title.length > 200 ||
    !(
      isNamed ||
      (isItem &&
        /^(?!Member|Participant|Mission).*(?:alliance|agreement|treaty|accord|compact)s?\b/i.test(title))
    )
  )
    return [];
  const type = isNamed ? name.type : 'agreement';
  learn(scene, s, name, cut, title, type);
  scene.lastInstrument = { title, type };
  const force = datesIn(s, cut, part.to).find((w) =>
    s.tokens.slice(Math.max(cut, w.from - 4), w.from + 1).some((t) => t.n === 'force'),
  );
  const inForce = force ? { inForce: `${force.edtf.split('/')[0]}/..` } : {};
  const two = isNamed ? pair(scene, s, at, cut) : [];
  const texts = two.length > 0 ? two : [{ type, title }];
  return texts.map((text) =>
    draft(
      KIND.instrument,
      'text-listed',
      when,
      { type: text.type, title: text.title, ...inForce },
      proof(s, head ? s.from : at, part.to),
      ['a row names it with its day'],
    ),
  );
}

/** "Agreement on Trade and Agreement on Investment": two in one row, where each has its own head in capitals and says of what it is. */
function pair(scene: Scene, s: Sentence, from: number, to: number): { type: string; title: string }[] {
  const [a, b, more] = textNames(scene, s, from, to);
  if (!a || !b || more || a.from !== from || b.to !== to || b.from - a.to !== 1) return [];
  const isWhole = (n: { from: number; head: number; to: number }): boolean =>
    s.tokens[n.head]!.cap && (n.to > n.head + 1 || n.from < n.head);
  return s.tokens[a.to]!.n === 'and' && isWhole(a) && isWhole(b) ? [a, b] : [];
}

/** The day that opens a line; of "1994 | 13 July: …" the second, which is of the first one's year. */
function lineDay(s: Sentence): When | undefined {
  const line = s.times.find((w) => w.from === s.from && w.sort === 'point');
  if (!line || s.tokens[line.to]?.t !== '|') return line;
  const next = s.times.find((w) => w.from - line.to < 3 && w.from > line.to && w.sort === 'point');
  return next?.edtf.startsWith(line.edtf) ? next : line;
}

const SIGNING = oneOf(
  'signing|signature|conclusion|adoption|launch|accession|ratification|endorsement|approval|initialling|renewal|instrument',
);

/** "signature by the Ministers, in Riga, of a Memorandum on Ports", "instrument of accession to the Treaty": from the text's name on. */
function pastNoun(scene: Scene, s: Sentence, at: number, to: number): number {
  if (!SIGNING.test(s.tokens[at]?.n ?? '')) return at;
  const name = textNames(scene, s, at + 1, to)[0];
  if (!name) return at;
  let i = name.from - 1;
  while (i > at && oneOf('the|an?|its|their|new|first|second|joint').test(s.tokens[i]!.n)) i--;
  return oneOf('of|to').test(s.tokens[i]!.n) && name.from - at < 24 ? name.from : at;
}

/** A part without a day of its own, after others: it is of the line's day ("2014 – …; Joint Statement"). */
function inherited(scene: Scene, s: Sentence, part: Part, isNamed: boolean): string | undefined {
  if (!isNamed) return undefined;
  const line = chronicleDate(s.tokens, s.from, s.times);
  if (line && part.from > s.from) return line.edtf;
  return scene.headingTime && /^\d{4}/.test(scene.headingTime) ? scene.headingTime : undefined;
}

/** Past what a row has before the name: dashes, numbers ("ETS No. 12", "Res. 4"), articles. */
function lead(s: Sentence, from: number, to: number): number {
  let at = from;
  for (; at < to; at++) {
    const t = s.tokens[at]!;
    if (oneOf('[:;,|]').test(t.t) || isDash(t) || oneOf('the|an?|first|formal|new|and').test(t.n)) continue;
    // "CETS No. 201", "No. 4"
    const no = /^[A-Z]{2,5}$/.test(t.t) ? at + 1 : at;
    if (oneOf('no|nr').test(s.tokens[no]?.n ?? '')) {
      const digits = s.tokens[no + 1]?.t === '.' ? no + 2 : no + 1;
      if (s.tokens[digits]?.kind === 'number') {
        at = digits;
        continue;
      }
    }
    break;
  }
  return at;
}

/** Where the title ends: a colon, a cell's end, a dash with space, a comma, a bracket that holds a day. */
function delimiter(s: Sentence, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const t = s.tokens[i]!;
    if (oneOf('[:|]').test(t.t) || (isDash(t) && t.sp)) return i;
    if (t.t === ',' && (i === from || endsTitle(s, i + 1))) return i;
    if (t.t === '(' && hasDay(s, i, to)) return i;
    // "Treaty of Amity by Japan", "Memorandum on Ports with Minister Sato"
    if (t.n === 'by') return i;
    if (s.times.some((w) => w.from === i && oneOf('of|on|in|dated').test(t.n) && w.sort === 'point'))
      return i;
    if (s.groups.some((g) => g.from === i && oneOf('finite|participle').test(g.shape)) && !t.cap) return i;
  }
  return to;
}

const endsTitle = (s: Sentence, i: number): boolean =>
  s.groups.some((g) => g.from === i) ||
  s.times.some((w) => w.from === i) ||
  oneOf('as|with|which|that|who|in|on|at').test(s.tokens[i]?.n ?? '');

function hasDay(s: Sentence, open: number, to: number): boolean {
  let close = open + 1;
  while (close < to && close < open + 14 && s.tokens[close]!.t !== ')') close++;
  return datesIn(s, open, close).length > 0;
}

/** The day of signature before that of others; not that from which it is in force where there is another. */
function dayIn(s: Sentence, from: number, to: number): When | undefined {
  const days = datesIn(s, from, to).filter((w) => w.sort === 'point' || w.sort === 'since');
  const isSigned = (w: When): boolean =>
    s.tokens
      .slice(Math.max(from, w.from - 5), w.from + 1)
      .some((t) => oneOf('signed|signature|signing|adopted').test(t.n));
  return days.find(isSigned) ?? days[0];
}

/** "Negotiations on a Transit Agreement", "10th anniversary of the Treaty": the text did not come about then. */
function isTalk(s: Sentence, from: number, to: number): boolean {
  return (
    s.tokens
      .slice(Math.max(s.from, from - 4), to)
      .some(
        (t) =>
          oneOf(
            'negotiations?|talks|anniversary|implementation|celebrations?|review|draft|proposal|proposed',
          ).test(t.n) && !t.cap,
      ) ||
    s.tokens
      .slice(from, from + 2)
      .some((t) => oneOf('negotiations?|talks|anniversary|implementation').test(t.n))
  );
}

/** An acronym in brackets right after the name stands for the text from here on. */
function learn(
  scene: Scene,
  s: Sentence,
  name: { to?: number } | undefined,
  cut: number,
  title: string,
  type: string,
): void {
  const at = name?.to ?? cut - 3;
  const acronym = s.tokens[at]?.t === '(' && s.tokens[at + 2]?.t === ')' ? s.tokens[at + 1]!.t : '';
  if (/^[A-Z]{2,8}$/.test(acronym)) scene.acronyms.set(acronym, { title, type });
}

/** "Trade Agreement" alone in its row. */
function bareName(
  s: Sentence,
  at: number,
  to: number,
): { from: number; to: number; title: string; type: string } | undefined {
  if (to <= at) return undefined;
  const last = s.tokens[to - 1]!;
  const type = /^(agreement|treaty|memorandum|declaration|convention|protocol)$/.exec(last.n)?.[1];
  if (!type || !last.cap || to - at > 12) return undefined;
  const sort = type === 'convention' ? 'treaty' : type === 'protocol' ? 'agreement' : type;
  return { from: at, to, title: words(s, at, to), type: sort };
}

/** A line that is a text's name alone ("Harbour Declaration"): what stands under it tells of that text. */
export function underText(scene: Scene, line: string): void {
  const name = /^(\p{Lu}[\p{L}\p{N} &'’-]{4,90}?)(?: \([A-Z]{2,8}\))?$/u.exec(line)?.[1];
  const last = name?.split(' ').at(-1) ?? '';
  const head = scene.known.heads.get(last.toLowerCase())?.find((h) => h.words.length === 1);
  if (!name || !head || !/^\p{Lu}/u.test(last) || !name.includes(' ')) return;
  scene.lastInstrument = { title: name, type: head.type };
  scene.instrumentAt = scene.block;
}

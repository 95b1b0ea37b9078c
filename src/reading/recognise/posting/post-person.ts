import { KIND } from '../../kinds.ts';
import { datesIn, momentOf, onward, stateSince } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, draft, notePost, proof, type Scene, words } from '../../scene.ts';
import { firstIn, type Sentence } from '../../sentence.ts';
import type { When } from '../../time/when.ts';
import { TOOK_UP } from './post-held.ts';
import { type PostNoun, postNounAt } from './post-noun.ts';
import { isOurs, otherSide, recentSeat, seatAt } from './post-seat.ts';

const HEADS = oneOf('head|lead|direct|run|command');

/** Somebody named in the text, with the tokens of the name. */
export interface Named {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly office: string | undefined;
}

/** The person at `i`: one that is known, or a run of two to four words in capitals after words of rank. */
export function personAt(s: Sentence, i: number): Named | undefined {
  let k = i;
  for (let n = 0; n < 10 && k < s.to; n++) {
    const m = s.cover[k];
    if (m?.type === 'person') return { from: m.from, to: m.to, name: m.id, office: m.office };
    const t = s.tokens[k]!;
    if (m?.type === 'office' || m?.type === 'honorific' || m?.type === 'demonym') k = m.to;
    else if (oneOf('the|its|an?|first|present|current|new|,|-').test(t.n)) k++;
    else break;
  }
  let b = k;
  while (b < s.to && b < k + 4 && s.tokens[b]!.cap && s.tokens[b]!.kind === 'word' && !s.cover[b]) b++;
  if (b - k < 2 || s.tokens.slice(k, b).some((t) => NO_NAME.test(t.n))) return undefined;
  const office = s.cover[k - 1]?.type === 'office' ? s.cover[k - 1]!.id : undefined;
  return { from: k, to: b, name: words(s, k, b), office };
}

/** "a Senior Military Liaison Officer" is nobody's name. */
const NO_NAME = oneOf(
  'officers?|office|liaison|military|representative|adviser|advisor|team|mission|embassy|delegation|ministry|council|force|forces|army|navy',
);

/** The slot of the one who holds a post. */
export const someone = (p: Named) => ({
  holder: [{ name: p.name, ...(p.office ? { office: p.office } : {}) }],
});

/**
 * Who heads a house, wherever it is said: "the Mission to NATO, led by Ambassador X", "Led by Ambassador X until 2015, the Mission …",
 * "is headed since 2015 by X", "was inaugurated by its first head, Ambassador X".
 */
export function headedBy(scene: Scene, s: Sentence, told: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const g of s.groups) {
    if (!HEADS.test(g.lemma) || g.negated || g.modal || !(g.passive || g.shape === 'participle')) continue;
    const by = firstIn(s, g.to, Math.min(s.to, g.to + 9), (t) => t.n === 'by');
    const person = by < 0 ? undefined : personAt(s, by + 1);
    if (!person) continue;
    const house = houseOf(scene, s, g.from, person.to);
    if (!house) continue;
    const clause = s.clauses.find((c) => c.verb.from === g.from);
    const next = datesIn(s, person.to, Math.min(s.to, person.to + 3))[0] ?? tookUp(s, person.to);
    const date = datesIn(s, g.to, person.to)[0] ?? next;
    const before = datesIn(s, Math.max(s.from, g.from - 4), g.from).find((w) => w.sort === 'since');
    if (!date && !before && clause?.verb.tense === 'past') continue;
    const when = date ? asHeld(date) : before ? before.edtf : '/..';
    const says = s.tokens
      .slice(Math.max(s.from, g.from - 3), by)
      .some((t) => oneOf('present|currently|now|presently').test(t.n));
    const post = /ambassador|representative|observer|head|envoy/i.test(person.office ?? '')
      ? 'ambassador'
      : 'mission';
    const isAside = s.tokens.slice(Math.max(s.from, g.from - 3), g.from).some((t) => t.t === ',');
    if (isHeldTold(told, person.name, when, says || date !== undefined, isAside ? post : 'mission')) continue;
    const from = house.from < g.from ? Math.max(house.from, s.from) : g.from;
    notePost(scene, s.tokens[person.from]!.s, post, house.seat);
    out.push(
      draft(
        KIND.posting,
        'post-headed',
        when,
        { post, to: house.seat, ...someone(person) },
        proof(s, from, Math.max(person.to, date?.to ?? 0)),
        ['who heads the house'],
      ),
    );
  }
  return out;
}

/** "…, who took up her duties in May 2020": since when. */
function tookUp(s: Sentence, i: number): When | undefined {
  const clause = s.clauses.find((c) => c.relative === 'who' && c.verb.from >= i && c.verb.from < i + 4);
  return clause && TOOK_UP.test(words(s, clause.verb.from, clause.to))
    ? datesIn(s, clause.verb.to, clause.to)[0]
    : undefined;
}

/** Since when, or until when, by the date at the head's name. */
export const asHeld = (w: When): string => (w.sort === 'until' ? w.edtf : onward(w.edtf));

/** Whether a record has this holder already, with this time where one is said. */
function isHeldTold(
  told: readonly Draft[],
  name: string,
  when: string,
  isDated: boolean,
  post: string,
): boolean {
  return told.some(
    (d) =>
      d.kind === KIND.posting &&
      // "keeps a Mission to X, now led by Ambassador Y": the house and who heads it are two.
      (post === 'mission' || d.slots.post === post || !isDated) &&
      ((d.slots.holder as { name: string }[] | undefined) ?? []).some(
        (h) => h.name === name || name.endsWith(h.name),
      ) &&
      (!isDated || d.when === when),
  );
}

/** The house that is headed: the one named last before the verb, the one after an opening participle, "it" for the one told last. */
function houseOf(
  scene: Scene,
  s: Sentence,
  at: number,
  end: number,
): { readonly from: number; readonly seat: string } | undefined {
  let found: PostNoun | undefined;
  for (let i = Math.max(s.from, at - 40); i < at; i++) {
    const noun = postNounAt(scene, s, i);
    if (noun?.post === 'mission' && noun.to <= at + 1) found = noun;
  }
  for (let i = end; !found && at <= s.from + 1 && i < Math.min(s.to, end + 12); i++) {
    const noun = postNounAt(scene, s, i);
    if (noun?.post === 'mission') found = noun;
  }
  const near = recentSeat(scene, s, s.from);
  const leans =
    s.tokens.slice(Math.max(s.from, at - 6), at).some((t) => oneOf('it|which|that').test(t.n)) ||
    at <= s.from + 1;
  if (!found) return leans && near && scene.lastPost === 'mission' ? { from: at, seat: near } : undefined;
  if (found.owner !== undefined && !scene.relation.includes(found.owner)) return undefined;
  if (found.seat && found.seat.of !== undefined && !isOurs(scene, found.seat)) return undefined;
  const seat = found.seat?.id ?? otherSide(scene, found.owner) ?? near;
  return seat ? { from: found.from, seat } : undefined;
}

/** "is accredited to NATO", "Ambassador X, concurrently accredited to Mongolia": the accreditation tells the post and its seat. */
export function accredited(scene: Scene, s: Sentence, told: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const g of s.groups) {
    if (g.lemma !== 'accredit' || g.negated || g.modal) continue;
    // "Ambassador to X, accredited to Y, …" may look like a finite verb.
    if (!(g.passive || g.shape === 'participle' || s.tokens[g.to]?.n === 'to')) continue;
    const begins = s.tokens[g.head]!.s;
    if (
      told.some(
        (d) => d.kind === KIND.posting && d.citations.some((c) => c.start <= begins && begins < c.end),
      )
    )
      continue;
    const prep = firstIn(s, g.to, Math.min(s.to, g.to + 4), (t) => oneOf('to|at|with').test(t.n));
    const seat = prep < 0 ? undefined : seatAt(scene, s, prep + 1, s.to);
    if (!seat || !isOurs(scene, seat)) continue;
    const run = s.tokens.slice(Math.max(s.from, g.from - 14), g.from);
    if (
      !run.some((t) =>
        oneOf(
          'ambassador|head|representative|envoy|minister|he|she|mr|ms|observer|commissioner|commission|embassy|mission',
        ).test(t.n),
      )
    )
      continue;
    const clause = g.passive ? s.clauses.find((c) => c.verb.from === g.from) : undefined;
    const moment = clause && momentOf(scene, s, clause);
    const date = datesIn(s, seat.to, Math.min(s.to, seat.to + 4))[0];
    if (clause && !moment!.dated && clause.verb.tense === 'past') continue;
    const m = s.mentions.findLast((x) => x.type === 'person' && x.to <= g.from && x.from >= g.from - 14);
    out.push(
      draft(
        KIND.posting,
        'post-accredited',
        clause ? stateSince(moment!, clause.verb) : date ? onward(date.edtf) : '/..',
        { post: 'ambassador', to: seat.id, ...(m ? { holder: [{ name: m.id }] } : {}) },
        proof(s, clause?.from ?? Math.max(s.from, m?.from ?? g.from), Math.max(seat.to, date?.to ?? 0)),
        ['accredited to the other side'],
      ),
    );
  }
  return out;
}

const COMES = oneOf(
  'arrive|take|present|assume|accredit|appoint|begin|name|nominate|designate|serve|reside|submit',
);

/** "with the first resident ambassador, X, arriving in July 1990": an envoy in passing, with a date. */
export function inPassing(scene: Scene, s: Sentence, told: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (let i = s.from; i < s.to; i++) {
    const noun = postNounAt(scene, s, i);
    if (!noun) continue;
    i = Math.max(i, noun.to - 1);
    if (noun.post !== 'ambassador' && noun.post !== 'envoy') continue;
    const begins = s.tokens[noun.at]!.s;
    if (
      told.some(
        (d) => d.kind === KIND.posting && d.citations.some((c) => c.start <= begins && begins < c.end),
      )
    )
      continue;
    if (noun.owner !== undefined && !scene.relation.includes(noun.owner)) continue;
    const seat = noun.seat
      ? isOurs(scene, noun.seat)
        ? noun.seat.id
        : undefined
      : (otherSide(scene, noun.owner) ?? recentSeat(scene, s, noun.from));
    if (!seat) continue;
    const g = s.groups.find((x) => x.from >= noun.to && x.from < noun.to + 14);
    if (
      !g ||
      !COMES.test(g.lemma) ||
      g.modal ||
      g.negated ||
      (g.shape === 'finite' && !isEntry(s, noun, g.from))
    )
      continue;
    const date = datesIn(s, g.to, Math.min(s.to, g.to + 8))[0];
    if (!date) continue;
    const person = s.tokens[noun.to]?.t === ',' ? personAt(s, noun.to + 1) : undefined;
    notePost(scene, begins, noun.post, seat);
    out.push(
      draft(
        KIND.posting,
        'post-in-passing',
        asHeld(date),
        { post: noun.post, to: seat, ...(person ? someone(person) : {}) },
        proof(s, noun.from, date.to),
        [`“${g.lemma}” in passing`],
      ),
    );
  }
  return out;
}

/** The finite verb is the envoy's own: nothing but a name and a relative clause stand between. */
const isEntry = (s: Sentence, noun: PostNoun, verb: number): boolean =>
  s.clauses.some((c) => c.verb.from === verb && c.subject.from <= noun.at && noun.at < verb) ||
  oneOf(',|who').test(s.tokens[verb - 1]?.n ?? '');

import type { Mention } from '../../mention.ts';
import { oneOf, type WordList } from '../../one-of.ts';
import { type Scene, words } from '../../scene.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';
import { houseAfter } from './house.ts';
import { seatAfter } from './post-seat.ts';

/** What a post or its house is called. */
export const NOUN = oneOf(
  'officers?|team|missions?|delegation|office|representation|embassy|embassies|consulate|ambassadors?|representative|envoy|staff|experts?|head',
);

type By = (list: Mention[], preps: WordList, types: WordList) => Mention | undefined;

/** "is represented at NATO through its Embassy in Brussels", "acts as representative to NATO": with whom one is represented. */
const represented = (by: By, spots: readonly Mention[], from: number): Mention | undefined =>
  by(
    spots.filter((m) => m.from >= from),
    oneOf('to|at|with'),
    oneOf('body|organisation'),
  );

/** Where the post stands: what follows "to", "at" or "in" after the post's noun, else after the verb. */
export function seatOf(scene: Scene, s: Sentence, clause: Clause, post: string): string | undefined {
  const v = clause.verb;
  const spots = s.mentions.filter(
    (m) =>
      m.from >= clause.from &&
      m.to <= clause.to &&
      oneOf('body|organisation|city|country|operation').test(m.type),
  );
  const noun = firstIn(s, clause.from, clause.to, (t) => NOUN.test(t.n));
  const prep = (m: { from: number }): string => {
    let i = m.from - 1;
    while (
      i > clause.from &&
      (oneOf("the|'s|its|both").test(s.tokens[i]!.n) ||
        oneOf('organisation|demonym').test(s.cover[i]?.type ?? ''))
    )
      i--;
    const owner = s.cover[i];
    if (s.tokens[m.from - 1]?.n === "'s" && owner) i = owner.from - 1;
    return s.tokens[i]?.n ?? '';
  };
  if (/\b(?:to|at) the alliance\b/i.test(words(s, clause.from, clause.to))) return 'NATO';
  // "seconded to the Office of the Gender Adviser at NATO Headquarters": the first house is the nearest.
  if (post === 'seconded-staff' || post === 'liaison-officer') {
    const start = v.passive ? v.to : Math.max(noun + 1, clause.verb.head);
    const near = houseAfter(scene, s, start, clause.to);
    if (near && near.id !== scene.organisation) return near.id;
  }
  // A name that holds the post's own noun ("EU Delegation") is not where it stands.
  const owns = (m: { from: number }): boolean =>
    s.tokens[s.tokens[m.from - 1]?.n === 'the' ? m.from - 2 : m.from - 1]?.n === 'of' &&
    oneOf('mission|delegation|embassy|consulate|representation|office').test(
      s.tokens[s.tokens[m.from - 1]?.n === 'the' ? m.from - 3 : m.from - 2]?.n ?? '',
    );
  const other = spots.filter((m) => !(m.from <= noun && noun < m.to) && !owns(m));
  // "NATO's Maritime Command": the body, not its owner.
  const isOwner = (m: { to: number }): boolean =>
    s.tokens[m.to]?.n === "'s" && s.cover[m.to + 1]?.type === 'body';
  const after = noun >= 0 ? other.filter((m) => m.from > noun) : other;
  const by = (list: typeof spots, preps: WordList, types: WordList) =>
    list.find((m) => types.test(m.type) && preps.test(prep(m)) && !isOwner(m));
  // "accredited X, its Ambassador to Belgium, as its first Ambassador to NATO"
  const as = firstIn(s, v.to, clause.to, (t) => t.n === 'as');
  if (as > 0 && oneOf('accredit|appoint|name|nominate|designate').test(v.lemma)) {
    const seat = seatAfter(scene, s, as, clause.to);
    if (seat) return seat;
  }
  // "The Ambassador to Belgium is accredited to NATO": the seat told is the one after the verb.
  const told = oneOf('accredit|serve|be').test(v.lemma)
    ? by(
        other.filter((m) => m.from >= v.to),
        oneOf('to|at'),
        oneOf('body|organisation|country'),
      )
    : undefined;
  const found =
    told ??
    (oneOf('represent|act|serve').test(v.lemma) ? represented(by, other, v.to) : undefined) ??
    by(after, oneOf('to|at|with|into'), oneOf('body|organisation|country')) ??
    by(other, post === 'mission' ? oneOf('to|at|with|into') : oneOf('to|at|with|into|of'), /^body$/) ??
    by(after, oneOf('to|in|at'), oneOf('city|country')) ??
    by(other, oneOf('to|at'), oneOf('organisation|country')) ??
    other.find((m) => m.type === 'body' && m.from > clause.subject.from) ??
    (v.lemma === 'represent' ? undefined : by(other, oneOf('in|at'), oneOf('city|country')));
  if (!found) return undefined;
  if (
    found.type === 'organisation' &&
    post === 'mission' &&
    found.id !== scene.organisation &&
    !scene.relation.includes(found.id)
  )
    return undefined;
  return found.type === 'country' ? (scene.known.nameOf.get(found.id) ?? found.id) : found.id;
}

import { KIND } from '../../kinds.ts';
import { momentOf, onward } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import {
  concerns,
  type Draft,
  draft,
  lately,
  notePost,
  peopleIn,
  proof,
  type Scene,
  words,
} from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { ownParties } from './post-noun.ts';
import { seatAfter } from './post-seat.ts';

/** How one is said to have taken up a post: "who took office in", "who has been in office since", "who presented her credentials in" */
export const TOOK_UP =
  /^(?:took (?:up (?:office|the post|(?:his|her) (?:post|duties|functions))|office|charge)|assumed (?:office|charge|(?:the|his|her) (?:post|duties|office|functions))|presented (?:(?:his|her|their) )?(?:letters? of )?(?:cred|accred)\w*|presented (?:his|her)|arrived|has been in (?:office|post|place))\b/;
const WHICH = oneOf(
  "the|its|a|an|present|current|incumbent|first|second|third|fourth|fifth|sixth|new|resident|non-resident|dedicated|also|currently|now|accredited|concurrently|'s|country|then|last|longest-serving|permanent|acting|plenipotentiary|as|both|official|fifth|next|to|be|chief|designated",
);
const HOLDS = oneOf('hold|exercise|occupy|perform|discharge|serve');
const FUNCTION = /^(?:(?:the|this|that|his|her|its) )?(?:post|position|office|functions?|role|duties)\b/;

/** The post that a predicate names: where its noun stands, whose it is, what it is. */
interface Office {
  readonly at: number;
  readonly post: string;
  readonly owner: string | undefined;
}

/**
 * Who holds a post: "X is the present Ambassador of India", "Ambassador X has been Head of the Finnish Mission to NATO since 2015",
 * "…, who has held the post since February 2018". Without a seat of its own the post stands with the other side of the relation, or where
 * the post told last does.
 */
export function heldPost(scene: Scene, s: Sentence, clause: Clause): Draft | undefined {
  const v = clause.verb;
  if (HOLDS.test(v.lemma) && !v.passive) {
    const held = functionHeld(scene, s, clause);
    if (held || v.lemma !== 'serve') return held;
  }
  if (v.passive || !oneOf('be|become|serve').test(v.lemma)) return undefined;
  const last = s.clauses[s.clauses.indexOf(clause) - 1];
  if (last && TOOK_UP.test(words(s, last.verb.from, last.to))) return undefined;
  const office = officeAt(scene, s, v.to, clause.to);
  const swapped = office ? undefined : officeAt(scene, s, clause.subject.from, clause.subject.to);
  const told = office ?? swapped;
  if (!told || !isSomebody(s, swapped ? { from: v.to, to: clause.to } : clause.subject)) return undefined;
  const seat =
    houseIn(scene, s, told.at, swapped ? clause.subject.to : clause.to) ??
    seatAfter(scene, s, told.at, swapped ? clause.subject.to : clause.to) ??
    otherSide(scene, told.owner) ??
    scene.lastSeat;
  const parties = ownParties(scene, s, clause.from, clause.to);
  if (!seat || (parties.length > 0 && !concerns(scene, parties))) return undefined;
  // "is X, who has held the post since 2018": the relative clause dates it.
  const next = s.clauses[s.clauses.indexOf(clause) + 1];
  const dates =
    next?.relative === 'who' && (isFunction(s, next) || TOOK_UP.test(words(s, next.verb.from, next.to)));
  const dating = dates ? next! : clause;
  const moment = momentOf(scene, s, dating);
  const isFirst = s.tokens.slice(v.to, told.at).some((t) => t.n === 'first');
  if (v.tense === 'past' && !moment.dated && !isFirst) return undefined;
  const end = dating === clause ? clause.to : dating.to;
  return tell(scene, s, told.post, seat, since(moment.when, moment.dated), clause.from, end, 'post-held');
}

/** "who has held the post since 2018", "the incumbent has exercised this function since 2017": the post told last. */
function functionHeld(scene: Scene, s: Sentence, clause: Clause): Draft | undefined {
  // "who had held the post": the one before the holder that was told.
  if (s.tokens[clause.verb.from]?.n === 'had' || !isFunction(s, clause) || !scene.lastPost || !scene.lastSeat)
    return undefined;
  const moment = momentOf(scene, s, clause);
  if (!moment.dated) return undefined;
  const last = lately(scene).findLast((d) => d.kind === KIND.posting);
  const end = last?.citations[0]?.end ?? 0;
  if (s.tokens[clause.from]!.s - end > 300) return undefined;
  const post = scene.lastPost === 'mission' ? 'ambassador' : scene.lastPost;
  return tell(
    scene,
    s,
    post,
    scene.lastSeat,
    since(moment.when, true),
    clause.from,
    clause.to,
    'post-function',
  );
}

const isFunction = (s: Sentence, clause: Clause): boolean =>
  HOLDS.test(clause.verb.lemma) && FUNCTION.test(words(s, clause.verb.to, clause.to).toLowerCase());

const since = (when: string, dated: boolean): string => (dated ? onward(when) : when);

function tell(
  scene: Scene,
  s: Sentence,
  post: string,
  to: string,
  when: string,
  from: number,
  until: number,
  rule: string,
): Draft {
  const holder = peopleIn(scene, s, from, until);
  notePost(scene, s.tokens[from]!.s, post, to);
  return draft(
    KIND.posting,
    rule,
    when,
    { post, to, ...(holder.length ? { holder } : {}) },
    proof(s, from, until),
    ['somebody is said to hold it'],
  );
}

/** "the present Ambassador of India", "Head of the Finnish Mission to NATO", "Finland's Permanent Representative". */
function officeAt(scene: Scene, s: Sentence, from: number, to: number): Office | undefined {
  let owner: string | undefined;
  for (let i = from; i < Math.min(to, from + 9); i++) {
    const t = s.tokens[i]!;
    const m = s.cover[i];
    const isHead = t.n === 'head' && s.tokens[i + 1]?.n === 'of';
    if (
      t.n === 'ambassador' ||
      t.n === 'representative' ||
      isHead ||
      (t.n === 'officer' && s.tokens[i - 1]?.n === 'liaison')
    ) {
      if (t.n === 'representative' && oneOf('special|high').test(s.tokens[i - 1]?.n ?? '')) return undefined;
      if (isHead && !s.tokens.slice(i + 2, i + 7).some((x) => oneOf('mission|delegation|embassy').test(x.n)))
        return undefined;
      // "the Ambassador X": the name goes with the office, nobody is said to hold it.
      if (m?.type === 'person') return undefined;
      let k = i + 1;
      if (s.tokens[k]?.n === 'of') {
        k++;
        while (/^the$/.test(s.tokens[k]?.n ?? '')) k++;
        // The office may have taken the country in.
        const of = scene.known.names.match(s.tokens, k)?.meaning;
        if (of && oneOf('country|organisation').test(of.type)) owner = of.id;
      }
      return { at: i, post: t.n === 'officer' ? 'liaison-officer' : 'ambassador', owner };
    }
    if (m?.type === 'city' && m.kind === 'capital') {
      owner = m.of;
      i = m.to - 1;
    } else if (m && oneOf('country|demonym|organisation').test(m.type)) {
      owner = m.id;
      i = m.to - 1;
    } else if (m?.type === 'office' || m?.type === 'honorific') continue;
    else if (!WHICH.test(t.n) && t.n !== 'liaison') return undefined;
  }
  return undefined;
}

/** "Head of the EU Delegation in New Delhi": where the house of the head stands. */
function houseIn(scene: Scene, s: Sentence, from: number, to: number): string | undefined {
  for (let i = from + 1; i < Math.min(to, from + 9); i++) {
    if (s.tokens[i]!.n !== 'in' || !oneOf('mission|delegation|embassy|office').test(s.tokens[i - 1]!.n))
      continue;
    const m = s.cover[i + 1];
    if (m?.type === 'city') return m.id;
    if (m?.type === 'country') return scene.known.nameOf.get(m.id) ?? m.id;
  }
  return undefined;
}

/** The side with which an envoy of the owner stands. */
function otherSide(scene: Scene, owner: string | undefined): string | undefined {
  if (!owner || !scene.relation.includes(owner)) return undefined;
  const other = scene.relation.find((p) => p !== owner);
  return other && (scene.known.nameOf.get(other) ?? other);
}

/** Whether a stretch is a person: named, a pronoun, or a name that the reference data lacks. */
function isSomebody(s: Sentence, at: { from: number; to: number }): boolean {
  if (s.mentions.some((m) => m.type === 'person' && m.from >= at.from && m.to <= at.to)) return true;
  let end = at.to;
  while (end > at.from && s.tokens[end - 1]!.kind === 'sign') end--;
  const run = s.tokens.slice(at.from, end);
  if (run.length <= 3 && run.some((t) => oneOf('he|she|who|incumbent').test(t.n))) return true;
  return (
    run.length > 1 &&
    run.length < 6 &&
    run.every((t, i) => t.cap && t.kind === 'word' && !s.cover[at.from + i])
  );
}

import { KIND } from '../../kinds.ts';
import { datesIn, isFact, momentOf, onward, stateSince } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import {
  actors,
  concerns,
  type Draft,
  draft,
  lately,
  notePost,
  proof,
  type Scene,
  words,
} from '../../scene.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';
import { recentSeat } from './post-noun.ts';
import { asHeld, type Named, personAt, someone } from './post-person.ts';

const OFFICE = /^(?:the|this|that|his|her|its|same) (?:post|position|office|functions?|role|duties)\b/i;

/**
 * Who comes after whom: "this function has been performed by X since 2010", "X, who had held it since 2004", "as successor to X (2017-2020)",
 * "a second officer succeeded her in 2017", "the first of these was Colonel X".
 */
export function successions(scene: Scene, s: Sentence, told: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const clause of s.clauses) {
    if (!isFact(s, clause) || !scene.lastPost) continue;
    const seat = recentSeat(scene, s, clause.from);
    if (!seat) continue;
    const begins = s.tokens[clause.from]!.s;
    if (
      [...told, ...out].some(
        (d) => d.kind === KIND.posting && d.citations.some((c) => c.start <= begins && begins < c.end),
      )
    )
      continue;
    const d =
      performed(scene, s, clause, seat) ??
      held(scene, s, clause, seat, out.at(-1) ?? told.at(-1)) ??
      succeeded(scene, s, clause, seat);
    if (d) {
      out.push(d);
      notePost(scene, begins, d.slots.post as string, seat);
    }
  }
  return [...out, ...before(scene, s), ...holders(scene, s)];
}

function tell(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  seat: string,
  when: string,
  person: Named | undefined,
): Draft {
  const post = scene.lastPost === 'mission' && person ? 'ambassador' : scene.lastPost!;
  return draft(
    KIND.posting,
    'post-function',
    when,
    { post, to: seat, ...(person ? someone(person) : {}) },
    proof(s, clause.from, clause.to),
    ['the post told last, and who held it'],
  );
}

/** "This function has been performed by X since 2010" */
function performed(scene: Scene, s: Sentence, clause: Clause, seat: string): Draft | undefined {
  const v = clause.verb;
  if (!v.passive || !OFFICE.test(words(s, clause.subject.from, clause.subject.to))) return undefined;
  const by = firstIn(s, v.to, clause.to, (t) => t.n === 'by');
  const person = by < 0 ? undefined : personAt(s, by + 1);
  // "by X (2003-2006), Y (2006-2007)": those that brackets date are read one by one.
  if (person && s.tokens[person.to]?.t === '(') return undefined;
  const moment = momentOf(scene, s, clause);
  return person && (moment.dated || v.tense !== 'past')
    ? tell(scene, s, clause, seat, stateSince(moment, v), person)
    : undefined;
}

/** "X, who had held it since 2004": until the one told before came. */
function held(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  seat: string,
  next: Draft | undefined,
): Draft | undefined {
  const v = clause.verb;
  if (v.passive || !oneOf('hold|occupy|exercise|perform|fill').test(v.lemma)) return undefined;
  const object = words(s, v.to, Math.min(clause.to, v.to + 3));
  if (!/^it\b/.test(object) && !OFFICE.test(object)) return undefined;
  const moment = momentOf(scene, s, clause);
  if (!moment.dated) return undefined;
  const m = s.mentions.findLast((x) => x.type === 'person' && x.to <= v.from && v.from - x.to < 6);
  const since = moment.when.split('/')[0]!;
  const until = s.tokens[v.from]?.n === 'had' && next?.slots.to === seat ? next.when.split('/')[0]! : '..';
  const person = m && { from: m.from, to: m.to, name: m.id, office: m.office };
  return tell(
    scene,
    s,
    clause,
    seat,
    moment.when.endsWith('/..') ? `${since}/${until}` : onward(moment.when),
    person,
  );
}

const SUCCEEDS = oneOf('succeed|replace|relieve|follow');

/** "a second officer succeeded her in 2017", "the first of these was Colonel X": one more in the post told last. */
function succeeded(scene: Scene, s: Sentence, clause: Clause, seat: string): Draft | undefined {
  const v = clause.verb;
  const subject = words(s, clause.subject.from, clause.subject.to);
  if (v.lemma === 'be' && /\bfirst of (?:these|them|those)\b/i.test(subject)) {
    const person = personAt(s, v.to);
    const last = lately(scene).findLast((d) => d.kind === KIND.posting);
    return person && last
      ? tell(scene, s, clause, seat, last.when.replace(/\/\.\.$/, '/'), person)
      : undefined;
  }
  if (!SUCCEEDS.test(v.lemma)) return undefined;
  const object = v.passive ? s.tokens.slice(v.to, v.to + 1).map((t) => t.n)[0] : s.tokens[v.to]?.n;
  const after = s.cover[v.to];
  if (v.passive ? object !== 'by' : !(oneOf('him|her|them').test(object ?? '') || after?.type === 'person'))
    return undefined;
  const moment = momentOf(scene, s, clause);
  if (!moment.dated) return undefined;
  const person = v.passive ? personAt(s, v.to + 1) : personAt(s, clause.subject.from);
  const who = actors(scene, s, clause);
  if (
    !person &&
    !/\b(?:officer|expert|diplomat|official|colleague|adviser|advisor|second|third|another)\b/i.test(subject)
  )
    return undefined;
  if (who.length > 0 && !concerns(scene, who)) return undefined;
  return tell(scene, s, clause, seat, onward(moment.when), person);
}

/** "The post has been held by X (2003-2006), Y (2006-2007) and Z (2008-2010)": each with the years in brackets. */
function holders(scene: Scene, s: Sentence): Draft[] {
  const out: Draft[] = [];
  const seat = recentSeat(scene, s, s.from);
  const clause = s.clauses.find(
    (c) => c.verb.passive && oneOf('hold|occupy|perform|fill|head|lead').test(c.verb.lemma),
  );
  if (!clause || !seat || !scene.lastPost) return out;
  if (
    !/^(?:the |this |that )?(?:post|office|position|function|mission|delegation|it)\b/i.test(
      words(s, clause.subject.from, clause.subject.to),
    )
  )
    return out;
  const post = scene.lastPost === 'mission' ? 'ambassador' : scene.lastPost;
  let i = firstIn(s, clause.verb.to, s.to, (t) => t.n === 'by') + 1;
  while (i > 0 && i < s.to) {
    const person = personAt(s, i);
    const range =
      person && s.tokens[person.to]?.t === '(' ? datesIn(s, person.to, person.to + 3)[0] : undefined;
    if (!person || !range) break;
    out.push(
      draft(
        KIND.posting,
        'post-holders',
        asHeld(range),
        { post, to: seat, ...someone(person) },
        proof(s, person.from, range.to),
        ['one of those who held the post'],
      ),
    );
    i = range.to + 1;
    while (/^(?:,|and|then|by|finally|\))$/.test(s.tokens[i]?.n ?? '')) i++;
  }
  return out;
}

/** "as successor to X (2017-2020)" */
function before(scene: Scene, s: Sentence): Draft[] {
  for (let i = s.from; i < s.to - 2; i++) {
    if (!oneOf('successor|succession').test(s.tokens[i]!.n) || s.tokens[i + 1]?.n !== 'to') continue;
    const person = personAt(s, i + 2);
    const range =
      person && s.tokens[person.to]?.t === '(' ? datesIn(s, person.to, person.to + 3)[0] : undefined;
    const seat = recentSeat(scene, s, s.from);
    if (!person || !range || !seat || !scene.lastPost) return [];
    const post = scene.lastPost === 'mission' ? 'ambassador' : scene.lastPost;
    return [
      draft(
        KIND.posting,
        'post-before',
        range.edtf,
        { post, to: seat, ...someone(person) },
        proof(s, i, range.to),
        ['who held the post before'],
      ),
    ];
  }
  return [];
}

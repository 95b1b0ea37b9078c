import { datesIn, isFact, momentIn, momentOf } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { concerns, type Draft, partiesIn, proof, type Scene, words } from '../../scene.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';
import type { Named } from './named.ts';
import { partyOf, taking } from './part.ts';

const HELD = oneOf('hold|conduct|carry|organi[sz]e|stage|perform|execute|undertake|host|run|take|complete');
const EXERCISE = oneOf('exercises?|drills?|manoeuvres|maneuvers|training|patrols?');

/** What two sides did together: exercises held with the partner, editions of one, bodies that both set up for a task. */
export function together(scene: Scene, s: Sentence, clause: Clause): Draft[] {
  if (!isFact(s, clause)) return [];
  return (
    edition(scene, s, clause) ??
    namedJointly(scene, s, clause) ??
    heldWith(scene, s, clause) ??
    taskForce(scene, s, clause) ??
    missionHere(scene, s, clause) ??
    []
  );
}

/** "A joint exercise at sea was carried out with the navy of X in May." */
function heldWith(scene: Scene, s: Sentence, clause: Clause): Draft[] | undefined {
  const v = clause.verb;
  if (!HELD.test(v.lemma) || !(v.passive || (v.lemma === 'take' && s.tokens[v.to]?.n === 'place')))
    return undefined;
  const { from, to } = clause.subject;
  for (let i = from; i < to; i++) {
    if (!oneOf('joint|combined|bilateral|trilateral|passing').test(s.tokens[i]!.n)) continue;
    let b = i + 1;
    while (b < to && b < i + 5 && !EXERCISE.test(s.tokens[b]!.n)) b++;
    if (b >= to || !EXERCISE.test(s.tokens[b]!.n)) continue;
    const parties = partiesIn(scene, s, i, clause.to).filter((p) => scene.relation.includes(p));
    const isWith = s.tokens.slice(i, clause.to).some((t) => oneOf('with|between|by|involving').test(t.n));
    const orgs = scene.relation.every((p) => scene.known.organisations.has(p));
    const party =
      parties.find((p) => p !== scene.organisation) ??
      parties[0] ??
      // A member of one of two organisations.
      (orgs ? partiesIn(scene, s, clause.verb.to, clause.to)[0] : undefined);
    const moment = momentOf(scene, s, clause);
    if (!party || !isWith || moment.press || !moment.dated) return undefined;
    const named: Named = { from: i, to: b + 1, id: words(s, i, b + 1), kind: 'exercise', unknown: true };
    return [
      taking(
        named,
        party,
        moment.when,
        proof(s, clause.from, clause.to),
        'held-with',
        'an exercise held with the partner',
      ),
    ];
  }
  return undefined;
}

/** "…, its 5th edition having taken place at X from 30 August": one more, told by an absolute. */
export function editionHaving(scene: Scene, s: Sentence, clause: Clause): Draft[] {
  const last = scene.lastTaking;
  const at = firstIn(s, clause.verb.to, clause.to, (t) => t.n === 'having');
  if (!last || at < 0 || !oneOf('edition|iteration|round').test(s.tokens[at - 1]!.n)) return [];
  const date = datesIn(s, at, clause.to).find((w) => w.sort === 'point' || w.sort === 'range');
  return date
    ? [taking(last.named, last.party, date.edtf, proof(s, at - 3, date.to), 'edition', 'one more edition')]
    : [];
}

/** "The joint exercise “X” has been conducted each year since 2016": of the two countries that the page is about. */
function namedJointly(scene: Scene, s: Sentence, clause: Clause): Draft[] | undefined {
  const v = clause.verb;
  if (!HELD.test(v.lemma) || !v.passive) return undefined;
  const at = firstIn(s, clause.subject.from, clause.subject.to, (t) => oneOf('exercises?').test(t.n));
  if (
    at < 0 ||
    !oneOf('joint|bilateral|annual|combined|military|naval|maritime').test(s.tokens[at - 1]?.n ?? '')
  )
    return undefined;
  if (!/^["“‘'«]$/.test(s.tokens[at + 1]?.t ?? '')) return undefined;
  const end = firstIn(s, at + 2, Math.min(clause.subject.to, at + 9), (t) => /^["”’'»]$/.test(t.t));
  const moment = momentOf(scene, s, clause);
  if (end < 0 || !moment.dated || moment.press) return undefined;
  const others = partiesIn(scene, s, clause.from, clause.to).filter((p) => !scene.relation.includes(p));
  if (others.length > 0) return undefined;
  const named: Named = { from: at + 2, to: end, id: words(s, at + 2, end), kind: 'exercise', unknown: true };
  const party = scene.partner ?? scene.relation[0]!;
  return [
    taking(
      named,
      party,
      moment.when,
      proof(s, clause.from, clause.to),
      'held-jointly',
      'a joint exercise by its name',
    ),
  ];
}

/** "its 14th edition was conducted at X from 5 to 18 October": one more of the exercise told last. */
function edition(scene: Scene, s: Sentence, clause: Clause): Draft[] | undefined {
  const v = clause.verb;
  const last = scene.lastTaking;
  if (!last || scene.sentence - last.sentence > 2) return undefined;
  if (!HELD.test(v.lemma) || !(v.passive || s.tokens[v.to]?.n === 'place')) return undefined;
  const run = s.tokens.slice(clause.subject.from, clause.subject.to).map((t) => t.n);
  const isOne =
    run.some((n) => oneOf('edition|iteration|round|exercise|series').test(n)) &&
    run.some((n) =>
      oneOf(
        'st|nd|rd|th|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|last|recent|most',
      ).test(n),
    );
  if (
    !isOne ||
    s.mentions.some(
      (m) => m.type === 'operation' && m.from >= clause.subject.from && m.to <= clause.subject.to,
    )
  )
    return undefined;
  const date = datesIn(s, clause.from, clause.to).find((w) => w.sort === 'point' || w.sort === 'range');
  if (!date) return undefined;
  return [
    taking(
      last.named,
      last.party,
      date.edtf,
      proof(s, clause.from, clause.to),
      'edition',
      'one more edition',
    ),
  ];
}

/** "set up a joint Task Force on X": both sides take part in what they set up for a task. */
function taskForce(scene: Scene, s: Sentence, clause: Clause): Draft[] | undefined {
  const v = clause.verb;
  const sets =
    oneOf('establish|create|launch|form').test(v.lemma) || (v.lemma === 'set' && s.tokens[v.to]?.n === 'up');
  if (!sets || v.modal) return undefined;
  const [from, to] = v.passive
    ? [clause.subject.from, clause.subject.to]
    : [v.to, Math.min(clause.to, v.to + 9)];
  for (let i = from + 1; i < to; i++) {
    const isGroup = s.tokens[i]!.n === 'group' && s.tokens[i]!.cap;
    if (!isGroup && (s.tokens[i]!.n !== 'force' || s.tokens[i - 1]!.n !== 'task')) continue;
    let a = i - 1;
    while (a > from && !oneOf('a|an|the|up|its|their').test(s.tokens[a - 1]!.n)) a--;
    const joint = s.tokens.slice(a, i).some((t) => oneOf('joint|trilateral|tripartite|bilateral').test(t.n));
    // A group counts where its name tells of both sides.
    if (isGroup && !scene.relation.every((p) => partiesIn(scene, s, a, i).includes(p))) continue;
    const parties = partiesIn(scene, s, s.from, clause.to, true);
    const moment = momentIn(scene, s, clause, clause.from, clause.to);
    if (
      !(joint || scene.relation.every((p) => parties.includes(p))) ||
      !concerns(scene, parties.length ? parties : scene.relation)
    )
      return undefined;
    const date = moment.dated ? moment.when : undefined;
    if (!date) return undefined;
    const named: Named = {
      from: a,
      to: i + 1,
      id: words(s, a, i + 1).replace(/^joint /, ''),
      kind: 'initiative',
      unknown: true,
    };
    const party = partyOf(scene, s, clause) ?? scene.partner ?? scene.relation[0]!;
    return [
      taking(
        named,
        party,
        date,
        proof(s, v.passive ? clause.from : v.from, clause.to),
        'task-force',
        'set up together',
      ),
    ];
  }
  return undefined;
}

/** "NATO launched a training mission in Iraq in July 2018": what the organisation itself runs in the partner country. */
function missionHere(scene: Scene, s: Sentence, clause: Clause): Draft[] | undefined {
  const v = clause.verb;
  if (
    !scene.organisation ||
    !scene.partner ||
    !oneOf('launch|establish|deploy|start|create|set|begin|open').test(v.lemma)
  )
    return undefined;
  const [from, to] = v.passive
    ? [clause.subject.from, clause.subject.to]
    : [v.to, Math.min(clause.to, v.to + 12)];
  const who = v.passive ? [scene.organisation] : partiesIn(scene, s, clause.subject.from, clause.subject.to);
  if (
    !who.includes(scene.organisation) &&
    !oneOf('allies|allied').test(s.tokens[clause.subject.from]?.n ?? '') &&
    // "the Council established the Mission": its own body
    !s.tokens
      .slice(clause.subject.from, clause.subject.to)
      .some((t) => t.cap && oneOf('council|commission|secretary-general').test(t.n))
  )
    return undefined;
  const moment = momentOf(scene, s, clause);
  if (!moment.dated || moment.press) return undefined;
  const cite = proof(s, clause.from, clause.to);
  const m = s.mentions.find(
    (x) =>
      x.type === 'operation' &&
      x.kind === 'mission' &&
      x.of === scene.partner &&
      x.from >= from &&
      x.to <= to,
  );
  if (m)
    return [
      taking(
        { from: m.from, to: m.to, id: words(s, m.from, m.to), same: m.id, kind: 'mission' },
        scene.organisation,
        moment.when,
        cite,
        'mission-here',
        'its own mission',
      ),
    ];
  for (let i = from + 1; i < to; i++) {
    if (!oneOf('mission|operation|activity').test(s.tokens[i]!.n) || s.tokens[i + 1]?.n !== 'in') continue;
    const where = s.cover[s.tokens[i + 2]?.n === 'the' ? i + 3 : i + 2];
    if (where?.type !== 'country' || where.id !== scene.partner) continue;
    let a = i;
    while (a > from && !oneOf('a|an|the|new|its|up').test(s.tokens[a - 1]!.n)) a--;
    if (
      !s.tokens
        .slice(a, i)
        .some((t) => t.cap || oneOf('training|advisory|monitoring|assistance|observer').test(t.n))
    )
      continue;
    const named: Named = { from: a, to: where.to, id: words(s, a, where.to), kind: 'mission', unknown: true };
    return [taking(named, scene.organisation, moment.when, cite, 'mission-here', 'its own mission')];
  }
  return undefined;
}

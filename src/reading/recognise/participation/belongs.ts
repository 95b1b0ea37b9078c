import { onward } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, partiesIn, proof, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import type { Named } from './formed.ts';
import { FORCES, isOurHouse, partyOf, taking } from './part.ts';
import { begin, ended, heldIn } from './part-time.ts';
import { following, whenOf } from './sweep.ts';
import { effortAt, titleFrom } from './whatever.ts';

/** Verbs whose object is what is entered or led; "in" may stand between. */
const ENTERS = oneOf('join|enter|accede|co-?lead|co-?chair|chair|co-found|subscribe|adhere|enroll?|rejoin');
/** Verbs of being in something that a preposition follows. */
const WITHIN = oneOf(
  'participate|serve|belong|sit|engage|involve|enroll?|deploy|dispatch|send|contribute|commit|integrate|associate|fight|fly|sail|patrol|operate|represent|include',
);
/** Verbs of the same that tell of a part only where people or units are named. */
const WITH_FORCES = oneOf(
  'deploy|dispatch|send|contribute|commit|integrate|fight|fly|sail|patrol|operate|serve|include',
);
const MEMBER = oneOf(
  'members?|observers?|participants?|part|contributors?|signatory|co-?chairs?|chair|co-lead|role|membership|seat|supporters?|beneficiary|beneficiaries|host',
);
const INTO = oneOf('in|to|of|with|under|within|on|into|alongside|at');

/**
 * A part in whatever a clause of belonging tells of, known or not: "co-led the Joint Monitoring Panel", "has been a member of the
 * Southern Waters Compact since 2004", "engineers were sent to the flood relief effort".
 */
export function belongings(scene: Scene, s: Sentence, clause: Clause, told: readonly Draft[]): Draft[] {
  if (s.sums.some((x) => x.from >= clause.from && x.to <= clause.to)) return [];
  const n = governed(s, clause);
  if (!n || overlaps(s, n, told)) return [];
  const gathers = clause.verb.lemma === 'bring';
  const party = gathers
    ? partiesIn(scene, s, clause.verb.to, clause.to).find(
        (p) => scene.relation.includes(p) && p !== scene.organisation,
      )
    : partyOf(scene, s, clause);
  if (!party || (party === scene.organisation && scene.partner !== undefined)) return [];
  const { from, to } = clause.subject;
  // "the schemes …; both are part of": other things than a party
  const opening = s.tokens.slice(clause.from, clause.verb.from);
  if (opening.some((t) => oneOf('both|these|those').test(t.n))) return [];
  if (!gathers && clause.verb.lemma !== 'involve' && isAnothers(scene, s, clause)) return [];
  // "Ambassador X serves on the Board": a person's seat.
  if (s.mentions.some((m) => oneOf('person|office').test(m.type) && m.from >= from && m.to <= to)) return [];
  const moment = heldIn(s, [n], following(s, clause, n), whenOf(scene, s, clause, undefined, n, undefined));
  if (moment.press) return [];
  // What is done for a time is told with it; a state may have none.
  const lasts = clause.verb.lemma === 'be' || clause.verb.tense !== 'past';
  if (n.effort && !moment.dated) return [];
  const state = !moment.dated && lasts && clause.verb.tense === 'perfect' && clause.verb.lemma === 'be';
  const when = ended(
    s,
    state
      ? '/..'
      : gathers && moment.dated
        ? onward(moment.when)
        : begin(clause.verb, moment, n.effort ? 'exercise' : n.kind),
    clause.from,
    clause.to,
  );
  return [
    taking(n, party, when, proof(s, clause.from, clause.to), 'part-any', 'a party belongs to what is named'),
  ];
}

/** Whether the subject is a name that is no party's: "The AUC, which took part, was admitted". */
function isAnothers(scene: Scene, s: Sentence, clause: Clause): boolean {
  const { from, to } = clause.subject;
  if (partiesIn(scene, s, from, to, true).length > 0 || isOurHouse(scene, s, clause)) return false;
  return s.tokens.slice(from, to).some((t, k) => t.cap && (from + k > s.from || /^[A-Z]{2}/.test(t.t)));
}

/** What the clause's verb, or its noun of belonging, leads to. */
function governed(s: Sentence, clause: Clause): (Named & { effort?: true }) | undefined {
  const v = clause.verb;
  const run = s.tokens.slice(clause.from, clause.to);
  // "27,000 Canadians served": people of a country, in the plural
  const people = s.cover[clause.subject.to - 1];
  const forces =
    run.some((t) => FORCES.test(t.n)) ||
    (people?.type === 'demonym' && /s$/.test(s.tokens[clause.subject.to - 1]!.n));
  // "The Joint Border Panel brings together officers of X and Y"
  if (v.lemma === 'bring' && !v.passive && s.tokens[v.to]?.n === 'together')
    return nameAt(
      s,
      s.cover[clause.subject.from] ? clause.subject.from : subjectName(s, clause),
      { ...clause, to: v.from },
      { efforts: false, bodies: true },
    );
  // "The “Strong Harbours” pilot involves teams from X"
  if (v.lemma === 'involve' && !v.passive)
    return nameAt(s, clause.subject.from, { ...clause, to: v.from }, { efforts: true, bodies: false });
  // "Under Operation X, it has deployed a frigate": what forces do under it
  if (forces && WITH_FORCES.test(v.lemma))
    for (let i = clause.from; i < v.from; i++)
      if (
        oneOf('under|within').test(s.tokens[i]!.n) ||
        (s.tokens[i]!.n === 'of' && s.tokens[i - 1]?.n === 'part')
      ) {
        const under = nameAt(s, i + 1, { ...clause, to: v.from }, { efforts: false, bodies: false });
        if (under && oneOf('operation|mission|exercise').test(under.kind)) return under;
      }
  // "hosts the Regional Training Hub": a house that lasts; to have hosted may be once
  const hosts = v.lemma === 'host' && v.tense !== 'past';
  if ((ENTERS.test(v.lemma) || hosts) && !v.passive) {
    const at = INTO.test(s.tokens[v.to]?.n ?? '') ? v.to + 1 : v.to;
    const direct = nameAt(s, at, clause, { efforts: !hosts, bodies: !hosts });
    if (direct) return direct;
  }
  const noun =
    oneOf('be|become|remain|serve|act|play|have|admit|accept').test(v.lemma) ||
    (v.lemma === 'take' && !v.passive)
      ? nounOf(s, clause)
      : undefined;
  const open =
    noun ??
    (v.lemma === 'take' && s.tokens[v.to]?.n === 'part'
      ? v.to + 1
      : ENTERS.test(v.lemma) ||
          (WITHIN.test(v.lemma) && (forces || !WITH_FORCES.test(v.lemma) || s.tokens[v.to]?.n === 'on'))
        ? v.to
        : undefined);
  if (open === undefined) return undefined;
  for (let i = open; i < Math.min(clause.to, open + 18); i++) {
    if (s.groups.some((g) => g.from === i && oneOf('infinitive|ing').test(g.shape))) return undefined;
    if (!INTO.test(s.tokens[i]!.n)) continue;
    const found = nameAt(s, i + 1, clause, {
      efforts: forces || noun !== undefined || oneOf('take|participate').test(v.lemma),
      // "takes part in the Forum on Migration": a meeting, maybe
      bodies:
        v.lemma !== 'take' &&
        (noun !== undefined || !oneOf('participate|engage|involve|represent').test(v.lemma)),
    });
    if (found) return found;
  }
  return undefined;
}

/** Where the subject proper begins, past an adjunct: "Established in 2003, the Panel". */
function subjectName(s: Sentence, clause: Clause): number {
  for (let i = clause.verb.from - 1; i > clause.from; i--) if (s.tokens[i]!.t === ',') return i + 1;
  return clause.subject.from;
}

/** Past a noun of belonging: "has been an active member", "played a leading role". */
function nounOf(s: Sentence, clause: Clause): number | undefined {
  const v = clause.verb;
  for (let i = v.to; i < Math.min(clause.to, v.to + 10); i++)
    if (
      (MEMBER.test(s.tokens[i]!.n) ||
        // "a contributing nation of"
        (oneOf('nation|country|state|partner').test(s.tokens[i]!.n) &&
          oneOf('contributing|participating|member|sponsoring|framework|founding').test(
            s.tokens[i - 1]!.n,
          ))) &&
      oneOf('of|in|to|with|on').test(s.tokens[i + 1]?.n ?? '')
    )
      return i + 1;
  return undefined;
}

/** The name, or the effort in small letters, that begins here after its article. */
function nameAt(
  s: Sentence,
  at: number,
  clause: Clause,
  what: { readonly efforts: boolean; readonly bodies: boolean },
): (Named & { effort?: true }) | undefined {
  let i = at;
  while (
    i < clause.to &&
    oneOf('the|a|an|its|this|new|first|annual|joint|regional|international|multinational|so-called').test(
      s.tokens[i]!.n,
    ) &&
    (!s.tokens[i]!.cap || i === s.from)
  )
    i++;
  const title = titleFrom(s, i, clause.to, what.bodies);
  if (title) return title;
  const effort = what.efforts ? effortAt(s, at, clause.to) : undefined;
  return effort ? { ...effort, effort: true } : undefined;
}

function overlaps(s: Sentence, n: Named, told: readonly Draft[]): boolean {
  const [from, to] = [s.tokens[n.from]!.s, s.tokens[n.to - 1]!.e];
  return told.some((d) => d.slots.in === n.id || d.citations.some((c) => c.start < to && c.end > from));
}

import { KIND } from '../../kinds.ts';
import { datesIn, isFact, momentOf } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, draft, otherThan, proof, type Scene } from '../../scene.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';
import { remember } from './gift-memory.ts';
import { agentAt, besideMember, isGiven, isMember } from './giver.ts';
import { actorOf, isTold } from './open-gift.ts';

const DISASTER = oneOf(
  'floods?|flooding|earthquakes?|quake|storms?|typhoon|hurricane|cyclone|wildfires?|fires|drought|tsunami|disasters?|landslides?|mudslides?|eruption|famine|avalanches?|snowfall|epidemic|pandemic',
);
const WORK = oneOf(
  'relief|response|preparedness|prevention|protection|management|risks?|reduction|resilience|control|safety|brigades?|fighting|warning|forecasting|victims',
);
const HELPED = oneOf('help|assist|aid|respond|rush|intervene');
/** Verbs that help by what stands beside them: "coordinated the assistance", "launched a relief operation". */
const WITH_HELP = oneOf(
  'coordinate|co-ordinate|organise|organize|channel|facilitate|send|provide|offer|deliver|launch|mount|mobilise|mobilize|conduct|run|extend|arrive|fly|give|come|support|bring|airlift',
);
const HELP = oneOf('assistance|aid|relief|help|support|humanitarian|rescue|airlift|offers|supplies|teams?');

/** Disasters that the page told of last, with the number of their sentence. */
const STRUCK = new WeakMap<Scene, { sentence: number; when: string | undefined }>();

/** Keeps the disaster that a sentence tells of, and when it was: "When floods hit the country in May 2014". */
export function noteDisaster(scene: Scene, s: Sentence): void {
  // "disaster relief", "flood prevention": work, no disaster.
  const at = firstIn(
    s,
    s.from,
    s.to,
    (t, i) => DISASTER.test(t.n) && !s.cover[i] && !WORK.test(s.tokens[i + 1]?.n ?? ''),
  );
  // "an exercise on floods"
  if (at < 0 || firstIn(s, s.from, s.to, (t) => oneOf('exercises?|scenario|drills?').test(t.n)) >= 0) return;
  const when = datesIn(s, at, s.to)[0] ?? datesIn(s, s.from, at).at(-1);
  STRUCK.set(scene, {
    sentence: scene.sentence,
    when: when && when.sort === 'point' ? when.edtf : undefined,
  });
}

/** When help was given that has no date of its own: when the disaster was that was told of just before. */
export function struckWhen(scene: Scene, clause: Clause | undefined): string | undefined {
  const told = STRUCK.get(scene);
  return clause?.verb.tense === 'past' && told && scene.sentence - told.sentence <= 1 ? told.when : undefined;
}

/**
 * Help in a disaster, without a sum, that the rules by verb have not told: "When floods hit the region, Allies helped with boats",
 * "the assistance was coordinated by the Centre", "launched a relief operation".
 */
export function reliefs(scene: Scene, s: Sentence, told: readonly Draft[]): Draft[] {
  noteDisaster(scene, s);
  const struck = STRUCK.get(scene);
  if (!struck || scene.sentence - struck.sentence > 1) return [];
  const out: Draft[] = [];
  for (const clause of s.clauses) {
    if (!isFact(s, clause) || clause.verb.tense === 'present' || isTold(s, clause, [...told, ...out]))
      continue;
    if (!helps(s, clause)) continue;
    const donor = helperOf(scene, s, clause);
    const recipient =
      donor && (scene.relation.includes(donor) ? otherThan(scene, donor) : besideMember(scene, donor));
    if (!donor || !recipient || isGiven(scene, donor) || isElsewhere(scene, s, donor, recipient)) continue;
    remember(scene, recipient);
    out.push(
      draft(
        KIND.contribution,
        'relief',
        momentOf(scene, s, clause).when,
        { stage: 'support', donor, recipient },
        proof(s, clause.from, clause.to),
        ['help in a disaster'],
      ),
    );
  }
  return out;
}

function helps(s: Sentence, { verb, subject, from, to }: Clause): boolean {
  if (HELPED.test(verb.lemma)) return !verb.passive;
  if (!WITH_HELP.test(verb.lemma)) return false;
  const [a, b] =
    verb.passive || verb.lemma === 'arrive'
      ? [Math.min(from, subject.from), verb.from]
      : [verb.to, Math.min(to, verb.to + 8)];
  return firstIn(s, a, b, (t, i) => HELP.test(t.n) && (!s.cover[i] || s.cover[i]!.type === 'fund')) >= 0;
}

function helperOf(scene: Scene, s: Sentence, clause: Clause): string | undefined {
  const { verb, from, to } = clause;
  if (!verb.passive) return actorOf(scene, s, clause);
  const isOurs = (p: string | undefined): boolean =>
    p !== undefined && (scene.relation.includes(p) || isMember(scene, p));
  for (let i = from; i < to - 1; i++) {
    if (!oneOf('by|from').test(s.tokens[i]!.n)) continue;
    const agent = agentAt(scene, s, i, to);
    if (isOurs(agent)) return agent;
  }
  return undefined;
}

/** "When Japan was hit by an earthquake, the Alliance helped": not of this relation. */
function isElsewhere(scene: Scene, s: Sentence, donor: string, recipient: string): boolean {
  const named = s.mentions.filter((m) => oneOf('country|demonym').test(m.type));
  if (named.some((m) => m.id === recipient)) return false;
  return named.some((m) => m.id !== donor && !(isMember(scene, m.id) && donor === scene.organisation));
}

import type { Mention } from '../../mention.ts';
import { oneOf } from '../../one-of.ts';
import { actors, otherThan, partiesIn, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { sumFollows, TAKING } from './donor.ts';
import { headedPlace } from './fund-again.ts';
import { isFurther, recall } from './gift-memory.ts';
import { givesOther, givesPartner, isChannel } from './giver.ts';

const spotsOf = (s: Sentence, clause: Clause): Mention[] =>
  s.mentions.filter((m) => m.from >= clause.subject.from && m.to <= clause.to);

/** Who benefits: named in the clause, else what the fund, the sentences before, the heading or the page says. */
export function recipientOf(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  donor: string,
  fund?: Mention,
): string | undefined {
  const named =
    namedRecipient(scene, s, clause, donor, fund) ??
    thereIn(s, clause, donor) ??
    (fund ? undefined : beforeWhich(s, clause, donor));
  if (named) return named;
  const again = isFurther(s, clause) ? recall(scene, s, clause, fund) : undefined;
  if (again && again !== donor) return again;
  const placed = fund ? undefined : headedPlace(scene);
  if (placed && placed !== donor) return placed;
  return usualRecipient(scene, s, donor, fund);
}

/** "the upkeep of the Malian army, to which it gave": who stands before the pronoun. */
function beforeWhich(s: Sentence, clause: Clause, donor: string): string | undefined {
  if (clause.relative !== 'which') return undefined;
  const which = s.tokens[clause.from]?.n === 'which' ? clause.from : clause.from + 1;
  if (!oneOf('to|for|into').test(s.tokens[which - 1]?.n ?? '')) return undefined;
  return s.mentions.findLast(
    (m) =>
      oneOf('country|demonym').test(m.type) &&
      m.id !== donor &&
      m.to < which &&
      m.from > which - 12 &&
      m.from >= s.from,
  )?.id;
}

/** "At the request of Kabul it paid for the schools there": the place named before. */
function thereIn(s: Sentence, clause: Clause, donor: string): string | undefined {
  for (let i = clause.verb.to; i < clause.to; i++) {
    if (s.tokens[i]!.n !== 'there' || oneOf('is|are|was|were|has|have').test(s.tokens[i + 1]?.n ?? ''))
      continue;
    const m = s.mentions.findLast(
      (x) =>
        x.to <= i && (x.type === 'country' || (x.type === 'city' && x.of !== undefined)) && x.id !== donor,
    );
    const place = m?.type === 'city' ? m.of : m?.id;
    if (place !== undefined && place !== donor) return place;
  }
  return undefined;
}

function namedRecipient(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  donor: string,
  fund: Mention | undefined,
): string | undefined {
  const v = clause.verb;
  if (TAKING.test(v.lemma) && !v.passive) {
    const named = partiesIn(scene, s, clause.subject.from, clause.subject.to, true);
    const own = (named.length > 0 ? named : actors(scene, s, clause)).find((p) => p !== donor);
    if (own) return own;
  }
  // "in the Cook Islands, where the Union contributed", "Yemen …, while it gave aid to the country"
  const where =
    clause.relative === 'where'
      ? s.mentions.findLast((m) => m.to <= clause.from + 1 && m.type !== 'fund')
      : undefined;
  if (where && oneOf('country|region').test(where.type) && where.to >= clause.from - 2 && where.id !== donor)
    return where.id;
  const theCountry = s.tokens
    .slice(v.to, clause.to)
    .findIndex(
      (t, k) =>
        t.n === 'country' && s.tokens[v.to + k - 1]?.n === 'the' && s.tokens[v.to + k - 2]?.n === 'to',
    );
  if (theCountry >= 0) {
    const told = s.mentions.findLast((m) => m.type === 'country' && m.to <= clause.from);
    if (told && told.id !== donor) return told.id;
  }
  // "A line of credit for the whole of Central Asia was announced"
  const region = v.passive
    ? spotsOf(s, clause).find(
        (m) =>
          m.type === 'region' &&
          m.to <= clause.subject.to &&
          oneOf('of|for|in|to').test(s.tokens[m.from - (s.tokens[m.from - 1]?.n === 'the' ? 2 : 1)]?.n ?? ''),
      )
    : undefined;
  if (region) return region.id;
  // "The training of Afghan officers was financed"
  if (v.passive) {
    const own = s.mentions.find(
      (m) =>
        oneOf('country|demonym').test(m.type) &&
        m.id !== donor &&
        m.from >= clause.subject.from &&
        m.to <= clause.subject.to &&
        !scene.relation.includes(m.id),
    );
    if (own) return own.id;
  }
  const spots = s.mentions.filter(
    (m) => m.from >= clause.from && m.to <= clause.to && m.from >= Math.min(v.from, clause.subject.from),
  );
  // "officers from Iraq were trained in Jordan": who is trained benefits, not where.
  const place =
    v.lemma === 'train' && v.passive
      ? s.mentions.find(
          (m) =>
            oneOf('country|demonym').test(m.type) &&
            m.id !== donor &&
            m.from >= clause.subject.from &&
            m.to <= clause.subject.to,
        )
      : undefined;
  if (place) return place.id;
  const good = (m: Mention): boolean =>
    (m.type === 'country' || m.type === 'demonym' || m.type === 'region') &&
    m.id !== donor &&
    m.from >= clause.subject.to &&
    // "the Pacific Rivers Centre": a part of the fund's name.
    !(m.type === 'region' && fund && m.from === fund.from && m.to < fund.to) &&
    !sumFollows(s, m) &&
    !isAgentOfList(s, m, v.to) &&
    !isHelper(s, m) &&
    !isTheatre(s, m) &&
    // "through the United Kingdom", "with Norway", "signed in Belgium by": those help, they do not benefit.
    !oneOf('through|via|with|by|from|at').test(
      s.tokens[m.from - (s.tokens[m.from - 1]?.n === 'the' ? 2 : 1)]?.n ?? '',
    );
  const afterVerb =
    spots.find((m) => good(m) && m.from >= v.to && m.type !== 'region') ??
    spots.find((m) => good(m) && m.from >= v.to);
  if (afterVerb) return afterVerb.id;
  const org = spots.find(
    (m) =>
      m.type === 'organisation' &&
      m.from >= v.to &&
      m.id !== donor &&
      m.id !== 'NATO' &&
      !sumFollows(s, m) &&
      (oneOf('to|for|of').test(s.tokens[m.from - (s.tokens[m.from - 1]?.n === 'the' ? 2 : 1)]?.n ?? '') ||
        // "has been supporting the Union's agency"
        (m.from <= v.to + 1 && !v.passive && oneOf('support|assist|help|aid').test(v.lemma))),
  );
  if (org && scene.relation.includes(org.id)) return org.id;
  const first = s.mentions.find(
    (m) =>
      m.type === 'country' &&
      m.id !== donor &&
      m.from < v.from &&
      oneOf('for|in|to').test(s.tokens[m.from - 1]?.n ?? '') &&
      m.from >= s.from &&
      (m.from < s.from + 6 ||
        (m.from >= clause.subject.from && oneOf('to|for').test(s.tokens[m.from - 1]!.n))),
  );
  if (first) return first.id;
  // "a laboratory in Tbilisi"
  const other0 = otherThan(scene, donor);
  if (
    spots.some(
      (m) => m.type === 'city' && m.of === other0 && m.from >= v.to && s.tokens[m.from - 1]?.n === 'in',
    )
  )
    return other0;
  // "support to Kyiv", "aid for Kabul": a capital for its country.
  const capital = spots.find(
    (m) =>
      m.type === 'city' &&
      m.kind === 'capital' &&
      m.of !== donor &&
      m.from >= v.to &&
      oneOf('to|for').test(s.tokens[m.from - 1]?.n ?? '') &&
      oneOf(
        'support|assistance|aid|help|relief|loans?|grants?|euros?|dollars?|million|billion|equipment|supplies|donations?',
      ).test(s.tokens[m.from - 2]?.n ?? ''),
  );
  if (capital?.of) return capital.of;
  // "with the Reconstruction Team of that mission": an operation serves the country that it is for.
  return s.mentions.find(
    (m) =>
      m.type === 'operation' &&
      m.from >= v.to &&
      m.to <= clause.to &&
      m.of !== undefined &&
      m.of !== donor &&
      m.kind !== 'exercise',
  )?.of;
}

/** Who benefits where nobody is named: whom the fund serves, else the other party, if it is one that is given to. */
function usualRecipient(
  scene: Scene,
  s: Sentence,
  donor: string,
  fund: Mention | undefined,
): string | undefined {
  // A fund that serves all the world is no gift to the other party.
  const isOwn = donor === scene.organisation && givesPartner(scene);
  if (
    fund &&
    !isOwn &&
    fund.of === undefined &&
    !isChannel(fund.id, donor) &&
    (fund.type === 'operation' || s.cover[fund.from] === fund)
  )
    return undefined;
  if (fund?.of !== undefined && fund.of !== donor) return fund.of;
  const other = otherThan(scene, donor);
  return other && other !== 'NATO' && other !== 'OSCE' && givesOther(scene, donor, other) ? other : undefined;
}

/** "the operation in the Mediterranean", "surveillance of the Black Sea": where something is done, for nobody there. */
function isTheatre(s: Sentence, m: Mention): boolean {
  if (m.type !== 'region') return false;
  if (s.tokens[m.to]?.cap && oneOf('sea|ocean|gulf|nuclear|dialogue').test(s.tokens[m.to]!.n)) return true;
  let at = m.from - 1;
  while (at > s.from && oneOf('the|central|eastern|western|northern|southern|wider').test(s.tokens[at]!.n))
    at--;
  return (
    oneOf('in|of|over').test(s.tokens[at]?.n ?? '') &&
    (s.cover[at - 1]?.type === 'operation' ||
      oneOf('operations?|surveillance|missions?|patrols?|waters').test(s.tokens[at - 1]?.n ?? ''))
  );
}

/** Whether a clause names an operation by where it is, which is helped though no party there is. */
export function hasTheatre(s: Sentence, { verb, to }: Clause): boolean {
  return s.mentions.some((m) => m.from >= verb.to && m.to <= to && isTheatre(s, m));
}

/** "with the support of the United States": who helps. */
function isHelper(s: Sentence, m: Mention): boolean {
  const at = s.tokens[m.from - 1]?.n === 'the' ? m.from - 2 : m.from - 1;
  return (
    s.tokens[at]?.n === 'of' &&
    oneOf('support|help|assistance|aid|backing').test(s.tokens[at - 1]?.n ?? '') &&
    s.tokens.slice(Math.max(s.from, at - 5), at - 1).some((t) => t.n === 'with')
  );
}

/** "funded by Australia and New Zealand": the second of them gives too. */
function isAgentOfList(s: Sentence, m: Mention, floor: number): boolean {
  let at = m.from - 1;
  while (
    at > floor &&
    (/^(?:the|and|,|[–—-]|allies|partners)$/.test(s.tokens[at]!.n) ||
      oneOf('country|organisation').test(s.cover[at]?.type ?? ''))
  )
    at--;
  return at < m.from - 1 && oneOf('by|from').test(s.tokens[at]!.n);
}

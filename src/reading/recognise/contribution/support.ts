import type { Mention } from '../../mention.ts';
import { oneOf } from '../../one-of.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { TAKING } from './donor.ts';
import { isWordsOnly } from './gift.ts';
import { coversCosts, givesGoods, hasGoods } from './kind.ts';
import { FORCE, GIFT, givesNext } from './stage.ts';

/** "supported Operation X through …, deploying a platoon", "is supporting the mission to train …": a part taken, no gift. */
function isPartTaken(s: Sentence, clause: Clause): boolean {
  const v = clause.verb;
  if (!oneOf('support|assist|back|help|aid').test(v.lemma) || v.passive) return false;
  // "has supported its efforts as the largest donor"
  if (s.tokens.slice(v.to, clause.to).some((t) => oneOf('donors?').test(t.n))) return false;
  const object = s.tokens.slice(v.to, Math.min(clause.to, v.to + 8));
  const stop = object.findIndex((t) => /^[,;:.]$/.test(t.t));
  const end = v.to + (stop < 0 ? object.length : stop);
  for (let i = v.to; i < end; i++) {
    const m = s.cover[i];
    // "supported efforts to disarm fighters": something is done.
    if (s.tokens[i]!.n === 'efforts' && s.tokens[i + 1]?.n === 'to') return false;
    if (m?.type === 'operation' && m.from <= v.to + 2) return isUnit(s, v.to);
    if (
      oneOf('mission|operation').test(s.tokens[i]!.n) &&
      !m &&
      /-led$|^(?:led|on|new|current|present)$/.test(s.tokens[i - 1]?.n ?? '')
    )
      return true;
    // "supports the efforts of X": good words.
    if (
      oneOf('efforts?|views?|commitment|goals?|objectives?|idea|process|exercises?').test(s.tokens[i]!.n) &&
      i <= v.to + 3
    )
      return true;
  }
  return false;
}

/** "has trained Iraqi officers", "Over 350 Iraqi officers were trained there": people of another party. */
function trains(s: Sentence, clause: Clause, benefits: boolean): boolean {
  const v = clause.verb;
  // "has trained, together with the Organization, officers": past the aside.
  let start = v.to;
  if (s.tokens[start]?.t === ',')
    while (start < clause.to && (start === v.to || s.tokens[start - 1]!.t !== ',')) start++;
  const run = v.passive ? clause.subject : { from: start, to: Math.min(clause.to, start + 12) };
  const people = s.tokens
    .slice(run.from, run.to)
    .some((t) =>
      oneOf(
        'officers?|personnel|soldiers|trainers|instructors|officials|experts|specialists|police|servicemen|troops|forces|staff|cadets|students|nationals|professionals|candidates|teachers|doctors|nurses|civilians|farmers|engineers',
      ).test(t.n),
    );
  const theirs = s.mentions.some(
    (m) => oneOf('country|demonym').test(m.type) && m.from >= run.from && m.to <= run.to,
  );
  // "in the course of which 450 officers were trained" is told of the project.
  if (v.passive && clause.relative === 'which') return false;
  // "to train, advise and assist" is what a mission does.
  return benefits && people && theirs && v.tense !== 'none' && !oneOf(',|and').test(s.tokens[start]?.t ?? '');
}

/** What an operation is supported with: people, ships, reports, rather than money or goods. */
function isUnit(s: Sentence, from: number): boolean {
  for (let i = from; i < Math.min(s.to, from + 40); i++)
    if (
      oneOf(
        'deploying|deployed|platoon|company|battalion|troops|personnel|soldiers|ships?|frigates?|intelligence|information|vessels?|aircraft|contingent|officers',
      ).test(s.tokens[i]!.n)
    )
      return true;
  return false;
}

/** What gifts are made for. */
const WORK = oneOf(
  'retraining|training|clearance|destruction|demining|rehabilitation|reintegration|resettlement|disposal|removal|reconstruction',
);

function firstNoun(s: Sentence, clause: Clause): string {
  for (let i = clause.verb.to; i < Math.min(clause.to, clause.verb.to + 4); i++) {
    const n = s.tokens[i]!.n;
    if (oneOf('training|courses?|airlift|sealift').test(n)) return n;
  }
  return '';
}

/** "has dispatched 120 volunteers to the partner", "engineers were dispatched to it" */
function sendsExperts(s: Sentence, clause: Clause): boolean {
  const v = clause.verb;
  if (!oneOf('dispatch|send').test(v.lemma)) return false;
  const at = v.passive ? clause.subject : { from: v.to, to: Math.min(clause.to, v.to + 6) };
  const people = oneOf('volunteers|experts|specialists|engineers|doctors|teachers|instructors');
  if (!s.tokens.slice(at.from, at.to).some((t) => people.test(t.n))) return false;
  return s.mentions.some(
    (m) => m.type === 'country' && m.from >= v.to && m.to <= clause.to && s.tokens[m.from - 1]?.n === 'to',
  );
}

/** "contributes troops with the support of X": what it is helped with, not what it gives. */
function isWithHelp(s: Sentence, at: number, floor: number): boolean {
  return (
    s.tokens[at + 1]?.n === 'of' &&
    s.tokens.slice(Math.max(floor + 1, at - 3), at).some((t) => t.n === 'with') &&
    s.mentions.some((m) => m.from > at && m.from <= at + 3)
  );
}

/** "a contribution of 60 troops" */
function isOfForces(s: Sentence, at: number): boolean {
  return s.tokens[at + 1]?.n === 'of' && hasPeople(s, at + 2);
}

function hasPeople(s: Sentence, from: number): boolean {
  for (let i = from; i < Math.min(s.to, from + 4); i++) {
    if (oneOf('to|in|for|,').test(s.tokens[i]!.t)) return false;
    if (FORCE.test(s.tokens[i]!.n) || oneOf('officers?|instructors|trainers').test(s.tokens[i]!.n))
      return true;
  }
  return false;
}

/** "was delivered to the Secretary General": what is written or said. */
const WRITTEN = oneOf(
  'documents?|letters?|messages?|statements?|invitations?|texts?|notes?|credentials|instruments?|petition|reports?|speech|speeches|address|lectures?|declaration|application',
);

/** "offered Georgia a substantial package", "a package of measures was offered to Georgia" */
function offersPackage(s: Sentence, clause: Clause): boolean {
  const v = clause.verb;
  if (!oneOf('offer|extend').test(v.lemma)) return false;
  const at = v.passive ? clause.subject : { from: v.to, to: Math.min(clause.to, v.to + 12) };
  const isHelp = s.tokens
    .slice(at.from, at.to)
    .some((t) => oneOf('assistance|capacity|support|aid|relief|building').test(t.n));
  return s.tokens.slice(at.from, at.to).some((t) => t.n === 'package') && (isHelp || v.lemma === 'offer');
}

/** Whether a clause without a sum still tells of a gift. */
export function isSupport(
  s: Sentence,
  clause: Clause,
  stage: string,
  run: readonly Sentence['tokens'][number][],
  fund: Mention | undefined,
  benefits: boolean,
): boolean {
  const v = clause.verb;
  // "trainers and support staff from Spain": no verb.
  if (
    v.lemma === 'support' &&
    oneOf('staff|personnel|units?|elements?|functions?|services?|teams?').test(s.tokens[v.to]?.n ?? '')
  )
    return false;
  // "contributed officers to the mission": a part taken.
  if (v.lemma === 'contribute' && !v.passive && hasPeople(s, v.to)) return false;
  if (oneOf('pledge|commitment').test(stage)) {
    // "offers 50 scholarships", "250 slots were allotted", "offered the partner a package"
    if (givesGoods(s, clause) || offersPackage(s, clause)) return benefits;
    // "undertook to keep contributing to the Trust Fund", "pledged further support to the Trust Fund"
    const gives =
      clause.groups.some(
        (g) => g.from >= v.to && oneOf('contribute|support|provide|donate|finance|fund').test(g.lemma),
      ) || run.some((t) => oneOf('contributions?|donations?|funding|support|assistance').test(t.n));
    if (oneOf('agree|decide').test(v.lemma) && !v.passive)
      return benefits && givesNext(s, clause) && run.some((t) => GIFT.test(t.n));
    return fund?.type === 'fund' && gives && oneOf('pledge|promise|undertake|commit').test(v.lemma);
  }
  if (stage !== 'support') return givesGoods(s, clause) && benefits;
  if (v.lemma === 'be') return fund?.type === 'fund';
  if (v.lemma === 'train') return trains(s, clause, benefits);
  // "The EU mission supports reform": what a mission is for.
  if (
    s.tokens
      .slice(clause.subject.from, clause.subject.to)
      .some((t) => oneOf('mission|operation').test(t.n)) &&
    oneOf('support|assist|help').test(v.lemma) &&
    !v.passive
  )
    return false;
  if (isPartTaken(s, clause) || clause.to - v.from < 2) return false;
  // "to train, advise and assist the forces": what a mission does.
  if (
    oneOf('and|,').test(s.tokens[v.from - 1]?.t ?? '') &&
    oneOf('advise|train|equip|mentor|advises|trains').test(s.tokens[v.from - 2]?.n ?? '')
  )
    return false;
  // Statements support positions and efforts in words.
  if (isWordsOnly(s, clause)) return false;
  // "makes a contribution to KFOR": people, unless it is said to be money. What goes through a mandate is no gift.
  if (v.lemma === 'channel') return false;
  if (
    oneOf('make|provide').test(v.lemma) &&
    fund?.type === 'operation' &&
    run.slice(v.to - clause.from, v.to - clause.from + 5).some((t) => oneOf('contributions?').test(t.n)) &&
    !run.some((t) => oneOf('financial|voluntary|material|monetary').test(t.n))
  )
    return false;
  if (v.lemma === 'play')
    return (
      benefits &&
      s.tokens.slice(v.to, v.to + 6).some((t) => t.n === 'role') &&
      s.mentions.some(
        (m) =>
          // "plays a calming part in the Gulf": what a party is for its neighbours.
          (m.type === 'country' || (m.type === 'region' && v.tense !== 'present')) &&
          m.from >= v.to &&
          m.from < v.to + 9,
      )
    );
  if (givesGoods(s, clause) || coversCosts(s, clause)) return fund !== undefined || benefits;
  if (sendsExperts(s, clause)) return benefits;
  // "Allied teams have provided training": given by the organisation to its partner.
  if (
    oneOf('provide|deliver').test(v.lemma) &&
    !v.passive &&
    oneOf('trainings?|courses?|airlift|sealift').test(firstNoun(s, clause))
  )
    return benefits;
  const subject = s.tokens.slice(clause.subject.from, clause.subject.to);
  const goods =
    v.passive &&
    oneOf('donate|gift|supply|deliver|hand|ship').test(v.lemma) &&
    !s.tokens.slice(Math.max(s.from, v.from - 24), v.from).some((t) => WRITTEN.test(t.n));
  if (
    oneOf('receive|go|amount|total|send|train|reach|stand|benefit|cover|facilitate|flow|obtain').test(
      v.lemma,
    ) ||
    TAKING.test(v.lemma)
  ) {
    // "has received Japanese loans since 1958"
    return (
      TAKING.test(v.lemma) &&
      (hasGoods(s, v.to, Math.min(clause.to, v.to + 9)) ||
        run
          .slice(v.to - clause.from, v.to - clause.from + 9)
          .some((t) =>
            oneOf(
              'loans?|grants?|assistance|aid|funding|scholarships?|fellowships|training|courses|donations?|package|consignments?',
            ).test(t.n),
          ))
    );
  }
  if (oneOf('deliver|hand|ship|dispatch').test(v.lemma) && !goods) return false;
  if (subject.some((t) => FORCE.test(t.n))) return false;
  const object = s.cover[v.to] ?? s.cover[v.to + 1] ?? s.cover[v.to + 2];
  // "has helped to fund the college"
  if (v.lemma === 'help' && fund && clause.groups.some((g) => oneOf('fund|finance|pay').test(g.lemma)))
    return true;
  if (v.lemma === 'help' && !(object && oneOf('country|fund|organisation|demonym').test(object.type)))
    return false;
  if (v.lemma === 'back' && s.tokens[v.to]?.n === 'to') return false;
  const direct =
    oneOf('support|assist|fund|finance|help|donate|aid|sponsor|back').test(v.lemma) && !v.passive;
  const gift = run.slice(v.to - clause.from).findIndex(
    (t, k) =>
      GIFT.test(t.n) &&
      s.cover[v.to + k] === undefined &&
      !isWithHelp(s, v.to + k, v.to) &&
      !isOfForces(s, v.to + k) &&
      // "is financed by contributions of the members"
      !(v.passive && s.tokens[v.to]?.n === 'by' && k > 0),
  );
  const inSubject =
    v.passive &&
    s.tokens
      .slice(clause.subject.from, clause.subject.to)
      .some((t, k) => GIFT.test(t.n) && s.cover[clause.subject.from + k] === undefined);
  const given =
    (gift >= 0 && gift < 9) ||
    (inSubject && oneOf('provide|give|extend|grant|make|deliver|render').test(v.lemma));
  const toFund = v.lemma === 'contribute' && fund !== undefined && fund.type === 'fund';
  // "the network, which has been supported by the Union"
  const backed =
    v.passive &&
    oneOf('support|fund|finance|sponsor|co-fund|cofund|co-finance|cofinance').test(v.lemma) &&
    fund?.type === 'fund' &&
    s.tokens.slice(v.to, v.to + 3).some((t) => t.n === 'by');
  // "has contributed to the clearance of mines in X"
  const toWork =
    v.lemma === 'contribute' &&
    !v.passive &&
    s.tokens[v.to]?.n === 'to' &&
    s.tokens.slice(v.to + 1, v.to + 5).some((t) => WORK.test(t.n) && t.n !== 'training') &&
    s.mentions.some(
      (m) => m.type === 'country' && m.from > v.to && m.to <= clause.to && s.tokens[m.from - 1]?.n === 'in',
    );
  if (!direct && !given && !toFund && !goods && !backed && !toWork) return false;
  if (!fund && !benefits) return false;
  const work = s.tokens.slice(v.to, v.to + 3).some((t) => WORK.test(t.n));
  return !(
    run.some((t) => oneOf('troops|personnel|soldiers|frigate|ships').test(t.n)) &&
    !given &&
    !toWork &&
    !(direct && work)
  );
}

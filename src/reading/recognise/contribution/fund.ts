import type { Mention } from '../../mention.ts';
import { oneOf } from '../../one-of.ts';
import { type Scene, words } from '../../scene.ts';
import type { Sentence } from '../../sentence.ts';
import { explained, fundAgain } from './fund-again.ts';
import { PAID_PLAN, quotedAfter, SEVERAL, VESSEL, vesselAt, vesselIn } from './vessel.ts';

/** "the X Programme (XP), to which Y gave": what stands before the clause receives. */
export function antecedent(s: Sentence, from: number): Mention | undefined {
  const phase = oneOf('phase|stage|edition|component|round').test(s.tokens[from + 2]?.n ?? '')
    ? [from + 4]
    : [];
  const which = [from, from + 1, ...phase].find(
    (i) => s.tokens[i]?.n === 'which' || s.tokens[i]?.n === 'that',
  );
  if (which === undefined) return undefined;
  // "the X Programme (XP), the tenth phase of which"
  const isPhase =
    s.tokens[which - 1]?.n === 'of' &&
    oneOf('phase|stage|edition|component|round').test(s.tokens[which - 2]?.n ?? '');
  if (isPhase) return explained(s, which);
  const isPaid = oneOf('to|into|for').test(s.tokens[which - 1]?.n ?? '');
  // "the project, which the EU funded", "the network that has been supported by the EU"
  if (
    !isPaid &&
    !s.groups.some((g) => g.from > which && g.from < which + 6 && FUNDS.test(g.lemma) && g.shape === 'finite')
  )
    return undefined;
  let end = isPaid ? which - 1 : which;
  if (s.tokens[end - 1]?.t === ',') end--;
  // "the X Fund was launched, to which Y gave": the subject of that verb.
  const above = isPaid
    ? s.clauses.find((c) => c.verb.to <= end && c.verb.to >= end - 6 && c.verb.passive)
    : undefined;
  if (above && !s.mentions.some((m) => m.type === 'fund' && m.from >= above.verb.to && m.to <= end)) {
    const named = vesselIn(s, above.subject.from, above.subject.to);
    if (named) return named;
  }
  end = beforeBracket(s, end);
  const last = s.cover[end - 1];
  if (last && oneOf('fund|operation').test(last.type)) return last;
  // "the trust fund on ordnance disposal in Ukraine, to which it gave"
  for (let i = end - 1; isPaid && i > Math.max(s.from, end - 22) && !/^[,;:.]$/.test(s.tokens[i]!.t); i--)
    if (s.tokens[i]!.n === 'fund' && s.tokens[i - 1]?.n === 'trust' && !s.tokens[i - 1]!.cap) {
      const of = s.mentions.find((m) => m.type === 'country' && m.from > i && m.to <= end)?.id;
      return { from: i - 1, to: end, type: 'fund', id: words(s, i - 1, end), ...(of ? { of } : {}) };
    }
  let a = end;
  if (VESSEL.test(s.tokens[a - 1]?.n ?? '')) a = beforeBracket(s, a - 1);
  while (a > s.from) {
    const t = s.tokens[a - 1]!;
    // "the National Army (NA) Trust Fund"
    const open = t.t === ')' ? beforeBracket(s, a) : a;
    if (open < a - 1 && open > s.from && s.tokens[open - 1]!.cap) a = open;
    else if (t.cap || oneOf('for|of|and|on|-').test(t.n)) a--;
    else break;
  }
  // "the project on Clean Harbours"
  if (VESSEL.test(s.tokens[a - 1]?.n ?? '') && oneOf('on|for|of').test(s.tokens[a]?.n ?? '')) a--;
  else while (a < end && !s.tokens[a]!.cap) a++;
  const told = isPaid ? explained(s, from) : undefined;
  if (told) return told;
  const isNamed =
    a < end &&
    s.tokens.slice(a, end).some((t) => VESSEL.test(t.n) || (isPaid && t.cap && PAID_PLAN.test(t.n)));
  if (isNamed) {
    // "the Action Plan for Ukraine", "the NATO-Afghanistan Army Fund": whom the name serves.
    const of = s.mentions.find((m) => m.type === 'country' && m.from >= a && m.to <= end)?.id;
    return { from: a, to: end, type: 'fund', id: words(s, a, end), ...(of ? { of } : {}) };
  }
  return isPaid ? described(s, end) : undefined;
}

/** "a joint programme of training for officers, to which X gave": what has no name goes by its words. */
function described(s: Sentence, end: number): Mention | undefined {
  for (let i = end - 1; i > Math.max(s.from, end - 12) && !/^[,;:.()]$/.test(s.tokens[i]!.t); i--) {
    if (!oneOf('programme|program|project|scheme|package').test(s.tokens[i]!.n) || s.cover[i]) continue;
    let a = i;
    while (a > i - 4 && a > s.from && !oneOf('an?|the').test(s.tokens[a - 1]!.n)) a--;
    if (!oneOf('an?|the').test(s.tokens[a - 1]?.n ?? '')) return undefined;
    const of = s.mentions.find((m) => m.type === 'country' && m.from > i && m.to <= end)?.id;
    return { from: a, to: end, type: 'fund', id: words(s, a, end), ...(of ? { of } : {}) };
  }
  return undefined;
}

const FUNDS = oneOf('fund|finance|support|sponsor');

/** Where a bracket ends at `end`, the token that it opens at: the name stands before it. */
function beforeBracket(s: Sentence, end: number): number {
  if (s.tokens[end - 1]?.t !== ')') return end;
  let at = end;
  while (at > s.from && s.tokens[at - 1]!.t !== '(') at--;
  return Math.max(s.from, at - 1);
}

/** "A project for dialogue in X was given 100,000 euros": the project receives. */
function givenProject(s: Sentence, from: number): Mention | undefined {
  const at = oneOf('a|an|the').test(s.tokens[from]?.n ?? '') ? from + 1 : from;
  if (s.tokens[at]?.n !== 'project') return undefined;
  const verb = s.groups.find((g) => g.from > at && g.shape === 'finite');
  if (!verb?.passive || !oneOf('give|grant|award|allocate|allot|fund|finance').test(verb.lemma))
    return undefined;
  const of = s.mentions.find((m) => m.type === 'country' && m.from > at && m.to <= verb.from)?.id;
  return { from: at, to: verb.from, type: 'fund', id: words(s, at, verb.from), ...(of ? { of } : {}) };
}

/** What a run of tokens says is paid into: of "supported the Office by contributions to the X Project" the project, which goes before what it helps. */
export function paidInto(s: Sentence, from: number, to: number): Mention | undefined {
  for (let i = from; i < to - 2; i++) {
    if (!oneOf('contributions?|donations?|payments?').test(s.tokens[i]!.n) || s.tokens[i + 1]!.n !== 'to')
      continue;
    const named = vesselIn(s, i + 2, Math.min(to, i + 14));
    if (named && named.from <= i + 4) return named;
  }
  return undefined;
}

/** "for the ‘Clean Rivers’ initiative": a name in quotation marks before the word for it. */
function quotedVessel(s: Sentence, from: number, to: number): Mention | undefined {
  for (let i = from + 2; i < to; i++) {
    if (!VESSEL.test(s.tokens[i]!.n) || !/^["'”’]$/.test(s.tokens[i - 1]!.t)) continue;
    let a = i - 2;
    while (a > Math.max(from, i - 10) && !/^["'“‘]$/.test(s.tokens[a]!.t)) a--;
    const before = s.tokens[a - 1]?.n === 'the' ? s.tokens[a - 2] : s.tokens[a - 1];
    if (
      /^["'“‘]$/.test(s.tokens[a]!.t) &&
      a < i - 2 &&
      oneOf('for|to|through|under|into|supports?|supported|funds?|funded|finances?|financed').test(
        before?.n ?? '',
      )
    )
      return { from: a + 1, to: i - 1, type: 'fund', id: words(s, a + 1, i - 1) };
  }
  return undefined;
}

/** What receives: a fund, or a name that ends like one. */
export function fundOf(
  scene: Scene,
  s: Sentence,
  from: number,
  to: number,
  gift: boolean,
): Mention | undefined {
  const above = antecedent(s, from);
  if (above) return above;
  const own = s.mentions.find((m) => m.type === 'fund' && m.from >= from && m.to <= to);
  if (own) return own;
  const given = givenProject(s, from) ?? quotedVessel(s, from, to) ?? paidInto(s, from, to);
  if (given) return given;
  if (gift) {
    const op = s.mentions.find((m) => m.type === 'operation' && m.from >= from && m.to <= to);
    if (op) return op;
  }
  const hasSum = s.sums.some((x) => x.from >= from && x.to <= to);
  for (let i = from; i < to; i++) {
    const t = s.tokens[i]!;
    if (t.cap && hasSum && PAID_PLAN.test(t.n) && !VESSEL.test(t.n)) {
      const plan = vesselAt(s, i, from, to, PAID_PLAN);
      if (plan && isPaidFor(s, plan)) return plan;
      continue;
    }
    if (!VESSEL.test(t.n) && !SEVERAL.test(t.n)) continue;
    const quoted = quotedAfter(s, i, to);
    if (quoted && CUE.test(s.tokens[s.tokens[i - 1]?.n === 'the' ? i - 2 : i - 1]?.n ?? '')) return quoted;
    const isTrust = s.tokens[i - 1]?.n === 'trust' && oneOf('funds?').test(t.n);
    const isOne = VESSEL.test(t.n) || t.n === 'funds';
    const name = vesselAt(s, i, from, to) ?? ((t.cap && isOne) || isTrust ? bare(s, i, to) : undefined);
    if (!name) continue;
    const isFund = oneOf('funds?|facility').test(t.n);
    const isGiven = isFund || receives(s, name);
    if (!isGiven) continue;
    // "to the Fund", "the fund of the Mission": a bare word stands for what was named before.
    if (name.from === i) {
      const of = isFund && s.tokens[i + 1]?.n === 'of' ? fundAgain(scene, s, i + 2, to) : undefined;
      const again = of ?? fundAgain(scene, s, from, to);
      if (again) return again;
    }
    return name.from < i || (!isFund && isGiven) ? name : scene.lastFund;
  }
  const again = fundAgain(scene, s, from, to);
  if (again) return again;
  // "A further NZ$4.5m for the same fund", "to the Trust Fund"
  for (let i = from; i < to; i++)
    if (
      s.tokens[i]!.n === 'fund' &&
      oneOf('same|this|that|the').test(s.tokens[i - 1]?.n ?? '') &&
      !s.cover[i]
    )
      return scene.lastFund;
  return undefined;
}

/** "earmarked for the Recovery Plan": a plan is paid for where a word of payment stands right before its name. */
function isPaidFor(s: Sentence, name: Mention): boolean {
  let at = name.from - 1;
  while (
    oneOf("the|a|an|its|their|new|two|three|four|'s").test(s.tokens[at]?.n ?? '') ||
    s.cover[at]?.type === 'organisation'
  )
    at--;
  return (
    PAYS.test(s.tokens[at]?.n ?? '') ||
    (s.tokens[at]?.n === 'of' && oneOf('implementation|costs?').test(s.tokens[at - 1]?.n ?? ''))
  );
}

const CUE = oneOf(
  'to|towards?|into|through|via|under|for|within|from|supports?|supported|supporting|finances?|financed|financing|fund|funds|funded|assisted|establish|establishment|announced|launched|inaugurated|upgrade|upgraded|equip|equipped|built|implements?|implemented|benefit|benefits|join|joined',
);
const PAYS = oneOf(
  'to|towards?|into|for|supports?|supported|supporting|finances?|financed|financing|funds?|funded|under',
);

/** Whether what stands before a name says that it is given to, or its verb that it is given something. */
function receives(s: Sentence, name: Mention): boolean {
  // "The Staff College has received …": the subject of receiving is the vessel.
  if (s.tokens.slice(name.to, name.to + 3).some((x) => oneOf('receive[sd]?').test(x.n))) return true;
  let at = name.from - 1;
  while (oneOf('the|a|an|its|their|new|first|second|two|three|four').test(s.tokens[at]?.n ?? '')) at--;
  const n = s.tokens[at]?.n ?? '';
  if (s.tokens[name.from - 1]?.n === "'s" || CUE.test(n)) return true;
  // "the establishment of the X Centre", "in the framework of the X Programme"
  if (n !== 'of') return false;
  const of = s.tokens[at - 1]?.n ?? '';
  return (
    CUE.test(of) ||
    oneOf(
      'framework|context|construction|building|upgrading|operationali[sz]ation|creation|rehabilitation|renovation|modernisation|costs?|work|budget|benefit',
    ).test(of)
  );
}

/** "the Centre", "a trust fund for Georgia": the word itself, with what it is for. */
function bare(s: Sentence, i: number, to: number): Mention {
  const a = s.tokens[i - 1]?.n === 'trust' ? i - 1 : i;
  const c = oneOf('for|in|on|of').test(s.tokens[i + 1]?.n ?? '') ? s.cover[i + 2] : undefined;
  const b = c?.type === 'country' && c.to <= to ? c.to : i + 1;
  return { from: a, to: b, type: 'fund', id: words(s, a, b), ...(b > i + 1 ? { of: c!.id } : {}) };
}

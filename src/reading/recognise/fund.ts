import type { Mention } from '../mention.ts';
import { type Scene, words } from '../scene.ts';
import type { Sentence } from '../sentence.ts';

const VESSEL =
  /^(?:fund|facility|centre|center|foundation|institute|academy|package|programme|program|mechanism|initiative|bank|hub|college|school|project|platform|scheme|network)$/;

/** "the X Programme (XP), to which Y gave": what stands before the clause receives. */
export function antecedent(s: Sentence, from: number): Mention | undefined {
  const which = [from, from + 1].find((i) => s.tokens[i]?.n === 'which' || s.tokens[i]?.n === 'that');
  if (which === undefined) return undefined;
  const isPaid = /^(?:to|into|for)$/.test(s.tokens[which - 1]?.n ?? '');
  // "the project, which the EU funded", "the network that has been supported by the EU"
  if (
    !isPaid &&
    !s.groups.some((g) => g.from > which && g.from < which + 6 && FUNDS.test(g.lemma) && g.shape === 'finite')
  )
    return undefined;
  let end = isPaid ? which - 1 : which;
  if (s.tokens[end - 1]?.t === ',') end--;
  end = beforeBracket(s, end);
  const last = s.cover[end - 1];
  if (last && /^(?:fund|operation)$/.test(last.type)) return last;
  let a = end;
  if (VESSEL.test(s.tokens[a - 1]?.n ?? '')) a = beforeBracket(s, a - 1);
  while (a > s.from && (s.tokens[a - 1]!.cap || /^(?:for|of|and|on|-)$/.test(s.tokens[a - 1]!.n))) a--;
  // "the project on Clean Harbours"
  if (VESSEL.test(s.tokens[a - 1]?.n ?? '') && /^(?:on|for|of)$/.test(s.tokens[a]?.n ?? '')) a--;
  else while (a < end && !s.tokens[a]!.cap) a++;
  const isNamed = a < end && s.tokens.slice(a, end).some((t) => VESSEL.test(t.n) || t.n === 'mission');
  return isNamed ? { from: a, to: end, type: 'fund', id: words(s, a, end) } : undefined;
}

const FUNDS = /^(?:fund|finance|support|sponsor)$/;

/** Where a bracket ends at `end`, the token that it opens at: the name stands before it. */
function beforeBracket(s: Sentence, end: number): number {
  if (s.tokens[end - 1]?.t !== ')') return end;
  let at = end;
  while (at > s.from && s.tokens[at - 1]!.t !== '(') at--;
  return Math.max(s.from, at - 1);
}

/** "A project for dialogue in X was given 100,000 euros": the project receives. */
function givenProject(s: Sentence, from: number): Mention | undefined {
  const at = /^(?:a|an|the)$/.test(s.tokens[from]?.n ?? '') ? from + 1 : from;
  if (s.tokens[at]?.n !== 'project') return undefined;
  const verb = s.groups.find((g) => g.from > at && g.shape === 'finite');
  if (!verb?.passive || !/^(?:give|grant|award|allocate|allot|fund|finance)$/.test(verb.lemma))
    return undefined;
  const of = s.mentions.find((m) => m.type === 'country' && m.from > at && m.to <= verb.from)?.id;
  return { from: at, to: verb.from, type: 'fund', id: words(s, at, verb.from), ...(of ? { of } : {}) };
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
      /^(?:for|to|through|under|into|supports?|supported|funds?|funded|finances?|financed)$/.test(
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
  const given = givenProject(s, from) ?? quotedVessel(s, from, to);
  if (given) return given;
  if (gift) {
    const op = s.mentions.find((m) => m.type === 'operation' && m.from >= from && m.to <= to);
    if (op) return op;
  }
  for (let i = from; i < to; i++) {
    const t = s.tokens[i]!;
    if (!VESSEL.test(t.n) || !(t.cap || s.tokens[i - 1]?.n === 'trust')) continue;
    const isFund = /^(?:fund|facility)$/.test(t.n);
    let a = i;
    while (
      a > from &&
      (s.tokens[a - 1]!.cap ||
        /^(?:trust|and|\/|-)$/.test(s.tokens[a - 1]!.n) ||
        (s.tokens[a - 1]!.n === 'for' && s.tokens[a - 2]?.cap === true)) &&
      s.tokens[a - 1]!.t !== "'s" &&
      (s.cover[a - 1]?.type !== 'country' || /^(?:for|futures)$/.test(s.tokens[a]?.n ?? ''))
    )
      a--;
    while (a < i && !s.tokens[a]!.cap) a++;
    const before = s.tokens[a - 1]?.n ?? '';
    const det = s.tokens[a - 2]?.n ?? '';
    // "The Staff College has received …": the subject of receiving is the vessel.
    const taker = s.tokens.slice(i + 1, i + 4).some((x) => /^receive[sd]?$/.test(x.n));
    const given =
      taker ||
      /^(?:to|into|through|via|under|supports?|supported|finances?|financed|fund|funds|funded|assisted|establish|establishment|announced|launched)$/.test(
        /^(?:the|a|its|'s|new)$/.test(before) ? (det === 'of' ? (s.tokens[a - 3]?.n ?? '') : det) : before,
      ) ||
      before === "'s";
    if (!isFund && !given) continue;
    if (a < i || (!isFund && given)) return named(s, a, i, to);
    return scene.lastFund;
  }
  // "A further NZ$4.5m for the same fund", "to the Trust Fund"
  for (let i = from; i < to; i++)
    if (s.tokens[i]!.n === 'fund' && /^(?:same|this|that|the)$/.test(s.tokens[i - 1]?.n ?? '') && !s.cover[i])
      return scene.lastFund;
  return undefined;
}

function named(s: Sentence, a: number, i: number, to: number): Mention {
  let b = i + 1;
  let of: string | undefined;
  if (/^(?:for|in|on|of)$/.test(s.tokens[b]?.n ?? '')) {
    const c = s.cover[b + 1];
    if (c?.type === 'country') {
      b = c.to;
      of = c.id;
    } else if (s.tokens[b + 1]?.cap) {
      b++;
      while (
        b < to &&
        (s.tokens[b]!.cap || (/^(?:and|of|the)$/.test(s.tokens[b]!.n) && s.tokens[b + 1]?.cap))
      )
        b++;
    }
  }
  return { from: a, to: b, type: 'fund', id: words(s, a, b), ...(of ? { of } : {}) };
}

import type { Mention } from '../mention.ts';
import { actors, concerns, otherThan, partiesIn, type Scene, words } from '../scene.ts';
import type { Clause, Sentence } from '../sentence.ts';

/** Verbs whose subject has been given something, or is the sum itself. */
export const TAKING = /^(?:receive|obtain|benefit|get)$/;
const FIRM = /^(?:fund|bank|company|corporation|authority|university|foundation|group)$/;
const SUMMED = /^(?:go|amount|total|reach|stand|come|flow|rise)$/;

/** "the Partnership Fund, which has received EUR 100,000": the fund stands before the clause. */
export function takesAbove(s: Sentence, clause: Clause): number | undefined {
  if (clause.relative !== 'which' || !TAKING.test(clause.verb.lemma)) return undefined;
  const last = s.tokens[clause.from - 1]?.t === ',' ? clause.from - 2 : clause.from - 1;
  return s.cover[last]?.type === 'fund' || /^(?:fund|facility)$/.test(s.tokens[last]?.n ?? '')
    ? Math.max(s.from, last - 6)
    : undefined;
}

/** Who gives. */
export function donorOf(scene: Scene, s: Sentence, clause: Clause): string | undefined {
  const v = clause.verb;
  const taking = TAKING.test(v.lemma) && !v.passive;
  if (v.passive || taking || SUMMED.test(v.lemma)) {
    for (let i = v.to; i < clause.to; i++)
      if (/^(?:by|from)$/.test(s.tokens[i]!.n)) {
        const p = partiesIn(scene, s, i + 1, Math.min(clause.to, i + 6), true)[0] ?? capitalAt(s, i + 1);
        if (p) return p;
      }
    const named = partiesIn(scene, s, clause.subject.from, clause.subject.to, true);
    if (taking) {
      const recipient = named.find((p) => scene.relation.includes(p));
      if (takesAbove(s, clause) !== undefined) return scene.partner;
      return recipient ? otherThan(scene, recipient) : undefined;
    }
    const giver = scene.partner ?? scene.relation[1];
    const own = named.find((p) => scene.relation.includes(p));
    if (
      named.length > 0 &&
      !own &&
      !v.passive &&
      !s.tokens.slice(clause.subject.from, clause.subject.to).some((t) => /^(?:to|for)$/.test(t.n))
    )
      return undefined;
    // "EU aid to Moldova totals": the one before the noun gives; "aid to Japan": the other gives.
    if (own) return isReceiver(s, clause, own) ? otherThan(scene, own) : own;
    return giver;
  }
  // "The Oman India Joint Investment Fund has invested": a fund or a bank gives, no party.
  const { from, to } = clause.subject;
  if (s.tokens.slice(from, to).some((t, k) => t.cap && FIRM.test(t.n) && !s.cover[from + k]))
    return undefined;
  const who = actors(scene, s, clause);
  if (who.length > 0) return who.find((p) => scene.relation.includes(p));
  const person = s.mentions.some(
    (m) => m.type === 'person' && m.from >= clause.subject.from && m.from < clause.subject.to,
  );
  if (person || clause.shares)
    return (
      scene.partner ?? (scene.lastParty && concerns(scene, [scene.lastParty]) ? scene.lastParty : undefined)
    );
  return undefined;
}

/** "from Seoul": a capital that stands for its government. */
function capitalAt(s: Sentence, i: number): string | undefined {
  const m = s.cover[i];
  return m?.type === 'city' && m.kind === 'capital' ? m.of : undefined;
}

function isReceiver(s: Sentence, clause: Clause, party: string): boolean {
  const m = s.mentions.find(
    (x) => x.id === party && x.from >= clause.subject.from && x.to <= clause.subject.to,
  );
  let i = (m?.from ?? 0) - 1;
  if (s.tokens[i]?.n === 'the') i--;
  return /^(?:to|for|in)$/.test(s.tokens[i]?.n ?? '');
}

const VESSEL =
  /^(?:fund|facility|centre|center|foundation|institute|academy|package|programme|program|mechanism|initiative|bank|hub|college|school)$/;

/** What receives: a fund, or a name that ends like one. */
export function fundOf(
  scene: Scene,
  s: Sentence,
  from: number,
  to: number,
  gift: boolean,
): Mention | undefined {
  const own = s.mentions.find((m) => m.type === 'fund' && m.from >= from && m.to <= to);
  if (own) return own;
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
      (s.tokens[a - 1]!.cap || /^(?:trust|and|\/|-)$/.test(s.tokens[a - 1]!.n)) &&
      s.tokens[a - 1]!.t !== "'s" &&
      s.cover[a - 1]?.type !== 'country'
    )
      a--;
    while (a < i && !s.tokens[a]!.cap) a++;
    const before = s.tokens[a - 1]?.n ?? '';
    const det = s.tokens[a - 2]?.n ?? '';
    // "The Staff College has received …": the subject of receiving is the vessel.
    const taker = s.tokens.slice(i + 1, i + 4).some((x) => /^receive[sd]?$/.test(x.n));
    const given =
      taker ||
      /^(?:to|into|through|via|under|supports?|supported|finances?|financed|funds|funded|assisted)$/.test(
        /^(?:the|a|its|'s|new)$/.test(before) ? det : before,
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

/** Who benefits: named in the clause, else what the fund or the page says. */
export function recipientOf(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  donor: string,
  fund?: Mention,
): string | undefined {
  const v = clause.verb;
  if (TAKING.test(v.lemma) && !v.passive) {
    const own = partiesIn(scene, s, clause.subject.from, clause.subject.to, true).find((p) => p !== donor);
    if (own) return own;
  }
  // "The training of Afghan officers was financed"
  if (v.passive) {
    const own = s.mentions.find(
      (m) =>
        /^(?:country|demonym)$/.test(m.type) &&
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
  const good = (m: Mention): boolean =>
    (m.type === 'country' || m.type === 'demonym' || m.type === 'region') &&
    m.id !== donor &&
    m.from >= clause.subject.to &&
    // "through the United Kingdom", "with Norway", "signed in Belgium by": those help, they do not benefit.
    !/^(?:through|via|with|by|from|at)$/.test(s.tokens[m.from - 1]?.n ?? '');
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
      /^(?:to|for|the)$/.test(s.tokens[m.from - 1]?.n ?? ''),
  );
  if (org && scene.relation.includes(org.id)) return org.id;
  const first = s.mentions.find(
    (m) =>
      m.type === 'country' &&
      m.id !== donor &&
      m.from < v.from &&
      /^(?:for|in|to)$/.test(s.tokens[m.from - 1]?.n ?? '') &&
      m.from >= s.from &&
      (m.from < s.from + 3 ||
        (m.from >= clause.subject.from && /^(?:to|for)$/.test(s.tokens[m.from - 1]!.n))),
  );
  if (first) return first.id;
  // A fund that serves all the world is no gift to the other party.
  if (fund && fund.of === undefined && (fund.type === 'operation' || s.cover[fund.from] === fund))
    return undefined;
  const other = otherThan(scene, donor);
  return other && other !== 'NATO' && other !== 'OSCE' ? other : undefined;
}

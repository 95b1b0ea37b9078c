import { KIND } from '../../kinds.ts';
import { datesIn } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { concerns, type Draft, draft, partiesIn, proof, type Scene, words } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';

const NAMED = oneOf(
  'declare|designate|name|recognise|recognize|welcome|accept|admit|accord|grant|invite|identify',
);
/** "Elevated to summit level" */
const RAISE = oneOf('elevate|raise|upgrade|lift|promote');
const STAGED = oneOf('proclaim|establish|launch|formalise|formalize|inaugurate|forge');
const TELLS = oneOf(
  'elevate|raise|upgrade|widen|transform|proclaim|establish|become|be|launch|lift|turn|develop|evolve|deepen|promote|describe|term|declare|designate|name|recognise|recognize|welcome|remain|accept|admit|announce|formalise|formalize|inaugurate|forge|agree|decide|consider|regard',
);
const RANK =
  /strategic|comprehensive|global|special|enhanced|privileged|summit|ministerial|ambassadorial|integral|intensified/i;
const SORT =
  /^(?:strategic|comprehensive|privileged|global|special|enhanced|summit|ministerial|ambassadorial|and|important|close|closest|valued|key|active|natural|official|full|formal|oldest|longest|standing|main|major|principal|leading|essential|trusted|reliable|like-minded|minded|most|committed|[-‑–])$/;
const WITH = oneOf(
  'trading|trade|investment|commercial|economic|business|import|energy|supply|for|export|development|dialogue|security|coalition|donor|implementing|social|international|regional|other|individual',
);
const EFFORT = oneOf(
  'projects?|programmes?|efforts?|fight|operations?|missions?|initiatives?|peace|security|crisis|development|trade',
);

/** What a relation or a partner is called, and where. */
export interface Rank {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/**
 * "was raised to a Comprehensive Strategic Partnership", "agreed to upgrade ties to a Strategic Partnership", "became an official partner",
 * "is one of NATO's partners in the region", "have been partners since 1994": what the clause calls the relation or the partner.
 */
export function partnershipsOf(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  who: readonly string[],
  dated: boolean,
): Rank[] {
  const found: Rank[] = [];
  const v = clause.verb;
  if (!TELLS.test(v.lemma)) return found;
  const agreed = oneOf('agree|decide').test(v.lemma);
  if (agreed && !raisesNext(s, clause)) return found;
  if (
    v.lemma === 'announce' &&
    !s.tokens
      .slice(v.to, v.to + 8)
      .some((t) => oneOf('building|establishment|launch|forging|elevation|upgrading').test(t.n))
  )
    return found;
  const staged = v.passive && STAGED.test(v.lemma);
  // "a strategic partnership for the future, which was established at …"
  const at =
    staged && clause.relative === 'which'
      ? { from: Math.max(s.from, clause.from - 14), to: clause.from }
      : staged
        ? clause.subject
        : { from: v.to, to: Math.min(clause.to, v.to + 24) };
  for (let i = at.from; i < at.to; i++) {
    const t = s.tokens[i]!;
    if (
      oneOf('which|who|while|through|including').test(t.n) ||
      (t.n === 'that' && s.tokens[i + 1]?.n !== 'of')
    )
      return found;
    const isPartner = oneOf('partners?').test(t.n);
    if (
      !(isPartner || t.n === 'partnership' || (t.n === 'level' && (RAISE.test(v.lemma) || agreed))) ||
      WITH.test(s.tokens[i - 1]?.n ?? '') ||
      oneOf(
        'agreement|programme|program|fund|framework|forum|council|country|countries|nation|nations|activities|for|on',
      ).test(s.tokens[i + 1]?.n ?? '') ||
      // "are natural partners and neighbours", "is one of its closest partners and aspires to join"
      (s.tokens[i + 1]?.n === 'and' && !(isPartner && oneOf('be|become|remain').test(v.lemma)))
    )
      continue;
    let a = i;
    while (a > at.from && (s.tokens[a - 1]!.cap || SORT.test(s.tokens[a - 1]!.n)) && !s.cover[a - 1]) a--;
    while (a < i && /^(?:and|most|[-‑–])$/.test(s.tokens[a]!.n)) a++;
    if (isPartner) {
      const name = partnerName(scene, s, clause, who, dated, at.from, a, i);
      if (name) return [{ name, from: a, to: i + 1 }];
      continue;
    }
    const name = words(s, a, i + 1);
    // "is a party to the Regional Comprehensive Economic Partnership"
    if (
      v.lemma === 'be' &&
      s.tokens.slice(v.to, a).some((x) => oneOf('party|member|part|signatory').test(x.n))
    )
      continue;
    if (!dated || !RANK.test(name) || (t.n === 'level' && s.tokens[i + 1]?.n === 'of')) continue;
    found.push({ name, from: a, to: i + 1 });
    if (!RAISE.test(v.lemma)) break;
  }
  return found;
}

function partnerName(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  who: readonly string[],
  dated: boolean,
  floor: number,
  a: number,
  i: number,
): string | undefined {
  const v = clause.verb;
  if (!concerns(scene, who) || s.cover[i]) return undefined;
  if (!(oneOf('be|become|remain').test(v.lemma) || (v.passive && dated && NAMED.test(v.lemma))))
    return undefined;
  const plural = s.tokens[i]!.n === 'partners';
  const before = s.tokens.slice(floor, i);
  // "the second oldest of the Asian partners" compares; "one of the partners in" and "the two have been partners" say what it is.
  const both = who.length > 1 && scene.relation.every((p) => who.includes(p));
  if (plural && !both && !before.some((x) => x.n === 'one' || x.n === 'among')) return undefined;
  const next = s.tokens.slice(i + 1, i + 6).map((t) => t.n);
  if (next[0] === 'in' && next.some((n) => EFFORT.test(n))) return undefined;
  let b = i + 1;
  if (oneOf('in|beyond|across|from|outside').test(s.tokens[b]?.n ?? ''))
    while (
      b < clause.to &&
      b < i + 10 &&
      !/^[,.;:(–—]$/.test(s.tokens[b]!.t) &&
      !s.times.some((w) => w.from === b || w.from === b + 1)
    )
      b++;
  // "was one of the 24 partners that took part" counts them.
  if (
    (plural &&
      v.tense === 'past' &&
      oneOf('two|three|four|five|six|seven|eight').test(s.tokens[a - 1]?.n ?? '')) ||
    (plural &&
      /^\d\d+$|^(?:\w+teen|eleven|twelve|twenty|thirty|forty|several|many|few)$/.test(
        s.tokens[a - 1]?.n ?? '',
      ))
  )
    return undefined;
  // "is a partner" without more says nothing; of whom, or since when, does.
  const ofWhom = partiesIn(scene, s, floor, Math.min(clause.to, i + 5)).some(
    (p) => scene.relation.includes(p) && !(who.length === 1 && who[0] === p),
  );
  if (a === i && b === i + 1 && !dated && !ofWhom) return undefined;
  return words(s, a, b).replace(/\bpartners\b/, (w) => (a === i && b === i + 1 ? 'partner' : w));
}

/** "agreed to elevate their ties", "decided to establish a Strategic Partnership": agreed on is as good as done. */
function raisesNext(s: Sentence, clause: Clause): boolean {
  const v = clause.verb;
  if (v.passive || v.tense !== 'past' || s.tokens[v.to]?.n !== 'to') return false;
  const next = s.groups.find((g) => g.from >= v.to && g.from <= v.to + 2);
  return next !== undefined && (RAISE.test(next.lemma) || STAGED.test(next.lemma));
}

/** "is one of six countries commonly referred to as the “Western European partners”": the name that they go by. */
export function referredTo(scene: Scene, s: Sentence, told: readonly Draft[]): Draft[] {
  const main = s.clauses[0];
  if (!main || told.length > 0 || main.verb.lemma !== 'be') return [];
  const who = partiesIn(scene, s, main.subject.from, main.subject.to, true);
  const isIt = s.tokens.slice(main.subject.from, main.subject.to).some((t) => t.n === 'it');
  if (!(isIt || concerns(scene, who)) || s.tokens[main.verb.to]?.n !== 'one') return [];
  for (let i = main.verb.to; i < s.to - 2; i++) {
    if (s.tokens[i]!.n !== 'as' || !oneOf('to|known|called|described').test(s.tokens[i - 1]?.n ?? ''))
      continue;
    let a = i + 1;
    while (/^(?:the|["“‘'])$/.test(s.tokens[a]?.n ?? '')) a++;
    let b = a;
    while (b < s.to && b < a + 7 && s.tokens[b]!.kind === 'word') b++;
    const name = words(s, a, b);
    if (!/\b(?:partners?|countries|members?|contributors)\b/i.test(name)) return [];
    const since = datesIn(s, s.from, main.verb.to).find((w) => w.sort === 'since');
    return [
      draft(
        KIND.standing,
        'standing-known-as',
        since?.edtf ?? '/..',
        { category: name },
        proof(s, s.from, s.to),
        ['the name that such countries go by'],
      ),
    ];
  }
  return [];
}

/** "Finland, a partner since 1994, …", "Partners since 1995, the two …": an apposition with its date. */
export function partnersAside(scene: Scene, s: Sentence): Draft[] {
  for (let i = s.from; i < s.to; i++) {
    if (!oneOf('partners?').test(s.tokens[i]!.n) || s.cover[i]) continue;
    const since = datesIn(s, i + 1, i + 4).find((w) => w.sort === 'since' && w.from <= i + 3);
    if (!since) continue;
    let a = i;
    while (a > s.from && (SORT.test(s.tokens[a - 1]!.n) || oneOf('an?').test(s.tokens[a - 1]!.n))) a--;
    const owner = s.mentions.find((m) => m.to === a - 1 && s.tokens[a - 1]!.t === ',');
    const heads = a === s.from && s.tokens[since.to]?.t === ',';
    if (!heads && !(owner && scene.relation.includes(owner.id))) continue;
    const from = oneOf('an?').test(s.tokens[a]!.n) ? a + 1 : a;
    const name = words(s, from, i + 1)
      .toLowerCase()
      .replace(/partners$/, 'partner');
    return [
      draft(KIND.standing, 'standing-aside', since.edtf, { category: name }, proof(s, a, since.to), [
        'an apposition with its date',
      ]),
    ];
  }
  return [];
}

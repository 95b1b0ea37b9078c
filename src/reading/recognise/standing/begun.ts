import { KIND } from '../../kinds.ts';
import { datesIn, isFact, momentOf } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { actors, concerns, type Draft, draft, partiesIn, proof, type Scene, words } from '../../scene.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';
import type { When } from '../../time/when.ts';

const TIE = oneOf(
  'contacts|relations|dialogue|cooperation|co-operation|ties|links|partnership|consultations|relationship|exchanges|collaboration',
);
/** Of these a party is said to have made a beginning; consultations and exchanges are held. */
const TIE_BEGUN = oneOf(
  'contacts|relations|dialogue|cooperation|co-operation|ties|links|partnership|relationship|collaboration',
);
const BEGIN = oneOf(
  'begin|start|follow|initiate|date|open|launch|commence|originate|establish|formalise|formalize|institutionalise|institutionalize|enter|inaugurate|trace',
);
const GROW = oneOf(
  'develop|exist|maintain|build|engage|enjoy|conduct|pursue|have|hold|establish|cooperate|collaborate|work|cultivate|be|grow|entertain|sustain|forge|deepen|strengthen|expand|intensify',
);
/** What stands before a tie and belongs to its name. */
const SORT = oneOf(
  'informal|formal|political|practical|initial|official|bilateral|regular|close|first|security|military|diplomatic|working|friendly|sectoral|intensified|strategic|comprehensive|global|special|enhanced|structured|institutional|cordial',
);
/** Some of a side's people or things, not the side itself. */
const SOME = oneOf(
  'officers?|experts?|officials?|diplomats?|troops|soldiers|personnel|staff|advisers?|advisors?|engineers|scientists|teams?|companies|universities|forces|ships?|parliamentarians|ministers?',
);

interface Tie {
  readonly name: string;
  readonly when: When;
}

/**
 * Since when the two have been in contact: "Relations started in 2005", "have engaged in dialogue and
 * cooperation since 2005". What the clause was already told to say is not told again.
 */
export function begun(scene: Scene, s: Sentence, told: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const clause of s.clauses) {
    if (
      !isFact(s, clause) ||
      told.some((d) => d.citations[0]!.start === proof(s, clause.from, clause.to).start)
    )
      continue;
    const tie = itself(scene, s, clause) ?? between(scene, s, clause) ?? made(scene, s, clause);
    if (!tie) continue;
    out.push(
      draft(
        KIND.standing,
        'standing-begun',
        open(tie.when),
        { category: tie.name },
        proof(s, clause.from, clause.to),
        [`“${tie.name}” has a beginning`],
      ),
    );
  }
  out.push(...opened(s), ...establishment(scene, s));
  return out;
}

const open = (w: When): string =>
  w.sort === 'since' || w.edtf.includes('/..') ? w.edtf : `${w.edtf.split('/')[0]!}/..`;

const sinceIn = (s: Sentence, clause: Clause): When | undefined =>
  datesIn(s, clause.from, clause.to).find(
    (w) =>
      w.sort === 'since' &&
      // "Since then, relations have grown" tells no beginning.
      s.tokens[w.to - 1]!.n !== 'then' &&
      !rests(s, w) &&
      !oneOf('partners?').test(s.tokens[w.from - 1]?.n ?? ''),
  );

/** "since the signing of the programme in 2012": the text's day, not the tie's. */
const rests = (s: Sentence, w: When): boolean =>
  s.tokens
    .slice(w.from, w.to)
    .some((t) => oneOf('signing|signature|adoption|conclusion|visit|summit|establishment').test(t.n));

/** "a framework agreement on technical cooperation, which dates from 2004": the text does. */
const isOfText = (s: Sentence, at: number): boolean =>
  s.tokens
    .slice(Math.max(s.from, at - 14), at)
    .some((t) =>
      oneOf('agreement|treaty|memorandum|programme|declaration|charter|protocol|arrangement').test(t.n),
    );

/** The tie is what began or has grown: "Relations started in 2005", "Cooperation has developed since 1994". */
function itself(scene: Scene, s: Sentence, clause: Clause): Tie | undefined {
  const v = clause.verb;
  const name =
    nounIn(s, clause.subject.from, clause.subject.to) ??
    // "dialogue and cooperation that have been developing since 2005"
    (clause.relative === 'which' && !isOfText(s, clause.from)
      ? nounIn(s, Math.max(s.from, clause.from - 4), clause.from)
      : undefined);
  const owners = partiesIn(scene, s, clause.subject.from, clause.subject.to, true);
  const parties = partiesIn(scene, s, clause.subject.from, clause.to, true);
  if (isOfOtherHouses(scene, s, clause) || isOfField(s, clause)) return undefined;
  if (!name || v.tense === 'none' || owners.some((p) => !scene.relation.includes(p))) return undefined;
  if (parties.length > 0 && !concerns(scene, parties)) return undefined;
  const since = sinceIn(s, clause);
  // "was formalised with the signature of a Programme": the text tells it.
  if (s.tokens.slice(v.to, clause.to).some((t) => oneOf('signature|signing').test(t.n))) return undefined;
  const back = v.lemma === 'go' && s.tokens[v.to]?.n === 'back';
  // "After contacts in the early 1990s, relations were formalised in 1994": the date after the verb is its own.
  const own = datesIn(s, v.from, clause.to).find((w) => w.sort === 'point');
  const start = own ?? momentOf(scene, s, clause).source ?? since;
  // "which opened the toolbox to all": with an object it tells of something else.
  const hasObject = !v.passive && oneOf('the|a|an|its|their').test(s.tokens[v.to]?.n ?? '');
  if (((BEGIN.test(v.lemma) && v.lemma !== 'enter' && !hasObject) || back) && start)
    return { name, when: start };
  const grew =
    v.tense === 'perfect' &&
    oneOf('develop|exist|maintain|build|be|establish|grow|expand|deepen|evolve').test(v.lemma);
  return since && grew ? { name, when: since } : undefined;
}

/** "a partnership was launched between the Disease Centre and the Agency": two houses that are not the parties. */
function isOfOtherHouses(scene: Scene, s: Sentence, clause: Clause): boolean {
  const at = firstIn(
    s,
    Math.max(s.from, Math.min(clause.from, clause.subject.from) - 6),
    clause.to,
    (t) => t.n === 'between',
  );
  if (at < 0) return false;
  let k = at + 1;
  while (oneOf('the|both').test(s.tokens[k]?.n ?? '')) k++;
  const m = s.cover[k];
  return m
    ? oneOf('body|organisation').test(m.type) && !scene.relation.includes(m.id)
    : false || (s.tokens[k]?.cap === true && !s.times.some((w) => w.from === k) && !m);
}

/** "Development cooperation began in the 1960s": work in one field, not what one is to the other. */
const isOfField = (s: Sentence, clause: Clause): boolean =>
  // "started in 1991 under the Harvest programme"
  /\bunder (?:the )?[\w-]+(?: [\w-]+)? programme\b/i.test(words(s, clause.verb.to, clause.to)) ||
  s.tokens
    .slice(clause.subject.from, clause.subject.to)
    .some(
      (t, k, all) =>
        oneOf(
          'development|technical|financial|scientific|cultural|trade|humanitarian|parliamentary|judicial|police|energy|research|academic|economic|university',
        ).test(t.n) &&
        oneOf('cooperation|co-operation|collaboration|partnership|exchanges').test(all[k + 1]?.n ?? ''),
    );

/** The two are said to have had it since: "NATO and Mongolia have been cooperating since 2005". */
function between(scene: Scene, s: Sentence, clause: Clause): Tie | undefined {
  const v = clause.verb;
  const since = sinceIn(s, clause);
  if (!since || !GROW.test(v.lemma) || (v.passive && v.lemma !== 'engage') || v.tense === 'past')
    return undefined;
  if (!isOfBoth(scene, s, clause)) return undefined;
  if (oneOf('cooperate|collaborate|work').test(v.lemma)) return { name: 'cooperation', when: since };
  const limit = since.from > v.to ? Math.min(since.from, v.to + 9) : v.to + 9;
  const object = nounIn(s, v.to, Math.min(clause.to, limit));
  return object ? { name: object, when: since } : undefined;
}

/** A side made the beginning: "Finland began its cooperation with NATO in 1994", "initiated sectoral dialogue relations". */
function made(scene: Scene, s: Sentence, clause: Clause): Tie | undefined {
  const v = clause.verb;
  if (!BEGIN.test(v.lemma) || v.passive || v.tense === 'present' || !isOfBoth(scene, s, clause))
    return undefined;
  const start = momentOf(scene, s, clause).source;
  // "entered a new phase of relations" is no beginning.
  if (v.lemma === 'enter' && s.tokens[v.to]?.n !== 'into') return undefined;
  const name = start && nounIn(s, v.to, Math.min(clause.to, v.to + 7), TIE_BEGUN);
  return name && !/diplomatic/.test(name) ? { name, when: start } : undefined;
}

/** Whether the subject is a side of the relation, or both, and the other is named with it. */
function isOfBoth(scene: Scene, s: Sentence, clause: Clause): boolean {
  const { subject } = clause;
  if (s.tokens.slice(subject.from, subject.to).some((t) => SOME.test(t.n))) return false;
  const who = actors(scene, s, clause);
  if (who.length > 1 && scene.relation.every((p) => who.includes(p))) return true;
  const parties = partiesIn(scene, s, Math.min(subject.from, clause.from), clause.to, true);
  return (
    who.some((p) => scene.relation.includes(p)) &&
    parties.filter((p) => scene.relation.includes(p)).length > 1 &&
    parties.every((p) => scene.relation.includes(p))
  );
}

/** "dialogue and cooperation", "informal contacts": the tie that a stretch names, with what stands before it. */
function nounIn(s: Sentence, from: number, to: number, ties = TIE): string | undefined {
  for (let i = from; i < to; i++) {
    // "the Framework Agreement for Trade and Cooperation": a text, not a tie.
    if (oneOf('agreement|treaty|memorandum|programme|declaration|charter|protocol').test(s.tokens[i]!.n))
      return undefined;
    if (
      !ties.test(s.tokens[i]!.n) ||
      s.cover[i] ||
      oneOf(
        'agreement|programme|program|summit|meeting|council|plan|fund|framework|on|partner|partners|activities|project|projects|policy|policies|forum|officer|tools|menu|process|mechanism|goals',
      ).test(s.tokens[i + 1]?.n ?? '')
    )
      continue;
    // "Partnership Interoperability programme": the beginning of a name.
    if (s.tokens[i]!.cap && s.tokens[i + 1]?.cap && !s.cover[i + 1] && !TIE.test(s.tokens[i + 1]!.n))
      continue;
    // "the High Level Policy Dialogue on Science": a format with a name of its own.
    if (
      s.tokens[i]!.cap &&
      i > from &&
      s.tokens[i - 1]!.cap &&
      !s.cover[i - 1] &&
      !SORT.test(s.tokens[i - 1]!.n) &&
      !oneOf('dialogue|the|a|an|its|their').test(s.tokens[i - 1]!.n)
    )
      return undefined;
    // "sectoral dialogue relations" are relations.
    if (s.tokens[i]!.n === 'dialogue' && TIE.test(s.tokens[i + 1]?.n ?? '')) continue;
    if (
      oneOf('of|on|for|under|in').test(s.tokens[i - 1]?.n ?? '') &&
      i - 2 >= from &&
      !oneOf('engaged|engage|been').test(s.tokens[i - 2]!.n)
    )
      return undefined;
    let a = i;
    while (a > from && (SORT.test(s.tokens[a - 1]!.n) || s.tokens[a - 1]!.n === 'dialogue')) a--;
    let b = i + 1;
    if (s.tokens[b]?.n === 'and') {
      let c = b + 1;
      while (c < to && SORT.test(s.tokens[c]!.n)) c++;
      if (c < to && TIE.test(s.tokens[c]?.n ?? '')) b = c + 1;
    }
    return words(s, a, b)
      .replace(/^(?:first|close|regular) /i, '')
      .toLowerCase();
  }
  return undefined;
}

/** "A dialogue opened in 2005 has since grown", "an informal dialogue, begun in 1973": a participle tells its beginning. */
function opened(s: Sentence): Draft[] {
  for (const g of s.groups) {
    if (g.shape !== 'participle' || !BEGIN.test(g.lemma)) continue;
    let i = g.from - 1;
    const comma = s.tokens[i]?.t === ',';
    if (comma) i--;
    // "an Intensified Dialogue with Serbia, begun in 2015"
    const owner = s.cover[i];
    if (owner && oneOf('with|between').test(s.tokens[owner.from - 1]?.n ?? '')) i = owner.from - 2;
    if (i < s.from || !TIE.test(s.tokens[i]!.n)) continue;
    const when = datesIn(s, g.to, g.to + 2)[0];
    let a = i;
    while (a > s.from && SORT.test(s.tokens[a - 1]!.n)) a--;
    if (!when || !oneOf('a|an|the|this|its').test(s.tokens[a - 1]?.n ?? '')) continue;
    return [
      draft(
        KIND.standing,
        'standing-opened',
        open(when),
        { category: words(s, a, i + 1) },
        proof(s, a, when.to),
        ['a participle tells its beginning'],
      ),
    ];
  }
  return [];
}

/** "since the establishment of ties in 1988": a noun tells the beginning. */
function establishment(scene: Scene, s: Sentence): Draft[] {
  for (let i = s.from; i < s.to - 3; i++) {
    if (!oneOf('establishment|opening|initiation').test(s.tokens[i]!.n) || s.tokens[i + 1]!.n !== 'of')
      continue;
    let a = i + 2;
    while (SORT.test(s.tokens[a]?.n ?? '') || oneOf('the|their|its').test(s.tokens[a]?.n ?? '')) a++;
    if (
      !oneOf('relations|contacts|ties|dialogue|relationship|cooperation|partnership').test(
        s.tokens[a]?.n ?? '',
      )
    )
      continue;
    const name = words(s, i + 2, a + 1)
      .replace(/^(?:the|their|its) /, '')
      .toLowerCase();
    // "since the establishment … in 1990": read with its "since", the date ends past the noun all the same.
    const date =
      datesIn(s, a + 1, Math.min(s.to, a + 10)).find((w) => w.sort === 'point') ??
      datesIn(s, Math.max(s.from, i - 3), i).find((w) => w.sort === 'since' && w.to > a) ??
      // "24 February 1972: Establishment of …"
      (oneOf(':|–|—|-').test(s.tokens[i - 1]?.t ?? '')
        ? datesIn(s, s.from, i).find((w) => w.sort === 'point' && w.to === i - 1)
        : undefined);
    const until = date && (date.from > a ? date.from : Math.max(date.to, a + 1));
    const parties = partiesIn(scene, s, i, until ?? a + 1);
    if (!date || until === undefined || parties.some((p) => !scene.relation.includes(p))) continue;
    // "on the 20th anniversary of the establishment" is told with the day of the feast.
    if (
      s.tokens
        .slice(a + 1, until)
        .some((t, k) => oneOf('which|was|were|,').test(t.n) || (t.n === 'and' && !s.cover[a + k]))
    )
      continue;
    return [
      draft(
        KIND.standing,
        'standing-established',
        `${date.edtf.split('/')[0]!}/..`,
        { category: name },
        proof(s, Math.min(i, date.from), Math.max(date.to, a + 1)),
        ['a noun tells the beginning'],
      ),
    ];
  }
  return [];
}

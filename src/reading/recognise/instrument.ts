import type { Clause, Sentence } from '../clause.ts';
import { KIND } from '../kinds.ts';
import { datesIn, isFact, momentIn, upTo } from '../moment.ts';
import { concerns, type Draft, draft, partiesIn, proof, type Scene } from '../scene.ts';
import { type TextName, textNames } from '../texts.ts';
import type { When } from '../time/phrase.ts';
import type { Group } from '../verbs.ts';
import { ADOPT, end, force, intoForce, isDirect, reducedAfter } from './adoption.ts';
import { series } from './series.ts';

const AGAIN = /^(?:renew|extend|update|revise|upgrade)$/;
/** Verbs by which a text comes about only together with a date. */
const WEAK =
  /^(?:develop|present|submit|announce|set|put|create|draw|follow|exchange|publish|release|activate|establish|launch|join|upgrade|issue|complete|enter)$/;

/** The texts that the parties adopted. */
export function instruments(scene: Scene, s: Sentence): Draft[] {
  const drafts: Draft[] = [];
  for (const name of textNames(scene, s, s.from, s.to)) {
    const inside = s.clauses.find((c) => name.from >= c.from && name.from < c.to);
    const clause =
      s.clauses.find(
        (c) =>
          c !== inside &&
          c.verb.passive &&
          name.from >= c.subject.from &&
          name.to <= c.subject.to &&
          c.shares &&
          ADOPT.test(c.verb.lemma),
      ) ?? inside;
    learnAcronym(scene, s, name);
    const listed = name.plural ? series(s, name) : [];
    if (listed.length > 0) {
      drafts.push(...listed);
      continue;
    }
    const made = clause && isOurs(scene, s, clause, name) ? adopted(scene, s, clause, name) : undefined;
    if (made) drafts.push(...made, ...another(s, clause!, name));
    if (made || !scene.lastInstrument || name.from < s.to)
      scene.lastInstrument = name.plural ? scene.lastInstrument : { title: name.title, type: name.type };
  }
  drafts.push(...byPronoun(scene, s, drafts));
  forceLater(scene, s, drafts);
  return drafts;
}

/** "… and entered into force in 2015", "It has been applied since 2016": said of the text told last. */
function forceLater(scene: Scene, s: Sentence, drafts: readonly Draft[]): void {
  for (const clause of s.clauses) {
    if (!isFact(s, clause) || !intoForce(s, clause.verb)) continue;
    const last =
      drafts.at(-1) ?? [...scene.drafts.slice(-4)].reverse().find((d) => d.kind === KIND.instrument);
    const subject = s.tokens[clause.subject.from]?.n ?? '';
    const own =
      clause.shares ||
      clause.relative === 'which' ||
      subject === 'it' ||
      (drafts.length > 0 && clause === s.clauses.at(-1));
    if (!last || last.slots.inForce !== undefined || !own) continue;
    const moment = momentIn(scene, s, clause, clause.from, clause.to);
    if (moment.dated) last.slots.inForce = `${moment.when.split('/')[0]}/..`;
  }
}

/** "(IPCP)" after a name stands for it from here on. */
function learnAcronym(scene: Scene, s: Sentence, name: TextName): void {
  if (s.tokens[name.to]?.t !== '(') return;
  const t = s.tokens[name.to + 1]?.t ?? '';
  if (
    /^[A-Z][A-Za-z&]{1,9}$/.test(t) &&
    t.slice(1) !== t.slice(1).toLowerCase() &&
    s.tokens[name.to + 2]?.t === ')'
  )
    scene.acronyms.set(t, { title: name.title, type: name.type });
}

/** A text of others ("NATO and Russia signed …") is no fact of this relation. */
function isOurs(scene: Scene, s: Sentence, clause: Clause, name: TextName): boolean {
  const parties = partiesIn(scene, s, clause.subject.from, clause.subject.to, true);
  const own = partiesIn(scene, s, name.from, name.to);
  if (parties.length > 0 && !concerns(scene, parties) && !concerns(scene, own)) return false;
  return (
    own.length === 0 ||
    concerns(scene, own) ||
    /^(?:of|in)$/.test(s.tokens[name.from]?.n ?? '') ||
    own.every((p) => p === 'UN')
  );
}

function slots(name: { title: string; type: string }): Record<string, unknown> {
  return { type: name.type, title: name.title };
}

function adopted(scene: Scene, s: Sentence, clause: Clause, name: TextName): Draft[] | undefined {
  const fact = isFact(s, clause);
  const participles = reducedAfter(s, clause, name);
  if (participles.length > 0) {
    const out: Draft[] = [];
    for (const [k, g] of participles.entries()) {
      const until = participles[k + 1]?.from ?? clause.to;
      const date = datesIn(s, g.from, until)[0];
      const when = date ?? (k === 0 && fact ? firstDate(s, clause, g) : undefined);
      if (!when && WEAK.test(g.lemma)) continue;
      if (/^(?:accept|present|submit|join|enter|follow|reach|negotiate)$/.test(g.lemma) && !when) continue;
      const edtf = when ? point(when) : upTo(scene);
      const start =
        k === 0
          ? Math.min(
              name.from,
              clause.verb.from < name.from && when && when.from < name.from ? when.from : name.from,
            )
          : g.from;
      out.push(
        draft(
          KIND.instrument,
          k === 0 ? 'text-participle' : 'text-again',
          edtf,
          { ...slots(name), ...force(s, g.to, until) },
          proof(s, start, Math.max(end(s, g, date, until), g.to)),
          [`“${name.title}” is followed by the participle “${g.lemma}”`],
        ),
      );
    }
    if (out.length > 0) return out;
  }
  // The next clause may be relative: "…, which was signed in 1997 and entered into force in 1999".
  const next = s.clauses[s.clauses.indexOf(clause) + 1];
  if (
    next &&
    next.relative === 'which' &&
    next.from - name.to <= 5 &&
    ADOPT.test(next.verb.lemma) &&
    isFact(s, next) &&
    !intoForce(s, next.verb)
  ) {
    const made = fromClause(scene, s, next, name, name.from);
    if (made) return [made];
  }
  if (!fact) return undefined;
  const v = clause.verb;
  const isSubject = name.from >= clause.subject.from && name.to <= v.from;
  const isPlainObject = name.from >= v.to && !v.passive;
  if (isSubject && intoForce(s, v)) {
    const last = [...scene.drafts]
      .reverse()
      .find((d) => d.kind === KIND.instrument && d.slots.title === name.title);
    const moment = momentIn(scene, s, clause, clause.from, clause.to);
    if (last) {
      last.slots.inForce = `${moment.when.split('/')[0]}/..`;
      return undefined;
    }
    return moment.dated
      ? [
          draft(
            KIND.instrument,
            'text-in-force',
            moment.when.replace(/\/\.\.$/, ''),
            { ...slots(name), inForce: `${moment.when.split('/')[0]}/..` },
            proof(s, clause.from, clause.to),
            ['it entered into force'],
          ),
        ]
      : undefined;
  }
  if (
    isSubject &&
    ((v.passive && ADOPT.test(v.lemma)) ||
      /^(?:follow|date)$/.test(v.lemma) ||
      (v.lemma === 'come' && s.tokens[v.to]?.n === 'on'))
  ) {
    const made = fromClause(scene, s, clause, name, clause.from);
    return made && [made];
  }
  if (isPlainObject && ADOPT.test(v.lemma) && v.lemma !== 'follow') {
    if (!isDirect(s, v, name)) return dated(scene, s, clause, name);
    const made = fromClause(scene, s, clause, name, clause.from);
    return made && [made];
  }
  // "was replaced by an Individually Tailored Partnership Programme"
  const by =
    /^(?:replace|supersede|succeed|follow)$/.test(v.lemma) && v.passive && isPassiveAgent(s, v.to, name.from);
  if (by) {
    const made = fromClause(scene, s, clause, name, clause.from);
    return made && [made];
  }
  const since = governed(s, clause, name);
  if (since)
    return [
      draft(
        KIND.instrument,
        'text-governing',
        since.edtf.split('/')[0]!,
        { ...slots(name), inForce: since.edtf },
        proof(s, clause.from, Math.max(name.to, clause.verb.to)),
        ['cooperation rests on it since then'],
      ),
    ];
  const signing = s.tokens
    .slice(Math.max(clause.from, name.from - 6), name.from)
    .some((t) => /^(?:signing|signature|conclusion|adoption|entry|launch)$/.test(t.n));
  if (signing && name.from - clause.from < 12) {
    const made = fromClause(scene, s, clause, name, clause.from);
    return made && [made];
  }
  return dated(scene, s, clause, name);
}

function isPassiveAgent(s: Sentence, from: number, to: number): boolean {
  return to - from < 5 && s.tokens.slice(from, to).some((t) => t.n === 'by');
}

/** "Since 2012, cooperation has been taken forward through an agreed programme": the year of agreement. */
function governed(s: Sentence, clause: Clause, name: TextName): When | undefined {
  if (clause.verb.tense !== 'perfect' && clause.verb.tense !== 'present') return undefined;
  const before = s.tokens.slice(Math.max(clause.verb.to, name.from - 5), name.from).map((t) => t.n);
  if (!before.some((n) => /^(?:through|under|by|within|basis|on)$/.test(n))) return undefined;
  if (
    !/^(?:take|govern|base|guide|carry|conduct|pursue|structure|frame|underpin|set|develop|define|implement)$/.test(
      clause.verb.lemma,
    )
  )
    return undefined;
  return datesIn(s, clause.from, clause.to).find((w) => w.sort === 'since');
}

/** A date stands at the name itself: "the 1998 Cooperation Agreement", "a joint declaration of 14 June 2012", "(1999)". */
function dated(scene: Scene, s: Sentence, clause: Clause, name: TextName): Draft[] | undefined {
  let at = name.to;
  if (s.tokens[at]?.t === '(' && s.tokens[at + 2]?.t === ')')
    at = /^\d{4}$/.test(s.tokens[at + 1]!.t) ? at : at + 3;
  const own = s.times.find(
    (w) =>
      w.edtf &&
      w.sort === 'point' &&
      (w.to === name.from || w.from === at || (s.tokens[at]?.t === '(' && w.from === at + 1)),
  );
  if (own && !/^(?:since|by)$/.test(own.sort)) {
    const direct =
      /^(?:of|in|on|from)$/.test(s.tokens[own.from]?.n ?? '') ||
      own.to === name.from ||
      s.tokens[at]?.t === '(';
    if (
      direct &&
      own.relative === false &&
      isFact(s, clause) &&
      !/^(?:meeting|summit)$/.test(s.tokens[name.from - 1]?.n ?? '')
    )
      return [
        draft(
          KIND.instrument,
          'text-dated',
          own.edtf,
          slots(name),
          proof(s, Math.min(own.from, name.from), Math.max(own.to, name.to)),
          ['a date stands at its name'],
        ),
      ];
  }
  // "The foundation was laid on 18 July 1991 with the Joint Declaration", "formal footing by an IPCP"
  const v = clause.verb;
  const before = s.tokens[name.from - 1]?.n ?? '';
  const det = s.tokens[name.from - 2]?.n ?? '';
  if (
    /^(?:lay|formalise|formalize|found|establish|begin|start|launch|create)$/.test(v.lemma) &&
    (before === 'with' || before === 'by' || /^(?:with|by)$/.test(det)) &&
    v.tense !== 'present'
  ) {
    const when = datesIn(s, clause.from, clause.to).find((w) => w.sort === 'point');
    if (when)
      return [
        draft(KIND.instrument, 'text-foundation', when.edtf, slots(name), proof(s, clause.from, clause.to), [
          'relations were founded with it',
        ]),
      ];
  }
  void scene;
  return undefined;
}

function fromClause(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  name: TextName,
  from: number,
): Draft | undefined {
  const v = clause.verb;
  const whole = momentIn(scene, s, clause, clause.from, clause.to);
  const near = nearest(scene, s, clause, name);
  const moment = near ? { ...whole, when: near.edtf, source: near, dated: true } : whole;
  if (!moment.dated && (WEAK.test(v.lemma) || v.tense === 'present' || name.plural)) return undefined;
  if (name.plural && !name.title.includes(' on ') && !moment.dated) return undefined;
  const when = moment.source ? point(moment.source) : moment.when;
  const extra = AGAIN.test(v.lemma) ? 'text-renewed' : 'text-adopted';
  return draft(
    KIND.instrument,
    extra,
    when,
    { ...slots(name), ...force(s, v.to, clause.to) },
    proof(s, from, clause.to),
    [`it was adopted by the verb “${v.lemma}”`],
  );
}

/** "a Green Partnership in May and a Digital Partnership in June": of several dates the one between two names. */
function nearest(scene: Scene, s: Sentence, clause: Clause, name: TextName): When | undefined {
  const dates = datesIn(s, clause.from, clause.to).filter((w) => w.sort === 'point');
  if (dates.length < 2) return undefined;
  const stop = textNames(scene, s, name.to, clause.to)[0]?.from ?? clause.to;
  const after = dates.filter((w) => w.from >= name.to && w.from < stop);
  return after.length === 1 && name.from >= clause.verb.to ? after[0] : undefined;
}

/** "… in 2016 and a second one in 2018": the same text again. */
function another(s: Sentence, clause: Clause, name: TextName): Draft[] {
  for (let i = name.to; i < clause.to; i++) {
    if (
      s.tokens[i]!.n !== 'one' ||
      !/^(?:second|third|fourth|new|further|another|updated|revised)$/.test(s.tokens[i - 1]?.n ?? '')
    )
      continue;
    const date = datesIn(s, i, i + 3)[0];
    if (date)
      return [
        draft(KIND.instrument, 'text-again', date.edtf, slots(name), proof(s, i - 1, date.to), [
          '“one” is the text just named',
        ]),
      ];
  }
  return [];
}

/** "since 2012, through an agreed programme": the year of agreement is the beginning. */
function point(w: When): string {
  return w.sort === 'since' || w.sort === 'range'
    ? w.sort === 'since'
      ? w.edtf.split('/')[0]!
      : w.edtf
    : w.edtf;
}

function firstDate(s: Sentence, clause: Clause, g: Group): When | undefined {
  return datesIn(s, clause.from, g.from).find((w) => w.sort === 'point' || w.sort === 'since');
}

/** "It was renewed in August 2019", "which was extended until …": the text told last. */
function byPronoun(scene: Scene, s: Sentence, made: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const clause of s.clauses) {
    const v = clause.verb;
    const last = scene.lastInstrument;
    if (
      !last ||
      !isFact(s, clause) ||
      !/^(?:renew|extend|update|revise|sign|finalise|finalize|conclude|initial|ratify)$/.test(v.lemma) ||
      !v.passive
    )
      continue;
    const subject = s.tokens
      .slice(clause.subject.from, clause.subject.to)
      .map((t) => t.n)
      .filter((n) => /^\w+$/.test(n))
      .join(' ');
    const isIt =
      /^(?:it|(?:the|this) (?:agreement|programme|plan|declaration|document|text|partnership|ipcp|treaty|memorandum))$/.test(
        subject,
      ) ||
      (clause.shares && made.length > 0 && AGAIN.test(v.lemma));
    if (!isIt || s.mentions.length > 40) continue;
    const moment = momentIn(scene, s, clause, clause.from, clause.to);
    if (!moment.dated) continue;
    out.push(
      draft(
        KIND.instrument,
        AGAIN.test(v.lemma) ? 'text-renewed' : 'text-adopted',
        moment.source ? point(moment.source) : moment.when,
        slots(last),
        proof(s, clause.from, clause.to),
        ['“it” is the text told last'],
      ),
    );
  }
  return out;
}

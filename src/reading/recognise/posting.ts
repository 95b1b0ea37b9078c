import type { Sentence } from '../clause.ts';
import { KIND } from '../kinds.ts';
import { isFact, momentOf } from '../moment.ts';
import { concerns, type Draft, draft, partiesIn, peopleIn, proof, type Scene, words } from '../scene.ts';

const POSTS: readonly (readonly [RegExp, string])[] = [
  [/liaison officers?/, 'liaison-officer'],
  [
    /(?:diplomatic |permanent )?mission\b|delegation|liaison office\b|representation\b|embassy|embassies/,
    'mission',
  ],
  [/ambassador|permanent representative|head of mission/, 'ambassador'],
  [/(?:special )?(?:envoy|representative)\b/, 'envoy'],
  [/seconded|secondment|staff officers?|voluntary national contribution/, 'seconded-staff'],
];
const VERB =
  /^(?:appoint|designate|accredit|nominate|assign|post|second|station|open|establish|inaugurate|maintain|head|represent|have|upgrade|name|set|serve|send|base|create|attach|be|operate|locate)$/;

/** A post exists or is filled. */
export function postings(scene: Scene, s: Sentence): Draft[] {
  const out: Draft[] = [];
  for (const clause of s.clauses) {
    const v = clause.verb;
    if (!isFact(s, clause) || !VERB.test(v.lemma)) continue;
    const text = words(s, clause.from, clause.to).toLowerCase();
    const subject = words(s, clause.subject.from, clause.subject.to).toLowerCase();
    const object = words(s, v.from, clause.to).toLowerCase();
    const row = POSTS.find(([re]) =>
      re.test(v.passive || /^(?:open|represent|be|head|serve)$/.test(v.lemma) ? text : object),
    );
    const speaks =
      v.lemma === 'represent' && !v.passive && /\bat (?:the )?[A-Z]/.test(words(s, v.to, clause.to));
    if (!row && !speaks) continue;
    const post = row?.[1] ?? 'ambassador';
    if (
      post === 'mission' &&
      /training mission|monitoring mission|election|operation|fact-finding|trade mission|space mission|visited|led a delegation/.test(
        text,
      )
    )
      continue;
    const moment = momentOf(scene, s, clause);
    const passiveOk =
      v.passive &&
      /^(?:open|establish|inaugurate|accredit|appoint|head|set|create|upgrade|designate|post|second|assign|name|base|attach|locate)$/.test(
        v.lemma,
      );
    const activeOk =
      !v.passive &&
      /^(?:open|establish|maintain|appoint|designate|second|accredit|assign|name|nominate|have|represent|post|send|set)$/.test(
        v.lemma,
      );
    const represents = v.lemma === 'represent' && !v.passive;
    if (!passiveOk && !activeOk) continue;
    if (v.lemma === 'have' && post === 'mission' && !/(?:mission|delegation|embassy) (?:to|in|at)/.test(text))
      continue;
    if (
      post === 'ambassador' &&
      !/^(?:ambassador|the ambassador)|represent|accredit|appoint|head/.test(`${subject} ${v.lemma}`)
    )
      continue;
    const spots = s.mentions.filter((m) => m.from >= clause.from && m.to <= clause.to);
    const prep = (m: { from: number }) =>
      s.tokens[m.from - 1]?.n === 'the' || s.tokens[m.from - 1]?.n === "'s"
        ? (s.tokens[m.from - (s.tokens[m.from - 2]?.n === 'to' || s.tokens[m.from - 2]?.n === 'at' ? 2 : 3)]
            ?.n ?? '')
        : (s.tokens[m.from - 1]?.n ?? '');
    const body =
      spots.find((m) => m.type === 'body' && m.from > clause.subject.from) ??
      spots.find((m) => m.type === 'organisation' && /^(?:to|at)$/.test(prep(m))) ??
      spots.find((m) => m.type === 'city' && /^(?:in|at)$/.test(prep(m)) && !represents) ??
      spots.find((m) => m.type === 'country' && /^(?:to|in)$/.test(prep(m)));
    const alliance = /\b(?:to|at) the alliance\b/.test(text) ? 'NATO' : undefined;
    const to =
      alliance ??
      body?.id ??
      (/^(?:the )?mission\b/.test(subject) && scene.lastPost ? scene.organisation : undefined);
    if (!to) continue;
    const parties = partiesIn(scene, s, clause.from, clause.to, true);
    if (parties.length > 0 && !concerns(scene, parties)) continue;
    const holder = peopleIn(scene, s, clause.from, clause.to);
    const when =
      moment.dated && !moment.when.includes('/') && !moment.when.startsWith('[')
        ? `${moment.when}/..`
        : moment.when;
    scene.lastPost = post;
    out.push(
      draft(
        KIND.posting,
        'post-held',
        v.tense === 'perfect' && !moment.dated ? '/..' : when,
        { post: post, to, ...(holder.length ? { holder } : {}) },
        proof(s, clause.from, clause.to),
        [`“${v.lemma}” with a ${post}`],
      ),
    );
  }
  return out;
}

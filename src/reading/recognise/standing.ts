import type { Sentence } from '../clause.ts';
import { KIND } from '../kinds.ts';
import { isFact, momentOf } from '../moment.ts';
import { actors, concerns, type Draft, draft, proof, type Scene, words } from '../scene.ts';

/** What the partner is: member of a format, partner of a category, in relations since. */
export function standings(scene: Scene, s: Sentence): Draft[] {
  const out: Draft[] = [];
  for (const clause of s.clauses) {
    const v = clause.verb;
    if (!isFact(s, clause)) continue;
    const moment = momentOf(scene, s, clause);
    const who = actors(scene, s, clause);
    const add = (category: string, when: string, rule: string) =>
      out.push(
        draft(KIND.standing, rule, when, { category }, proof(s, clause.from, clause.to), [`“${category}”`]),
      );
    const state = (w: string) => (moment.dated && !w.includes('/') ? `${w}/..` : w);
    const m = s.mentions.find(
      (x) => x.type === 'standing' && x.from >= clause.from && x.to <= clause.to && x.from >= v.from,
    );
    const joins =
      /^(?:be|become|join|count|consider|recognise|recognize|designate|name|grant|admit|accept|refer|enter|remain|accord|participate)$/.test(
        v.lemma,
      );
    if (m && joins && (who.length === 0 ? clause.shares : concerns(scene, who))) {
      add(m.id, state(moment.when), 'standing-named');
      continue;
    }
    const subject = words(s, clause.subject.from, clause.subject.to).toLowerCase();
    if (
      /diplomatic relations/.test(
        subject + (v.passive ? '' : ` ${words(s, v.to, Math.min(clause.to, v.to + 6)).toLowerCase()}`),
      ) &&
      /^(?:establish|enter|open|normalise|start)$/.test(v.lemma) &&
      moment.dated
    ) {
      add('diplomatic relations', state(moment.when), 'standing-diplomatic');
      continue;
    }
    // "was raised to a Comprehensive Strategic Partnership", "became a strategic partner", "one of NATO's partners in the region"
    if (/^(?:elevate|raise|upgrade|widen|transform|proclaim|establish|become|be|launch)$/.test(v.lemma)) {
      const at =
        v.passive && /^(?:proclaim|establish|launch)$/.test(v.lemma)
          ? clause.subject
          : { from: v.to, to: Math.min(clause.to, v.to + 16) };
      for (let i = at.from; i < at.to; i++) {
        const t = s.tokens[i]!;
        if (
          !/^(?:partnership|partners?)$/.test(t.n) ||
          /^(?:trading|trade|for|export|development)$/.test(s.tokens[i - 1]?.n ?? '') ||
          /^(?:agreement|programme|fund|framework|and)$/.test(s.tokens[i + 1]?.n ?? '')
        )
          continue;
        let a = i;
        while (
          a > at.from &&
          (s.tokens[a - 1]!.cap ||
            /^(?:strategic|comprehensive|privileged|global|special|enhanced|and|important|close)$/.test(
              s.tokens[a - 1]!.n,
            )) &&
          !s.cover[a - 1]
        )
          a--;
        const isPartner = t.n !== 'partnership';
        let b = i + 1;
        if (isPartner && s.tokens[b]?.n === 'in')
          while (b < clause.to && b < i + 7 && !/^[,.;]$/.test(s.tokens[b]!.t)) b++;
        if (a === i && b === i + 1) continue;
        if (isPartner ? !/^(?:be|become)$/.test(v.lemma) || !concerns(scene, who) : !moment.dated) continue;
        if (isPartner && s.cover[i]) continue;
        add(words(s, a, b), state(moment.when), 'standing-partnership');
        break;
      }
      continue;
    }
    if (
      /^(?:contacts|relations|dialogue|cooperation|ties|links|partnership)\b|\b(?:contacts|dialogue|cooperation|relations|relationship)(?: between .*| with .*)?$/.test(
        subject,
      ) &&
      moment.dated &&
      (/^(?:begin|start|initiate|date|open|launch)$/.test(v.lemma) ||
        (v.lemma === 'go' && s.tokens[v.to]?.n === 'back'))
    ) {
      const noun = /contacts|dialogue|cooperation|relations|ties|links|partnership/.exec(subject)?.[0];
      if (noun && !/agreement|programme|summit|meeting/.test(subject))
        add(noun, state(moment.when), 'standing-begun');
    }
  }
  return out;
}

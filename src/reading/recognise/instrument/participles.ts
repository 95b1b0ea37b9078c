import type { Group } from '../../group.ts';
import { KIND } from '../../kinds.ts';
import { datesIn, upTo } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, draft, proof, type Scene, words } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { OCCASION } from '../../settle.ts';
import type { TextName } from '../../text-name.ts';
import { textNames } from '../../texts.ts';
import type { When } from '../../time/when.ts';
import { end, force, reducedAfter, semicolon, slots, WEAK } from './adoption.ts';
import { point } from './again.ts';
import { dateOn } from './dated.ts';

/** What the participles after a text's name tell: ", signed in May 2014 and last renewed in 2016". */
export function byParticiples(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  name: TextName,
  nextName: number,
  fact: boolean,
): Draft[] | undefined {
  // What follows the next text's name is said of that one; "a generation of trade agreements signed since" names none.
  const isSort = name.plural && !s.tokens[name.head]!.cap && !name.title.includes(' on ');
  const participles = (isSort ? [] : reducedAfter(s, clause, name)).filter(
    (g, k) => k === 0 || g.from < nextName,
  );
  const out: Draft[] = [];
  for (const [k, g] of participles.entries()) {
    const past = s.groups.find((x) => x.from >= g.to && x.shape === 'finite')?.from ?? s.to;
    const stop = g === clause.verb || g.from >= clause.to || past < clause.to ? past : clause.to;
    const until = Math.min(participles[k + 1]?.from ?? stop, semicolon(s, name.to, stop));
    // "adopted by the Heads of State at the Summit, in Lisbon, on 9 December 2007": the date may stand after commas.
    const date = datesIn(s, g.from, until)[0] ?? dateOn(s, g, until, k === participles.length - 1);
    const when = date ?? (k === 0 && fact ? firstDate(s, clause, g) : undefined);
    // "In a statement issued after the talks": the meeting told before dates it, or nothing does.
    const isOfMeeting = OCCASION.test(words(s, g.from, until));
    if (!when && WEAK.test(g.lemma) && !(isOfMeeting && k === 0)) continue;
    // "updated by the Memorandum of May 2006": the day is that one's.
    if (k > 0 && date && s.tokens[g.to]?.n === 'by' && textNames(scene, s, g.to, date.from).length > 0)
      continue;
    // "signed in 2009, ratified in 2010, entered into force in 2011": the same text.
    if (oneOf('ratify|enter').test(g.lemma) && out.length > 0) {
      if (g.lemma === 'enter' && when) out[0]!.slots.inForce = `${point(when).split('/')[0]}/..`;
      continue;
    }
    if (
      !when &&
      (k > 0 || oneOf('accept|present|submit|join|enter|follow|reach|negotiate|formali[sz]e').test(g.lemma))
    )
      continue;
    const edtf = when ? point(when) : upTo(scene);
    // "The Declaration, adopted on that occasion": the meeting told before may date it.
    const undated = when ? {} : { undated: WEAK.test(g.lemma) ? ('dropped' as const) : ('kept' as const) };
    const start =
      k === 0
        ? Math.min(
            name.from,
            clause.verb.from < name.from && when && when.from < name.from ? when.from : name.from,
          )
        : g.from;
    out.push({
      ...draft(
        KIND.instrument,
        k === 0 ? 'text-participle' : 'text-again',
        edtf,
        { ...slots(name), ...force(s, g.to, until) },
        proof(s, start, Math.max(end(g, date, until), g.to)),
        [`“${name.title}” is followed by the participle “${g.lemma}”`],
      ),
      ...undated,
    });
  }
  return out.length > 0 ? out : undefined;
}

function firstDate(s: Sentence, clause: Clause, g: Group): When | undefined {
  return datesIn(s, clause.from, g.from).find((w) => w.sort === 'point' || w.sort === 'since');
}

import { KIND } from '../../kinds.ts';
import { datesIn } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, draft, proof, type Scene } from '../../scene.ts';
import type { Sentence } from '../../sentence.ts';
import type { TextName } from '../../text-name.ts';
import type { When } from '../../time/when.ts';

const NTH = oneOf(
  'first|second|third|fourth|fifth|sixth|seventh|eighth|latest|current|present|last|new|newest|previous',
);
const NOUN = oneOf('one|version|edition|text|update|iteration|programme|plan|document');
/** What is said of a text that came about again; of visits and meetings other verbs are used. */
const SAID = oneOf(
  'follow|agree|adopt|conclude|cover|sign|endorse|approve|date|run|finalise|finalize|complete|be|come|accept|launch',
);

/**
 * One more of the texts told last, which only its number names: "a second followed in March 2008, a third in 2011", "the current one covers
 * 2012 and 2013", "the fifth, for 2016-20, was adopted in August".
 */
export function oneMore(
  scene: Scene,
  s: Sentence,
  names: readonly TextName[],
  told: readonly Draft[],
): Draft[] {
  const out: Draft[] = [];
  for (let i = s.from + 1; i < s.to; i++) {
    const at = numbered(s, i);
    if (at === 0) continue;
    const text = meant(scene, names, i);
    if (!text) continue;
    const stop = ending(s, at, names);
    const verbs = s.groups.filter((g) => g.from >= at && g.from < stop && g.shape !== 'ing');
    if (verbs.some((g) => g.modal || g.negated) || (verbs[0] && !SAID.test(verbs[0].lemma))) continue;
    const when = day(s, at, stop);
    const isTold = (d: Draft): boolean =>
      d.kind === KIND.instrument && d.when === when?.edtf && d.slots.title === text.title;
    if (!when || told.some(isTold) || out.some(isTold)) continue;
    out.push(
      draft(
        KIND.instrument,
        'text-again',
        when.edtf,
        { type: text.type, title: text.title },
        proof(s, i - 1, Math.max(when.to, verbs[0]?.to ?? 0)),
        ['one more of the texts told before it'],
      ),
    );
    i = stop - 1;
  }
  return out;
}

/** Past "second", "second and last one", "latest version" where nothing else is counted; 0 where something is. */
function numbered(s: Sentence, i: number): number {
  if (!NTH.test(s.tokens[i]!.n) || !oneOf('an?|the|its|their|most').test(s.tokens[i - 1]!.n)) return 0;
  let at = i + 1;
  if (s.tokens[at]?.n === 'and' && NTH.test(s.tokens[at + 1]?.n ?? '')) at += 2;
  if (s.tokens[at]?.n === 'recent') at++;
  const hasNoun = NOUN.test(s.tokens[at]?.n ?? '') && !s.tokens[at]!.cap;
  if (hasNoun) at++;
  // "the first document of this kind dated from 2006"
  const isKind =
    s.tokens[at]?.n === 'of' &&
    oneOf('this|its|that').test(s.tokens[at + 1]?.n ?? '') &&
    oneOf('kind|type|sort').test(s.tokens[at + 2]?.n ?? '');
  if (isKind) at += 3;
  else if (s.tokens[i]!.n === 'first') return 0;
  const next = s.tokens[at];
  const goesOn =
    next === undefined ||
    oneOf(',|in|on|for|from|dating|being|which|dates|covering|covers|followed|came|covered').test(next.n) ||
    s.groups.some((g) => g.from === at);
  // "the last in a row", "the new and the old": only a number or a noun of texts speaks of one.
  const isWord = oneOf('latest|current|present|last|new|newest|previous').test(s.tokens[i]!.n);
  return goesOn && at < s.to && (!isWord || hasNoun) ? at : 0;
}

/** The text it is one more of: named before it in the sentence, or told last on the page. */
function meant(
  scene: Scene,
  names: readonly TextName[],
  i: number,
): { title: string; type: string } | undefined {
  const here = names.findLast((n) => n.to <= i);
  if (here) return isPlan(here) ? here : undefined;
  const last = scene.drafts.at(-1);
  const soon = scene.drafts
    .slice(-4)
    .some((d) => d.kind === KIND.instrument && d.slots.title === scene.lastInstrument?.title);
  return last && soon && scene.lastInstrument && isPlan(scene.lastInstrument)
    ? scene.lastInstrument
    : undefined;
}

/** Plans and programmes come one after another; a second declaration has a name of its own. */
const isPlan = (text: { type: string; title: string }): boolean =>
  oneOf('programme|action-plan').test(text.type);

/** Where what is said of it ends: the next one, the next text, a semicolon. */
function ending(s: Sentence, from: number, names: readonly TextName[]): number {
  for (let i = from; i < s.to; i++) {
    if (s.tokens[i]!.t === ';' || numbered(s, i) > 0 || names.some((n) => n.from === i)) return i;
    if (s.tokens[i]!.n === 'while' || s.tokens[i]!.n === 'but') return i;
  }
  return s.to;
}

/** Its day before the years that it covers. */
function day(s: Sentence, from: number, to: number): When | undefined {
  const all = datesIn(s, from, to).filter((w) => !w.edtf.includes('..') && w.sort !== 'by');
  const points = all.filter((w) => !/^\d{4}\/\d{4}$/.test(w.edtf));
  const span = all.find((w) => /^\d{4}\/\d{4}$/.test(w.edtf));
  const [a, b] = points;
  // "covers the years 2012 and 2013"
  if (
    a &&
    b &&
    /^\d{4}$/.test(a.edtf) &&
    /^\d{4}$/.test(b.edtf) &&
    b.from - a.to <= 1 &&
    s.tokens.slice(from, a.from + 1).some((t) => /^cover/.test(t.n))
  )
    return { ...a, to: b.to, edtf: `${a.edtf}/${b.edtf}` };
  return points.find((w) => w.sort === 'point' || w.sort === 'since') ?? span;
}

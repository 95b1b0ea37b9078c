import { KIND } from '../../kinds.ts';
import type { Block } from '../../layout.ts';
import { datesIn } from '../../moment.ts';
import { type Draft, draft, proof, type Scene, words } from '../../scene.ts';
import type { Sentence } from '../../sentence.ts';
import { textNames } from '../../texts.ts';
import { isDash } from '../../tokens.ts';

/** Items of a list of texts: "Agreement on Social Security, signed on 16 November 2012", "Green Alliance: 27 May 2021". */
export function listed(scene: Scene, s: Sentence, block: Block): Draft[] {
  if (s.clauses.length > (block.as === 'item' ? 1 : 0)) return [];
  if (block.as !== 'item' && block.end - block.start > 160) return [];
  const row = dateFirst(scene, s);
  if (row) return [row];
  const name = textNames(scene, s, s.from, s.to)[0];
  const cut = delimiter(s);
  const date = datesIn(s, cut, s.to).find((w) => w.sort === 'point');
  const occasion = date ?? (cut < s.to && scene.drafts.length > 0 ? undefined : undefined);
  if (
    !occasion ||
    cut === s.to ||
    cut - s.from < 2 ||
    s.groups.some((g) => g.shape === 'finite' && g.from < cut)
  )
    return [];
  const between = s.tokens.slice(cut, occasion.from);
  if (between.filter((t) => t.kind === 'word').length > 8) return [];
  const title = words(s, s.from, cut)
    .replace(/^(?:the|a|an) /i, '')
    .replace(/ ?\([A-Z]+\)$/, '');
  const isText =
    (name && name.from - s.from <= 8) || /partnership|alliance|agreement|treat|accord|compact/i.test(title);
  if (!isText || title.length > 160) return [];
  const type = name && name.from - s.from <= 8 ? name.type : 'agreement';
  const acronym = /\(([A-Z]{2,8})\)/.exec(words(s, s.from, cut))?.[1];
  if (acronym) scene.acronyms.set(acronym, { title, type });
  scene.lastInstrument = { title, type };
  const inForce = datesIn(s, cut, s.to).find(
    (w) => w !== occasion && s.tokens.slice(cut, w.from + 1).some((t) => t.n === 'force'),
  );
  return [
    draft(
      KIND.instrument,
      'text-listed',
      occasion.edtf,
      { type, title, ...(inForce ? { inForce: `${inForce.edtf.split('/')[0]}/..` } : {}) },
      proof(s, s.from, s.to),
      ['an item of a list of texts with its date'],
    ),
  ];
}

/** A row that begins with its date: "1974  Agreement on Cultural Exchange", "May 2001: Memorandum on Transport". */
function dateFirst(scene: Scene, s: Sentence): Draft | undefined {
  const date = s.times.find((w) => w.from === s.from && w.sort === 'point');
  if (!date || s.groups.some((g) => g.shape === 'finite')) return undefined;
  let at = date.to;
  while (at < s.to && (/^[:;,]$/.test(s.tokens[at]!.t) || isDash(s.tokens[at]))) at++;
  const name = textNames(scene, s, at, s.to)[0] ?? bareName(s, at);
  if (!name || name.from > at + 1) return undefined;
  scene.lastInstrument = { title: name.title, type: name.type };
  return draft(
    KIND.instrument,
    'text-listed',
    date.edtf,
    { type: name.type, title: name.title },
    proof(s, s.from, s.to),
    ['a row of a list of texts with its date'],
  );
}

/** "Trade Agreement" alone in its row. */
function bareName(s: Sentence, at: number): { from: number; title: string; type: string } | undefined {
  const last = s.tokens[s.to - 1]!;
  const type = /^(agreement|treaty|memorandum|declaration|convention|protocol)$/.exec(last.n)?.[1];
  if (!type || !last.cap || s.to - at > 12) return undefined;
  return {
    from: at,
    title: words(s, at, s.to),
    type: /^(?:convention|protocol)$/.test(type) ? 'agreement' : type,
  };
}

/** Where the title ends: a colon, a dash with space, a comma before a participle or a date. */
function delimiter(s: Sentence): number {
  for (let i = s.from + 1; i < s.to; i++) {
    const t = s.tokens[i]!;
    if (t.t === ':' || t.t === ';' || (isDash(t) && t.sp)) return i;
    if (t.t === ',' && (s.groups.some((g) => g.from === i + 1) || s.times.some((w) => w.from === i + 1)))
      return i;
    if (t.t === '(' && s.times.some((w) => w.from === i + 1 || w.from === i + 2)) return i;
  }
  return s.to;
}

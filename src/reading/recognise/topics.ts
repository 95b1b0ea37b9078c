import { areasIn } from '../known.ts';
import { type Scene, words } from '../scene.ts';
import type { Sentence } from '../sentence.ts';

const OPENER = /^(?:discussed|discuss|discussing|regarding|concerning)$/;

/** "discussed A and B", "issues such as A and B", "with A high on the agenda": topics by code, else as named. */
export function topicsIn(scene: Scene, s: Sentence, from: number, to: number): string[] {
  for (let i = from; i < to; i++) {
    const n = s.tokens[i]!.n;
    const such = n === 'such' && s.tokens[i + 1]?.n === 'as';
    const including =
      n === 'including' &&
      s.tokens
        .slice(from, i)
        .some((t) => /^(?:issues|topics|matters|subjects|questions|areas|fields|challenges)$/.test(t.n));
    const views =
      n === 'on' && /^(?:views|talks|discussions?|focus(?:ed|es)?|exchange)$/.test(s.tokens[i - 1]?.n ?? '');
    if (!(such || OPENER.test(n) || including || views)) continue;
    const stop = s.groups.find((g) => g.from > i + 1 && g.shape === 'finite')?.from ?? to;
    return topics(scene, s, i + (such ? 2 : 1), Math.min(stop, to));
  }
  return [];
}

/** The topics of an agenda: "A, B and C were on the agenda", "with A and B high on the list of topics". */
export function agendaIn(scene: Scene, s: Sentence): { from: number; topics: string[] } | undefined {
  for (let i = s.from; i < s.to; i++) {
    if (!/^(?:agenda|topics)$/.test(s.tokens[i]!.n)) continue;
    let on = i;
    while (on > s.from && i - on < 6 && s.tokens[on]!.n !== 'on') on--;
    if (s.tokens[on]!.n !== 'on') continue;
    let end = on;
    while (
      end > s.from &&
      /^(?:high|were|was|being|also|figured|prominently|featured|stood|top)$/.test(s.tokens[end - 1]!.n)
    )
      end--;
    let from = end;
    while (from > s.from && !/^(?:with|;|:)$/.test(s.tokens[from - 1]!.n)) from--;
    const found = topics(scene, s, from, end);
    return found.length > 0 ? { from, topics: found } : undefined;
  }
  return undefined;
}

function topics(scene: Scene, s: Sentence, from: number, to: number): string[] {
  return items(s, from, to).flatMap(([a, b]) => {
    if (b - a > 9 || s.mentions.some((m) => m.type === 'person' && m.from >= a && m.from < b)) return [];
    if (s.times.some((w) => w.from >= a && w.from < b)) return [];
    const code = areasIn(scene.known.areas, s.tokens, a, b)[0];
    return [
      code && code.code !== 'other' && code.to - code.from >= b - a - 1
        ? code.code
        : words(s, a, b).replace(/^the /i, ''),
    ];
  });
}

/** The items of a list: between commas and "and". */
export function items(s: Sentence, from: number, to: number): [number, number][] {
  const out: [number, number][] = [];
  let a = from;
  for (let i = from; i <= to; i++) {
    const t = s.tokens[i];
    if (i < to && t && !/^[,;.:]$/.test(t.t) && t.n !== 'and' && t.n !== 'or') continue;
    let start = a;
    while (/^(?:as|well|also|and|both|to|in|on|from)$/.test(s.tokens[start]?.n ?? '') && start < i) start++;
    if (start < i) out.push([start, i]);
    a = i + 1;
  }
  return out;
}

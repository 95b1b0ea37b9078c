import type { Actor, Times } from '../../access/index.ts';
import type { Call } from './verb.ts';

/** The three times of a call, or the sentence that says which of them is none. */
export async function timesOf(call: Call, today: string): Promise<{ times: Times } | { usage: string }> {
  const { readTimes } = await import('../http/times.ts');
  const given = new URLSearchParams();
  for (const [option, name] of OPTIONS) {
    const text = call.text(option);
    if (text !== undefined && text.trim() === '') return { usage: `--${option} is empty.` };
    if (text !== undefined) given.set(name, text);
  }
  const read = readTimes(given, today);
  if (read.ok) return { times: read.value.times };
  const sentences = read.findings.map((f) => [f.message, f.hint].filter(Boolean).join(' '));
  return {
    usage: OPTIONS.reduce(
      (text, [option, name]) => text.replaceAll(`“${name}”`, `--${option}`),
      sentences.join('\n  '),
    ),
  };
}

const OPTIONS = [
  ['true-at', 'trueAt'],
  ['known-at', 'knownAt'],
  ['said-by', 'saidBy'],
] as const;

/** For whom a call prints. */
export async function readerOf(call: Call): Promise<Actor> {
  const { INTERNAL, PUBLIC } = await import('../../access/index.ts');
  return call.text('as') === 'public' ? PUBLIC : INTERNAL;
}

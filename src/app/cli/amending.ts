import type { Citation } from '../../values/index.ts';
import { COMMON, isObject, KINDS, type RecordValue, type SlotType } from '../../vocabulary/index.ts';

/** A record as a dossier file writes it, while it is changed. */
export type Written = Record<string, unknown>;

/** A record in the form of a dossier file. */
export function writtenForm(value: RecordValue): Written {
  const { slots, citations, variants, statement, confirmed, ...common } = value;
  return {
    ...common,
    ...structuredClone(slots),
    ...(statement ? { statement: { ...statement } } : {}),
    ...(statement || confirmed ? { confirmed: confirmed ?? false } : {}),
    citations: citations.map(writtenCitation),
    ...(variants
      ? { variants: variants.map((v) => ({ ...v, citations: v.citations.map(writtenCitation) })) }
      : {}),
  };
}

function writtenCitation({ start, end, ...rest }: Citation): Written {
  return { ...rest, at: [start, end] };
}

/**
 * Sets what `slot=value` says: `money.min=5` sets one part of a slot, `slot=` takes it away. Answers the sentence that
 * says what is wrong with its form; what it says about the record is the reader's to judge.
 */
export async function setSlot(record: Written, pair: string, language: string): Promise<string | undefined> {
  const m = /^([A-Za-z][A-Za-z0-9]*)((?:\.[A-Za-z0-9-]+)*)=([\s\S]*)$/.exec(pair);
  if (!m) return `“${pair}” is no slot=value. Write when=2014-05, or title="Joint declaration".`;
  const [, name, rest, text] = m as unknown as [string, string, string, string];
  if (name === 'citations' || name === 'variants' || name === 'confirmed')
    return `“${name}” is not set like this. Use --cite, --uncite and --confirm; variants are written in a dossier file.`;
  const type = typeOf(record, name);
  const partType = type === 'strength' && rest === '.people' ? 'count' : undefined;
  const value =
    text === '' ? undefined : await readValue(text, rest === '' ? type : partType, language, record[name]);
  if (value instanceof Unreadable) return `The value of “${name}” cannot be read: ${value.why}`;
  put(record, [name, ...rest.split('.').slice(1)], value);
  return undefined;
}

/** What a slot holds, or one of the keys that all records have; undefined where it is neither. */
function typeOf(record: Written, name: string): SlotType['is'] | 'flag' | undefined {
  if (name === 'statement') return 'text';
  if (name === 'ended' || name === 'planned') return 'flag';
  if (COMMON.includes(name as never)) return 'code';
  return KINDS.get(String(record.kind))?.slots.find((slot) => slot.name === name)?.type.is;
}

class Unreadable {
  readonly why: string;
  constructor(why: string) {
    this.why = why;
  }
}

async function readValue(
  text: string,
  type: string | undefined,
  language: string,
  before: unknown,
): Promise<unknown> {
  if (type === 'text') return { ...(isObject(before) ? before : {}), [language]: text };
  if (type === 'flag')
    return text === 'true' || text === 'yes' ? true : text === 'false' || text === 'no' ? undefined : text;
  if (/^[[{]/.test(text)) return flow(text);
  if (type === 'codes' || type === 'parties' || type === 'people')
    return text.split(',').map((item) => item.trim());
  if (type === 'money') return moneyOf(text);
  if (type === 'topics') return [text];
  if (type === 'count' && /^\d+$/.test(text)) return Number(text);
  return text;
}

/** `[nato, JPN]` and `{ currency: USD, min: "5" }`, as YAML writes them. */
async function flow(text: string): Promise<unknown> {
  const { readYamlValue } = await import('./yaml-value.ts');
  try {
    return readYamlValue(text);
  } catch (error) {
    return new Unreadable((error as Error).message.split('\n')[0]!);
  }
}

/** `USD 20000000`, `EUR 1000000..2000000`, with an open end `USD 20000000..`; else what was written. */
function moneyOf(text: string): unknown {
  const m = /^([A-Za-z]{3})\s*(\d+(?:\.\d+)?)?(\.\.(\d+(?:\.\d+)?)?)?$/.exec(text.trim());
  if (!m || (m[2] === undefined && m[4] === undefined)) return text;
  const [, currency, low, dots, high] = m;
  const max = dots ? high : low;
  return { currency: currency!.toUpperCase(), ...(low ? { min: low } : {}), ...(max ? { max } : {}) };
}

function put(record: Written, path: readonly string[], value: unknown): void {
  const [name, ...rest] = path as [string, ...string[]];
  if (rest.length > 0) {
    const inner = isObject(record[name]) ? { ...record[name] } : {};
    put(inner, rest, value);
    record[name] = inner;
  } else if (value === undefined) delete record[name];
  else record[name] = value;
}

/** Adds what `--cite` names: `fact-sheet="words of it"`, or `fact-sheet@120-180` by offsets. */
export function citeBy(text: string): Written | undefined {
  const m = /^(?:source:)?([A-Za-z0-9-]+)(?:@(\d+)-(\d+)|=([\s\S]+))$/.exec(text);
  if (!m) return undefined;
  const [, source, start, end, quote] = m;
  return quote === undefined ? { source, at: [Number(start), Number(end)] } : { source, quote };
}

/** Whether a citation is one that `--uncite` names: all of a source, or the one at these offsets. */
export function isCitedBy(citation: Written, text: string): boolean {
  const m = /^(?:source:)?([A-Za-z0-9-]+)(?:@(\d+)-(\d+))?$/.exec(text);
  if (!m || String(citation.source).replace(/^source:/, '') !== m[1]) return false;
  const [start, end] = citation.at as [number, number];
  return m[2] === undefined || (start === Number(m[2]) && end === Number(m[3]));
}

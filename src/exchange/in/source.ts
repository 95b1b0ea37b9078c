import type { Source, TextShelf } from '../../archive/index.ts';
import { decode, type Finding, fail, ok, placed, problem, type Result, sha256 } from '../../values/index.ts';
import { isBeside, isObject, readSource, what } from '../../vocabulary/index.ts';

/** The files that lie beside a dossier file. */
export interface Files {
  /** The bytes at a path relative to the dossier file; undefined where there is no such file. */
  bytes(path: string): Uint8Array | undefined;
  /** How many bytes it has, where that is known without reading it: a file over the limit is then never read. */
  size?(path: string): number | undefined;
}

/** A file that travels with its dossier. */
export interface FileBytes {
  readonly path: string;
  readonly sha256: string;
  readonly data: Uint8Array;
}

/** A source as it was read, with its text and bytes where they lie beside the dossier. */
export interface SourceRead {
  readonly value: Source;
  readonly text?: string;
  readonly bytes?: FileBytes;
}

const PLAIN_TEXT = { name: 'plain-text', version: '1' };

/** Stands in for what could not be computed, so that the rest of a source is checked all the same. */
const UNKNOWN_HASH = '0'.repeat(64);

/**
 * Reads a source as it is written. Where it has a `file`, its bytes and text are read and hashed; what the file says
 * of them must agree. Codes: source-file-outside, source-file-missing, source-too-large, source-hash-differs,
 * source-text-missing, source-set-aside, those of `decode` and of `readSource`. Paths from the source on.
 */
export function readWrittenSource(
  raw: unknown,
  id: string,
  files: Files,
  shelf: TextShelf,
  mostBytes: number,
): Result<SourceRead> {
  if (!isObject(raw)) return fail(problem('map-expected', `A source is expected here, not ${what(raw)}.`));
  const findings: Finding[] = [];
  if ('id' in raw)
    findings.push(
      problem(
        'key-unknown',
        '“id” is not known here.',
        { path: 'id' },
        'The id of a source is the key that it stands under.',
      ),
    );
  const file = raw.file === undefined ? undefined : readFile(raw.file, raw, files, shelf, mostBytes);
  if (file) findings.push(...placed(file.findings, { path: 'file' }));
  const carried = file?.ok ? file.value : undefined;
  if (carried?.data) findings.push(...agree('bytes', raw.bytes, carried.data.sha256));

  const extractor = raw.extractor ?? PLAIN_TEXT;
  const isPlain = isObject(extractor) && extractor.name === PLAIN_TEXT.name;
  const text = isPlain ? carried?.text : undefined;
  const textHash = text === undefined ? undefined : sha256(text);
  if (textHash !== undefined) findings.push(...agree('text', raw.text, textHash));
  if (
    textHash === undefined &&
    raw.text === undefined &&
    (!file || file.ok) &&
    (raw.file === undefined || isBeside(raw.file))
  )
    findings.push(
      problem(
        'source-text-missing',
        `What passages of ${id} are counted in is not said: it has neither a file nor the sha-256 of its text.`,
        { path: 'text' },
        'Put the file beside the dossier and name it under “file”, or write text: with the sha-256 that “entente source add” prints.',
      ),
    );
  const bytes = carried?.data?.sha256 ?? raw.bytes;
  const { id: _, ...rest } = raw;
  const read = readSource<Source>(
    {
      ...rest,
      ...(bytes === undefined ? {} : { bytes }),
      text: textHash ?? raw.text ?? UNKNOWN_HASH,
      extractor,
    },
    id,
  );
  findings.push(...read.findings);
  if (read.ok) {
    const whole = text ?? shelf.text(read.value.text);
    for (const [i, aside] of (read.value.setAside ?? []).entries())
      if (whole !== undefined && aside.end > whole.length)
        findings.push(
          problem(
            'source-set-aside',
            `The stretch that is set aside ends at ${aside.end}, outside the text, which has ${whole.length} characters.`,
            { path: `setAside.${i}` },
          ),
        );
  }
  if (!read.ok || findings.some((f) => f.severity === 'error')) return fail(...findings);
  return ok(
    {
      value: read.value,
      ...(text === undefined ? {} : { text }),
      ...(carried?.data ? { bytes: carried.data } : {}),
    },
    findings,
  );
}

interface Carried {
  readonly data?: FileBytes;
  readonly text?: string;
}

function readFile(
  path: unknown,
  raw: Readonly<Record<string, unknown>>,
  files: Files,
  shelf: TextShelf,
  most: number,
): Result<Carried> {
  // A path that leads elsewhere is never followed; `readSource` says so.
  if (!isBeside(path)) return ok({});
  const size = files.size?.(path);
  if (size !== undefined && size > most) return fail(tooLarge(path, size, most));
  const data = files.bytes(path);
  if (data === undefined) {
    // Its text may be in the archive already: an export that is read back where it was made.
    if (typeof raw.text === 'string' && shelf.text(raw.text) !== undefined) return ok({});
    return fail(
      problem(
        'source-file-missing',
        `There is no file ${path} beside the dossier.`,
        undefined,
        'Put it there, or correct the path.',
      ),
    );
  }
  if (data.length > most) return fail(tooLarge(path, data.length, most));
  const carried = { path, sha256: sha256(data), data };
  const extractor = raw.extractor;
  if (isObject(extractor) && extractor.name !== PLAIN_TEXT.name) return ok({ data: carried });
  const decoded = decode(data);
  return decoded.ok ? ok({ data: carried, text: decoded.value.text }, decoded.findings) : decoded;
}

function tooLarge(path: string, size: number, most: number): Finding {
  return problem(
    'source-too-large',
    `${path} has ${size} bytes, and a source may have ${most}.`,
    undefined,
    'Keep a shorter copy, or raise the limit in the settings.',
  );
}

function agree(key: 'bytes' | 'text', given: unknown, computed: string): Finding[] {
  if (given === undefined || given === computed) return [];
  const of = key === 'bytes' ? 'The bytes of the file' : 'The text in the file';
  return [
    problem(
      'source-hash-differs',
      `${of} are not those with the sha-256 that is written.`.replace(
        'text in the file are not those',
        'text in the file is not the one',
      ),
      { path: key },
      `Leave “${key}” out, and it is computed; or put back the file it was made on.`,
    ),
  ];
}

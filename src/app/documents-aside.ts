import { Worker } from 'node:worker_threads';
import type { Document, ReadOptions } from '../documents/index.ts';
import { workerProgram } from '../store/index.ts';
import { fail, problem, type Result } from '../values/index.ts';
import type { Settings } from './settings.ts';

/** Seconds that reading a document may take unless something else is asked for. */
export const READ_SECONDS = 120;

/** Most memory of the thread that reads, in MB: a file that wants more is stopped, and not the whole program. */
const MEMORY = 1024;

/** Reads a file as the settings allow it: so long, and so much of it. */
export function openDocument(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  { sourceLimit, readSeconds }: Pick<Settings, 'sourceLimit' | 'readSeconds'>,
  encoding?: string,
): Promise<Result<Document>> {
  const options = { limits: { bytes: sourceLimit }, ...(encoding === undefined ? {} : { encoding }) };
  return readAside(bytes, name, options, readSeconds ? { seconds: readSeconds } : {});
}

/** How a document is read beside everything else. */
export interface Aside {
  readonly seconds?: number;
  /** The thread's program, where it is another than the one that reads documents. */
  readonly program?: URL;
}

/**
 * Reads a document. PDF and DOCX, whose reading may take long, are read in a thread of their own: whoever else asks for
 * something is answered meanwhile, and what never ends is stopped. Codes: document-slow, document-memory, and those of
 * `readDocument`.
 */
export async function readAside(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
  { seconds = READ_SECONDS, program }: Aside = {},
): Promise<Result<Document>> {
  const limit = options.limits?.bytes ?? Number.POSITIVE_INFINITY;
  if (!isHeavy(bytes) || bytes.length > limit)
    return (await import('../documents/index.ts')).readDocument(bytes, name, options);
  const worker = new Worker(program ?? (await documentWorker()), {
    workerData: { bytes, name, options },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Result<Document>>((done, failed) => {
      timer = setTimeout(() => done(fail(slow(seconds))), seconds * 1000);
      worker.once('message', done);
      worker.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? done(fail(heavy())) : failed(error),
      );
      worker.once('exit', (code) => failed(new ReaderEnded(code)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/** Whether a file is a PDF or an archive (DOCX), by its bytes. */
function isHeavy(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  return head.includes('%PDF-') || head.subarray(0, 2).toString('latin1') === 'PK';
}

function slow(seconds: number) {
  return problem(
    'document-slow',
    `The file was not read to its end within ${seconds} s, and reading it was stopped. Nothing of it is stored.`,
    undefined,
    'Save it anew in a program that opens it, or take the pages that matter; ENTENTE_READ_SECONDS allows more time.',
  );
}

function heavy() {
  return problem(
    'document-memory',
    `Reading the file wants more than ${MEMORY} MB of memory, and was stopped. Nothing of it is stored.`,
    undefined,
    'Save it anew in a program that opens it, or take the pages that matter.',
  );
}

/** The thread that reads ended without an answer: a fault of ours. */
export class ReaderEnded extends Error {
  override readonly name = 'ReaderEnded';
  constructor(code: number) {
    super(`The thread that reads documents ended (${code}) without an answer.`);
  }
}

/** Where the thread's program is. What it bundles asks for some modules by `require`. */
function documentWorker(): Promise<URL> {
  return workerProgram(import.meta.url, 'document-worker', {
    banner:
      "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  });
}

/**
 * PDF.js fetches parts of a file ahead and forgets them where another part fails first. Broken ones are then rejections
 * that nobody waits for, and Node ends the process over such. What they say of the file is said anyway, by the part that
 * failed; so they are let go, and only they: whatever else is rejected goes where it would have gone.
 */
const OURS: ReadonlySet<string> = new Set(
  (
    'ParserEOFException XRefEntryException XRefParseException MissingDataException FormatError InvalidPDFException ' +
    'PasswordException UnknownErrorException ResponseException AbortException JpegError Jbig2Error JpxError'
  ).split(' '),
);

const EVENT = 'unhandledRejection';
type Listener = (reason: unknown, promise: Promise<unknown>) => void;

let working = 0;
let others: Listener[] = [];

/** Does work with PDF.js, and lets go of what it forgot. */
export async function lettingGo<T>(work: () => Promise<T>): Promise<T> {
  if (working++ === 0) {
    others = process.rawListeners(EVENT) as Listener[];
    process.removeAllListeners(EVENT);
    process.on(EVENT, judge);
  }
  try {
    return await work();
  } finally {
    // What was rejected last is told of only after this turn.
    await new Promise((done) => setTimeout(done, 0));
    if (--working === 0) {
      process.off(EVENT, judge);
      for (const listener of others) process.on(EVENT, listener);
      others = [];
    }
  }
}

function judge(reason: unknown, promise: Promise<unknown>): void {
  if (isOurs(reason)) return;
  // As Node does where nobody listens.
  if (others.length === 0) throw reason;
  for (const listener of others) listener(reason, promise);
}

function isOurs(reason: unknown): boolean {
  if (!(reason instanceof Error)) return false;
  return OURS.has(reason.name) || (reason instanceof RangeError && /call stack/.test(reason.message));
}

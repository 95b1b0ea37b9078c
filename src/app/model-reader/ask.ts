import { setTimeout as sleep } from 'node:timers/promises';
import { warning } from '../../values/index.ts';
import { contentOf, type Told } from './answer.ts';
import { completionsUrl, type Endpoint } from './endpoint.ts';

/** Most bytes of an answer: some hundred facts. */
const MOST_BYTES = 512 * 1024;

/** Longest wait, in seconds, that an endpoint may ask for before it is asked once more. */
const LONGEST_WAIT = 20;

/** Statuses of an endpoint that may answer when it is asked again. */
const PASSING = new Set([429, 500, 502, 503, 504]);

type Outcome = Told<string> & { readonly again?: number };

/**
 * Asks an endpoint and gives what the model wrote. It is asked once more where it is busy or faulty for the moment; a
 * redirection is not followed, for the key is meant for one address. Never throws, and no finding has a word of what
 * the endpoint said: it might repeat the key.
 */
export async function ask(endpoint: Endpoint, request: object): Promise<Told<string>> {
  const first = await once(endpoint, request);
  if (first.ok || first.again === undefined) return first;
  await sleep(first.again * 1000);
  return once(endpoint, request);
}

async function once(endpoint: Endpoint, request: object): Promise<Outcome> {
  const signal = AbortSignal.timeout(endpoint.timeout * 1000);
  try {
    const response = await fetch(completionsUrl(endpoint.url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(endpoint.key ? { authorization: `Bearer ${endpoint.key.reveal()}` } : {}),
      },
      body: JSON.stringify({ model: endpoint.model, ...request }),
      redirect: 'manual',
      signal,
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      return refused(response);
    }
    const type = response.headers.get('content-type') ?? '';
    if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(type)) {
      await response.body?.cancel();
      return said(
        'model-malformed',
        'What answers at the address of the model reader answers with something that is no JSON.',
        'ENTENTE_MODEL_URL is the address before /chat/completions; it mostly ends in /v1.',
      );
    }
    const body = await bodyOf(response);
    return body === undefined
      ? said('model-too-large', `The answer of the model reader is longer than ${MOST_BYTES / 1024} KiB.`)
      : contentOf(body);
  } catch (error) {
    return unanswered(error, endpoint, signal.aborted);
  }
}

/** The body as text; undefined where it is too large, and then the rest of it is not fetched. */
async function bodyOf(response: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function refused(response: Response): Outcome {
  const { status } = response;
  if (status >= 300 && status < 400)
    return {
      ...said(
        'model-redirected',
        `The model reader's address leads on to another (${status}), where the text and the key were not sent.`,
        'Put the address that it leads to into ENTENTE_MODEL_URL, if you trust it.',
      ),
      stop: true,
    };
  const wait = PASSING.has(status) ? waitOf(response.headers.get('retry-after')) : undefined;
  return {
    ...said(
      'model-refused',
      `The endpoint of the model reader refused to answer (${status}).`,
      hintOf(status),
    ),
    stop: true,
    ...(wait !== undefined && wait <= LONGEST_WAIT ? { again: wait } : {}),
  };
}

/** Seconds that an endpoint asks to be left alone: a number of them, or an instant. */
function waitOf(header: string | null): number {
  if (!header) return 1;
  const seconds = /^\s*\d+(?:\.\d+)?\s*$/.test(header)
    ? Number(header)
    : (Date.parse(header) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? 1 : Math.max(0, seconds);
}

function hintOf(status: number): string {
  if (status === 401 || status === 403) return 'Look at ENTENTE_MODEL_KEY.';
  if (status === 404) return 'Look at ENTENTE_MODEL_URL (it mostly ends in /v1) and ENTENTE_MODEL.';
  if (status === 400 || status === 422)
    return 'It must take response_format with a JSON Schema, and temperature 0.';
  if (status === 429) return 'Read it again later.';
  return 'Its log says why.';
}

function unanswered(error: unknown, { timeout, url }: Endpoint, isLate: boolean): Outcome {
  const code = codeOf(error);
  if (isLate || /^UND_ERR_(?:HEADERS|BODY)_TIMEOUT$/.test(code))
    return {
      ...said(
        'model-slow',
        `The model reader gave no answer within ${timeout} ${timeout === 1 ? 'second' : 'seconds'}.`,
        'Raise ENTENTE_MODEL_TIMEOUT, or take a faster model.',
      ),
      stop: true,
    };
  return {
    ...said(
      'model-unreachable',
      `The model reader at ${new URL(url).host} cannot be reached${code ? ` (${code})` : ''}.`,
      'Is it running? Look at ENTENTE_MODEL_URL.',
    ),
    stop: true,
  };
}

/** The code of what went wrong on the way, where there is one. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined;
  return typeof cause?.code === 'string' && /^[A-Z0-9_]{1,40}$/.test(cause.code) ? cause.code : '';
}

function said(code: string, message: string, hint?: string): Outcome & { ok: false } {
  return { ok: false, finding: warning(code, message, undefined, hint) };
}

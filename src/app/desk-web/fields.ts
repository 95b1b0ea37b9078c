import type { Context } from 'hono';
import { fail, ok, problem, type Result } from '../../values/index.ts';

/** A file that came with a form. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What was sent with a request: a form's fields, or the members of a JSON object. */
export interface Fields {
  /** The first value of a field; empty where there is none. */
  one(name: string): string;
  all(name: string): readonly string[];
  /** A member of a JSON object that is no text (`said`). */
  member(name: string): unknown;
  file(name: string): SentFile | undefined;
  readonly names: readonly string[];
}

/** Reads the body of a request, at most so many bytes of it; the type tells whether it is a form or JSON. */
export async function readFields(c: Context, limit: number): Promise<Result<Fields>> {
  const type = c.req.header('content-type') ?? '';
  const bytes = await readBody(c.req.raw, limit);
  if (!bytes)
    return fail(
      problem('body-large', `More than ${limit} bytes were sent, and no more than that are taken.`),
    );
  try {
    if (/^application\/json\b/i.test(type)) return fromJson(JSON.parse(new TextDecoder().decode(bytes)));
    if (/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type))
      return ok(
        await fromForm(
          await new Response(bytes as Uint8Array<ArrayBuffer>, {
            headers: { 'content-type': type },
          }).formData(),
        ),
      );
  } catch {
    return fail(problem('body-unread', 'What was sent cannot be read as its type says.'));
  }
  return bytes.byteLength === 0
    ? fromJson({})
    : fail(problem('body-type', 'A form or JSON is taken here, and nothing else.'));
}

/** The whole body, or undefined where it is longer than the limit; never more than that is held. */
async function readBody(request: Request, limit: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return undefined;
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(parts);
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return undefined;
    }
    parts.push(value);
  }
}

function fromJson(data: unknown): Result<Fields> {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return fail(problem('body-unread', 'A JSON object is expected.'));
  const members = data as Record<string, unknown>;
  const all = (name: string): string[] => {
    const value = Object.hasOwn(members, name) ? members[name] : undefined;
    return (Array.isArray(value) ? value : [value])
      .filter((v) => ['string', 'number', 'boolean'].includes(typeof v))
      .map(String);
  };
  return ok({
    all,
    one: (name) => all(name)[0] ?? '',
    member: (name) => (Object.hasOwn(members, name) ? members[name] : undefined),
    file: () => undefined,
    names: Object.keys(members),
  });
}

async function fromForm(form: FormData): Promise<Fields> {
  const texts = new Map<string, string[]>();
  const files = new Map<string, SentFile>();
  for (const [name, value] of form)
    if (typeof value === 'string') texts.set(name, [...(texts.get(name) ?? []), value]);
    else if (value.size > 0 || value.name)
      files.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  return {
    all: (name) => texts.get(name) ?? [],
    // Browsers send the line ends of a text area as CR LF.
    one: (name) => (texts.get(name)?.[0] ?? '').replaceAll('\r\n', '\n'),
    member: () => undefined,
    file: (name) => files.get(name),
    names: [...texts.keys()],
  };
}

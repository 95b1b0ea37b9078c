import { type Finding, problem } from '../../values/index.ts';
import { Secret } from './secret.ts';

/** A chat endpoint that reads texts, as the settings name it. */
export interface Endpoint {
  /** Where its `chat/completions` lies: `http://127.0.0.1:8080/v1`. */
  readonly url: string;
  /** The name of the model, as the endpoint knows it. */
  readonly model: string;
  readonly key?: Secret;
  /** Seconds that one answer may take. */
  readonly timeout: number;
}

/**
 * The endpoint that an environment names; undefined where it names none. What cannot be used is a finding
 * (`setting-invalid`) that repeats neither address nor key: either may hold what nobody is to read.
 */
export function endpointOf(
  env: Readonly<Record<string, string | undefined>>,
  timeout: number,
  findings: Finding[],
): Endpoint | undefined {
  const [url, model, key] = [env.ENTENTE_MODEL_URL?.trim(), env.ENTENTE_MODEL?.trim(), env.ENTENTE_MODEL_KEY];
  if (!url && !model) return undefined;
  const wrong = (path: string, message: string): void => {
    findings.push(problem('setting-invalid', message, { path }));
  };
  if (!url)
    wrong('ENTENTE_MODEL_URL', 'ENTENTE_MODEL names a model, and ENTENTE_MODEL_URL does not say who has it.');
  else if (!isAddress(url))
    wrong(
      'ENTENTE_MODEL_URL',
      'ENTENTE_MODEL_URL takes an address with http:// or https://, without user name, password and “#”.',
    );
  if (!model) wrong('ENTENTE_MODEL', 'ENTENTE_MODEL_URL is set, and ENTENTE_MODEL does not name a model.');
  else if (model.length > 200 || /\p{Cc}/u.test(model))
    wrong('ENTENTE_MODEL', 'ENTENTE_MODEL takes one line of 200 characters at most.');
  if (key && !/^[\x21-\x7e]+$/.test(key.trim()))
    wrong('ENTENTE_MODEL_KEY', 'ENTENTE_MODEL_KEY takes letters, digits and signs of ASCII, without spaces.');
  return { url: url ?? '', model: model ?? '', timeout, ...(key ? { key: new Secret(key.trim()) } : {}) };
}

/** The address that is asked; a query of the base stays behind it. */
export function completionsUrl(base: string): URL {
  const url = new URL(base);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/chat/completions`;
  return url;
}

function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hash } = new URL(text);
  return /^https?:$/.test(protocol) && !username && !password && !hash;
}

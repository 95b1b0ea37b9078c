import { type Finding, warning } from '../../values/index.ts';
import { isObject } from '../../vocabulary/index.ts';

/** What an endpoint answered, or what is to be said of its not answering. */
export type Told<T> =
  | { readonly ok: true; readonly value: T; readonly findings?: readonly Finding[] }
  | {
      readonly ok: false;
      readonly finding: Finding;
      /** Asking about the rest of the text would come to the same. */
      readonly stop?: true;
    };

/** Takes what the model wrote from the body of an answer (OpenAI's chat completions); no other word of it is shown. */
export function contentOf(body: string): Told<string> {
  const raw = parsed(body);
  const choice = isObject(raw) && Array.isArray(raw.choices) ? raw.choices[0] : undefined;
  const message = isObject(choice) ? choice.message : undefined;
  if (!isObject(choice) || !isObject(message))
    return malformed('is no chat completion: there is no message in it');
  if (message.refusal || choice.finish_reason === 'content_filter')
    return {
      ok: false,
      finding: warning('model-declined', 'The model reader declined to read a part of the text.'),
    };
  if (choice.finish_reason === 'length')
    return {
      ok: false,
      finding: warning(
        'model-cut',
        'The answer of the model reader was cut off at its greatest length, and none of it was taken.',
        undefined,
        'Let the endpoint give longer answers.',
      ),
    };
  const content = Array.isArray(message.content)
    ? message.content.map((p) => (isObject(p) && typeof p.text === 'string' ? p.text : '')).join('')
    : message.content;
  if (typeof content !== 'string' || !content.trim()) return malformed('has nothing in it');
  return { ok: true, value: content };
}

/** The records that the model wrote, unchecked. Words around the JSON are passed over, and that is said. */
export function recordsOf(content: string): Told<readonly unknown[]> {
  const whole = parsed(content);
  const inner = whole === undefined ? embedded(content) : undefined;
  const found = whole ?? inner;
  if (found === undefined) return malformed('is no JSON');
  if (!isObject(found) || !Array.isArray(found.records))
    return {
      ok: false,
      finding: warning(
        'model-schema',
        'The answer of the model reader is not of the form that it was asked for: it has no list of records.',
        undefined,
        'Take an endpoint and a model that keep to a JSON Schema (response_format).',
      ),
    };
  return {
    ok: true,
    value: found.records,
    findings:
      inner === undefined
        ? []
        : [
            warning(
              'model-prose',
              'The model reader wrote words around its answer; they were passed over.',
              undefined,
              'Take an endpoint and a model that keep to a JSON Schema (response_format).',
            ),
          ],
  };
}

function embedded(content: string): unknown {
  const said = content.replace(/^\s*<think>[\s\S]*?<\/think>/, '');
  const fenced = /```(?:json)?\s*\n([\s\S]*?)\n\s*```/.exec(said)?.[1];
  const braced = said.slice(said.indexOf('{'), said.lastIndexOf('}') + 1);
  return (fenced && parsed(fenced)) ?? parsed(said) ?? parsed(braced);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function malformed(is: string): Told<never> {
  return {
    ok: false,
    finding: warning('model-malformed', `The answer of the model reader ${is}; nothing of it was taken.`),
  };
}

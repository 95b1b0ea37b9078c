/** What a dossier file is written from: texts, numbers, flags, lists and maps; undefined members are left out. */
export type Plain =
  | string
  | number
  | boolean
  | readonly Plain[]
  | { readonly [key: string]: Plain | undefined };

/** Columns that a line keeps to, where it can. */
const WIDTH = 110;

/** Read as something else than a text, by this or by an older YAML. */
const NO_TEXT =
  /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?[0-9][0-9_]*|0o[0-7]+|0x[0-9a-f]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:e[-+]?[0-9]+)?|[-+]?\.inf|\.nan)$/i;

/** Control characters, line ends of every sort and marks that nobody sees: only ever written as escapes. */
const UNSEEN = /[\0-\x1f\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufff0-\uffff]/;

/** A text on one line: as it is where that reads back as the same text, else in double quotes. */
export function scalar(text: string, inFlow = false): string {
  const isPlain =
    /^[\p{L}\p{N}/(“‘«€£¥$]/u.test(text) &&
    !/:(?:\s|$)|\s#|\s$/.test(text) &&
    !NO_TEXT.test(text) &&
    !UNSEEN.test(text) &&
    !(inFlow && /[,[\]{}]/.test(text));
  return isPlain ? text : quoted(text);
}

function quoted(text: string): string {
  const escapes = new RegExp(UNSEEN.source, 'g');
  return JSON.stringify(text).replace(
    escapes,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A value in flow style, on one line: `{ source: page, at: [1, 20] }`. */
export function flow(value: Plain): string {
  if (typeof value === 'string') return scalar(value, true);
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(flow).join(', ')}]`;
  const members = membersOf(value);
  return members.length === 0
    ? '{}'
    : `{ ${members.map(([k, v]) => `${scalar(k, true)}: ${flow(v)}`).join(', ')} }`;
}

/**
 * The lines of a map in block style, indented by so many columns. What fits on a line stands in flow style;
 * `closed` names the keys whose items each stay on one line, however long.
 */
export function blockMap(
  map: { readonly [key: string]: Plain | undefined },
  indent: number,
  style: { readonly closed?: ReadonlySet<string> } = {},
): string[] {
  const pad = ' '.repeat(indent);
  return membersOf(map).flatMap(([key, value]) => {
    const name = `${pad}${scalar(key)}:`;
    if (typeof value === 'string') return textLines(name, value, indent);
    if (typeof value !== 'object') return [`${name} ${value}`];
    const closed = style.closed?.has(key) ?? false;
    const line = `${name} ${flow(value)}`;
    if (isEmpty(value) || (!closed && line.length <= WIDTH)) return [line];
    if (!isList(value)) return [name, ...blockMap(value, indent + 2, style)];
    return [name, ...value.flatMap((item) => itemLines(item, indent + 2, closed, style))];
  });
}

function itemLines(
  item: Plain,
  indent: number,
  closed: boolean,
  style: { readonly closed?: ReadonlySet<string> },
): string[] {
  const pad = ' '.repeat(indent);
  const line = `${pad}- ${flow(item)}`;
  if (closed || typeof item !== 'object' || isEmpty(item) || line.length <= WIDTH) return [line];
  const lines = isList(item)
    ? item.flatMap((inner) => itemLines(inner, indent + 2, false, style))
    : blockMap(item, indent + 2, style);
  return [`${pad}- ${lines[0]!.slice(indent + 2)}`, ...lines.slice(1)];
}

/** A long text is folded at its spaces, one of several lines keeps them; whatever could not be read back is quoted. */
function textLines(name: string, text: string, indent: number): string[] {
  const pad = ' '.repeat(indent + 2);
  const isEven = /^\S/.test(text) && /\S$/.test(text) && !/\s$/m.test(text);
  if (isEven && text.includes('\n') && !UNSEEN.test(text.replaceAll('\n', '')))
    return [`${name} |-`, ...text.split('\n').map((line) => (line === '' ? '' : pad + line))];
  const line = `${name} ${scalar(text)}`;
  if (line.length <= WIDTH || !isEven || /\s\s/.test(text) || UNSEEN.test(text)) return [line];
  return [`${name} >-`, ...folded(text, WIDTH - pad.length).map((part) => pad + part)];
}

function folded(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function membersOf(map: { readonly [key: string]: Plain | undefined }): [string, Plain][] {
  return Object.entries(map).filter((member): member is [string, Plain] => member[1] !== undefined);
}

function isEmpty(value: Exclude<Plain, string | number | boolean>): boolean {
  return isList(value) ? value.length === 0 : membersOf(value).length === 0;
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

/** A word, number or sign, with its place in the text. */
export interface Token {
  /** First and past-the-end offset, in UTF-16 code units. */
  readonly s: number;
  readonly e: number;
  /** As written, curly apostrophes made straight. */
  readonly t: string;
  /** In small letters. */
  readonly n: string;
  /** White space stands before it. */
  readonly sp: boolean;
  /** It begins with a capital letter. */
  readonly cap: boolean;
  readonly kind: 'word' | 'number' | 'sign';
}

/** "Co-operation" and "co-chaired" are one word, as "cooperation" is. */
const WORD = /(?:co[-‑])?\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/iuy;
const NUMBER = /\d+(?:[.,]\d+)*/y;
/** "K.R.", "S. ", "Kh. ": an initial may be a letter of another alphabet, written with two. */
const INITIALS =
  /(?:\p{Lu}\.){2,}|[A-Z]\.(?=\s)|(?:Kh|Ts|Ch|Sh|Zh|Dz|Yu|Ya|Ye|Yo|Dh|Th|Ph|Gh)\.(?=\s\p{Lu})/uy;
/** Of a longer word only so much is looked at: cost stays linear. */
const LONGEST = 80;
const POINT = 46;
const APOSTROPHE = 39;
const HYPHEN = 45;
/** Marks of direction and joiners that carry no meaning here. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\u0000-\u0008\u000e-\u001f\u007f]/;

/** The words, numbers and signs of `text` from `start` to `end`, once and in order. */
export function tokenise(text: string, start: number, end: number): Token[] {
  const found: Token[] = [];
  let at = start;
  let sp = true;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSpace(code) || (code > 0x7e || code < 0x20 ? INVISIBLE.test(text[at]!) : false)) {
      sp = sp || isSpace(code);
      at++;
      continue;
    }
    const token = read(text, at, end, sp);
    const split = possessive(token);
    if (split) found.push(...split);
    else found.push(token);
    at = token.e;
    sp = false;
  }
  return found;
}

function read(text: string, at: number, end: number, sp: boolean): Token {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) {
    NUMBER.lastIndex = at;
    const m = NUMBER.exec(text)![0];
    return make(text, at, Math.min(end, at + m.length), sp, 'number');
  }
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 0xbf) {
    const initials = initialsAt(text, at);
    if (initials > 0 && at + initials <= end && initials <= LONGEST)
      return make(text, at, at + initials, sp, 'word');
    const plain = plainEnd(text, at, end);
    if (plain > at) return make(text, at, plain, sp, 'word');
    WORD.lastIndex = at;
    const word = WORD.exec(text);
    if (word) return make(text, at, Math.min(end, at + word[0].length), sp, 'word');
  }
  const wide = code >= 0xd800 && code <= 0xdbff && at + 1 < end ? 2 : 1;
  return make(text, at, at + wide, sp, 'sign');
}

/** How long the initials are that stand here, or 0: a point must follow one letter or two. */
function initialsAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code > 90 && code <= 0xbf) return 0;
  if (text.charCodeAt(at + 1) !== POINT && text.charCodeAt(at + 2) !== POINT) return 0;
  INITIALS.lastIndex = at;
  return INITIALS.exec(text)?.[0].length ?? 0;
}

/** Where a word of plain letters ends that nothing could carry on: most words, told without a pattern. `at` if there is none. */
function plainEnd(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isPlainLetter(text.charCodeAt(i))) i++;
  if (i === end) return i;
  const next = text.charCodeAt(i);
  return next > 0x7e || next === APOSTROPHE || (next === HYPHEN && i - at === 2) ? at : i;
}

const isPlainLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

function make(text: string, s: number, e: number, sp: boolean, kind: Token['kind']): Token {
  const raw = text.slice(s, Math.min(e, s + LONGEST));
  const t = raw.includes('’') || raw.includes('‘') ? raw.replace(/[’‘]/g, "'") : raw;
  const n = t.toLowerCase().replace('‑', '-');
  return { s, e, t, n, sp, cap: kind === 'word' && t.charCodeAt(0) !== n.charCodeAt(0), kind };
}

/** "Japan's" is two: "Japan" and "'s". */
function possessive(token: Token): [Token, Token] | undefined {
  if (token.kind !== 'word' || !token.n.endsWith("'s") || token.n.length < 3) return undefined;
  const cut = token.e - 2;
  return [
    { ...token, e: cut, t: token.t.slice(0, -2), n: token.n.slice(0, -2) },
    { s: cut, e: token.e, t: "'s", n: "'s", sp: false, cap: false, kind: 'sign' },
  ];
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x202f ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x3000 ||
    code === 0x85
  );
}

/** Tokens with a dash between: `-`, `–`, `—`, `‑`. */
export function isDash(token: Token | undefined): boolean {
  return token !== undefined && token.t.length === 1 && '-–—‑−'.includes(token.t);
}

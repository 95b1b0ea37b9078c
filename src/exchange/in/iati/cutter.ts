import { forbiddenIn, isSpace, withoutEnd } from './characters.ts';
import type { XmlElement, XmlTrouble } from './element.ts';
import { forbiddenAt, passComment, passInstruction, troubleIn } from './markup.ts';
import { Scope } from './namespace.ts';
import { parseElement, parseStartTag } from './parse-element.ts';
import { Stretch } from './stretch.ts';

/** The root of an activity file, as far as its start tag says. */
export interface Root {
  readonly attributes: readonly string[];
  readonly name: string;
}

/** What comes out of a file, in its order. */
export type Piece =
  | { readonly root: Root; readonly stretch: Stretch }
  | { readonly element: XmlElement; readonly stretch: Stretch }
  | { readonly trouble: XmlTrouble; readonly stretch: Stretch; readonly fatal: boolean };

const CLOSING = '</iati-activity';
/** An activity longer than this is taken for a file that never closes one. */
const MOST_ACTIVITY = 64_000_000;

/**
 * Cuts a file at the ends of its activities, as its text comes in: no more is held than the activity that is being
 * read. What is wrong within an activity costs that activity; what is wrong around them ends the reading.
 */
export class Cutter {
  #text = '';
  /** Offset of the held text in the file, and the line on which it begins. */
  #base = 0;
  #line = 1;
  #column = 1;
  #at = 0;
  #state: 'prolog' | 'body' | 'skip' | 'epilog' | 'ended' = 'prolog';
  #scope = new Scope();
  /** Up to where a closing tag was looked for in vain. */
  #searched = 0;
  #activities = 0;
  #rootName = '';
  /** Where the first character stands that is no byte-order mark. */
  #first = 0;

  /** Takes the next piece of the text, and gives what is whole by now. */
  push(text: string): Piece[] {
    this.#drop();
    this.#text += text;
    return this.#cut(false);
  }

  /** The file's end: what is still open was cut off. */
  end(): Piece[] {
    const pieces = this.#cut(true);
    if (this.#state === 'prolog')
      pieces.push(
        this.#fatal(
          'iati-not-xml',
          'The file is empty.',
          this.#base,
          'Fetch it again.',
          new Stretch('', 0, 1, 1),
        ),
      );
    else if (this.#state === 'body' || this.#state === 'skip') {
      const within = this.#text.length > this.#at ? ' within an activity' : '';
      pieces.push(
        this.#fatal(
          'iati-cut-off',
          `The file ends${within}, before </${this.#rootName}>: ${this.#activities} activities before are whole.`,
          this.#base + this.#at,
          'Fetch it again: it was cut off.',
        ),
      );
    } else if (this.#state === 'epilog' && this.#text.length > this.#at) {
      // A comment or an instruction that is never closed.
      pieces.push(this.#epilog());
    }
    this.#state = 'ended';
    return pieces;
  }

  /** Something that ends the reading, from outside (the encoding, the size). */
  fail({ code, message, hint }: XmlTrouble): Piece[] {
    if (this.#state === 'ended') return [];
    return [this.#fatal(code, message, this.#base + this.#at, hint)];
  }

  #drop(): void {
    if (this.#at === 0) return;
    const { line, column } = this.#stretch().place(this.#base + this.#at);
    this.#text = this.#text.slice(this.#at);
    this.#base += this.#at;
    this.#line = line;
    this.#column = column;
    this.#searched = Math.max(0, this.#searched - this.#at);
    this.#at = 0;
  }

  #stretch(): Stretch {
    return new Stretch(this.#text, this.#base, this.#line, this.#column);
  }

  #malformed({ code, message, offset, hint }: XmlTrouble): Piece {
    return this.#fatal(code, message, offset, hint);
  }

  /** A character up to that place which XML does not allow, where there is one. */
  #forbidden(to: number): Piece | undefined {
    const bad = forbiddenIn(this.#text.slice(this.#at, to));
    return bad < 0 ? undefined : this.#malformed(forbiddenAt(this.#base + this.#at + bad));
  }

  #fatal(code: string, message: string, offset: number, hint?: string, stretch = this.#stretch()): Piece {
    this.#state = 'ended';
    return { trouble: { code, message, offset, ...(hint ? { hint } : {}) }, stretch, fatal: true };
  }

  #cut(isEnd: boolean): Piece[] {
    const pieces: Piece[] = [];
    const stretch = this.#stretch();
    while (this.#state !== 'ended') {
      if (this.#state === 'skip' && !this.#skip()) break;
      const next = this.#beyondSpace(isEnd);
      if (next === 'more') break;
      if (next !== undefined) {
        pieces.push(next);
        break;
      }
      const step =
        this.#state === 'prolog'
          ? this.#prolog(stretch)
          : this.#state === 'body'
            ? this.#body(stretch, isEnd)
            : this.#epilog();
      if (step === 'more') break;
      if (step) pieces.push(step);
    }
    return pieces;
  }

  /** Passes white space, comments and instructions between elements. */
  #beyondSpace(isEnd: boolean): Piece | 'more' | undefined {
    const text = this.#text;
    for (;;) {
      if (this.#base + this.#at === 0 && text.charCodeAt(0) === 0xfeff) {
        this.#at++;
        this.#first = 1;
      }
      while (isSpace(text.charCodeAt(this.#at))) this.#at++;
      const at = this.#at;
      if (at === text.length) return 'more';
      const isComment = text.startsWith('<!--', at);
      if (!isComment && !text.startsWith('<?', at)) {
        // `<` alone may become anything yet; so may the beginning of a closing tag.
        if (text.charCodeAt(at) === 60 && text.length - at < 9 && !isEnd) return 'more';
        return undefined;
      }
      const passed = isComment
        ? passComment(text, at, this.#base)
        : passInstruction(text, at, this.#base, this.#base + at === this.#first);
      if (passed === 'more') return passed;
      if ('trouble' in passed) return this.#malformed(passed.trouble);
      const bad = this.#forbidden(passed.next);
      if (bad) return bad;
      this.#at = passed.next;
    }
  }

  #prolog(stretch: Stretch): Piece | 'more' | undefined {
    const offset = this.#base + this.#at;
    if (this.#text.charCodeAt(this.#at) !== 60)
      return this.#fatal(
        'iati-not-xml',
        'The file is not XML: it does not begin with an element.',
        offset,
        'Name an IATI activity file.',
      );
    if (/^<!DOCTYPE/i.test(this.#text.slice(this.#at, this.#at + 9)))
      return this.#fatal(
        'iati-doctype',
        'The file has a DOCTYPE, which can define entities that grow without end or name files of this machine; none is read.',
        offset,
        'Take the DOCTYPE out: IATI needs none.',
      );
    const tag = parseStartTag(this.#text, this.#at, this.#base, this.#scope);
    if (tag === 'more') return tag;
    if ('trouble' in tag)
      return this.#fatal(
        'iati-not-xml',
        `The file is not XML. ${tag.trouble.message}`,
        tag.trouble.offset,
        tag.trouble.hint,
      );
    if (tag.name !== 'iati-activities')
      return this.#fatal(
        'iati-root',
        `The file holds <${tag.written.slice(0, 60)}>, not <iati-activities>.`,
        offset,
        tag.name === 'iati-organisations'
          ? 'An organisation file tells of budgets and documents of a whole organisation; only activity files are read.'
          : 'Name an IATI activity file.',
      );
    const bad = this.#forbidden(tag.next);
    if (bad) return bad;
    this.#scope = tag.scope;
    this.#rootName = tag.written;
    this.#at = tag.next;
    this.#state = tag.empty ? 'epilog' : 'body';
    return { root: { name: tag.name, attributes: tag.attributes }, stretch };
  }

  #body(stretch: Stretch, isEnd: boolean): Piece | 'more' | undefined {
    const text = this.#text;
    const offset = this.#base + this.#at;
    if (text.startsWith('</', this.#at)) {
      const end = text.indexOf('>', this.#at);
      if (end < 0) return 'more';
      if (withoutEnd(text.slice(this.#at + 2, end)) !== this.#rootName)
        return this.#fatal(
          'iati-xml',
          `${text.slice(this.#at, end + 1).slice(0, 60)} closes nothing here.`,
          offset,
        );
      this.#at = end + 1;
      this.#state = 'epilog';
      return undefined;
    }
    const end = this.#textEnd();
    if (end === 'more') return 'more';
    if (end !== undefined) {
      const trouble = troubleIn(text.slice(this.#at, end), offset);
      const bad = this.#forbidden(end) ?? (trouble && this.#malformed(trouble));
      if (bad) return bad;
      this.#at = end;
      return {
        trouble: { code: 'iati-text', message: 'A text stands between the activities.', offset },
        stretch,
        fatal: false,
      };
    }
    const isActivity = /^<iati-activity[\s/>]/.test(text.slice(this.#at, this.#at + 15));
    if (isActivity && !isEnd && !this.#closes()) return 'more';
    const parsed = parseElement(text, this.#at, this.#base, this.#scope);
    if (parsed === 'more') {
      if (text.length - this.#at > MOST_ACTIVITY)
        return this.#fatal(
          'iati-too-large',
          `An activity has more than ${MOST_ACTIVITY} characters.`,
          offset,
          'It is likely not closed.',
        );
      return 'more';
    }
    if ('trouble' in parsed) return this.#spoiled(parsed.trouble, stretch);
    const from = this.#at;
    this.#at = parsed.next;
    if (isActivity) this.#activities++;
    const bad = forbiddenIn(text.slice(from, parsed.next));
    if (bad >= 0) return { trouble: forbiddenAt(offset + bad), stretch, fatal: false };
    return { element: parsed.element, stretch };
  }

  /** Where a text between the activities ends; undefined where none stands here. */
  #textEnd(): number | 'more' | undefined {
    const [text, at] = [this.#text, this.#at];
    const section = text.startsWith('<![CDATA[', at);
    if (!section && text.charCodeAt(at) === 60) return undefined;
    const end = section ? text.indexOf(']]>', at) : text.indexOf('<', at);
    return end < 0 ? 'more' : section ? end + 3 : end;
  }

  /** Whether a closing tag of an activity is there, so that it may be whole; looked for once in each stretch. */
  #closes(): boolean {
    const from = Math.max(this.#at, this.#searched);
    const found = this.#text.indexOf(CLOSING, from);
    if (found >= 0) {
      const whole = this.#text.indexOf('>', found) >= 0;
      // Where it proves to stand in a comment, the next one is waited for.
      if (whole) this.#searched = found + 1;
      return whole;
    }
    this.#searched = Math.max(this.#at, this.#text.length - CLOSING.length);
    const tag = parseStartTag(this.#text, this.#at, this.#base, this.#scope);
    return tag !== 'more' && ('trouble' in tag || tag.empty);
  }

  /** An activity that is no XML: told, and passed over as far as its end. */
  #spoiled(trouble: XmlTrouble, stretch: Stretch): Piece {
    this.#at = Math.max(this.#at + 1, trouble.offset - this.#base);
    this.#state = 'skip';
    return { trouble, stretch, fatal: false };
  }

  #skip(): boolean {
    const found = this.#text.indexOf(CLOSING, this.#at);
    const end = found < 0 ? -1 : this.#text.indexOf('>', found);
    if (end < 0) {
      const root = this.#text.lastIndexOf(`</${this.#rootName}>`);
      if (root >= this.#at) {
        this.#at = root;
        this.#state = 'body';
        return true;
      }
      this.#at = Math.max(this.#at, (found < 0 ? this.#text.length : found) - CLOSING.length - 4);
      return false;
    }
    this.#at = end + 1;
    this.#state = 'body';
    return true;
  }

  #epilog(): Piece {
    return this.#fatal(
      'iati-xml',
      `Something stands after the end of <${this.#rootName}>.`,
      this.#base + this.#at,
    );
  }
}

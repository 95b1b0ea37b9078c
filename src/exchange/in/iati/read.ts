import type { Finding } from '../../../values/index.ts';
import type { IatiActivity } from './activity.ts';
import { checkRules } from './check-rules.ts';
import { checkShape, checkTag } from './check-shape.ts';
import { Cutter, type Piece } from './cutter.ts';
import { type Bytes, decoded } from './decoded.ts';
import { apart, attribute, child, type XmlElement } from './element.ts';
import { isForeign } from './namespace.ts';
import { activityOf } from './read-activity.ts';
import { ActivityReading } from './reading.ts';

/** How an activity file is read. */
export interface ReadIatiOptions {
  /** Its name, for findings. */
  readonly file: string;
  /** Whether it is held to the form and the rules of version 2 as well; without, only what cannot be read is told. */
  readonly check?: boolean;
  /** Most bytes that are taken. */
  readonly most?: number;
  /** Gets the text as it is decoded, for whoever keeps it. */
  readonly text?: (piece: string) => void;
  /** Gets the bytes of a file that is not in UTF-8, and so has others than its text; for whoever keeps both. */
  readonly bytes?: (piece: Uint8Array) => void;
}

/** The versions of the standard whose code lists a file can be held to. */
const KNOWN = ['2.01', '2.02', '2.03'];
const OLD = /^1\.0[1-5]$/;

/**
 * Reads an activity file of IATI 1.0x to 2.03, cut at the ends of its activities, so that memory stays the same
 * however long it is. Gives each activity, and every problem as a finding with line, column, element and activity; what
 * is wrong in one activity does not keep the others from being read. What ends the reading (no XML, cut off, a
 * DOCTYPE, another encoding, too large) is one finding, the last.
 */
export async function* readIati(
  bytes: Bytes,
  options: ReadIatiOptions,
): AsyncGenerator<IatiActivity | Finding> {
  const cutter = new Cutter();
  const told = new Reading(options);
  for await (const piece of decoded(bytes, options.most, options.bytes)) {
    if (typeof piece !== 'string') {
      for (const one of cutter.fail(piece)) yield* told.take(one);
      return;
    }
    options.text?.(piece);
    for (const one of cutter.push(piece)) {
      yield* told.take(one);
      if (told.ended) return;
    }
  }
  for (const one of cutter.end()) yield* told.take(one);
  yield* told.end();
}

/** Whether something that was read is an activity. */
export function isActivity(read: IatiActivity | Finding): read is IatiActivity {
  return 'identifier' in read;
}

/** Findings of these codes end the reading: nothing of such a file is taken. */
export function endsReading({ code }: Finding): boolean {
  return ENDING.has(code);
}

const ENDING = new Set([
  'iati-not-xml',
  'iati-xml',
  'iati-doctype',
  'iati-encoding',
  'iati-root',
  'iati-cut-off',
  'iati-too-large',
]);

class Reading {
  readonly #options: ReadIatiOptions;
  #version = '';
  /** Where each identifier was met first. */
  readonly #seen = new Map<string, number>();
  #root: Extract<Piece, { root: unknown }> | undefined;
  #activities = 0;
  #foreign: XmlElement | undefined;
  ended = false;

  constructor(options: ReadIatiOptions) {
    this.#options = options;
  }

  *take(piece: Piece): Generator<IatiActivity | Finding> {
    if ('trouble' in piece) {
      const { code, message, hint, offset } = piece.trouble;
      const { line, column } = piece.stretch.place(offset);
      if (piece.fatal) this.ended = true;
      yield {
        code,
        severity: 'error',
        message,
        at: { file: this.#options.file, line, column, offset },
        ...(hint ? { hint } : {}),
      };
    } else if ('root' in piece) yield* this.#begin(piece);
    else if (piece.element.name === 'iati-activity') yield* this.#activity(piece.element, piece);
    else yield* this.#other(piece.element, piece);
  }

  /** What only the whole file tells. */
  *end(): Generator<Finding> {
    if (this.ended || !this.#root || this.#activities > 0 || !this.#options.check) return;
    const reading = this.#reading(this.#root);
    reading.wrong(
      'iati-missing',
      this.#rootElement(this.#root),
      '',
      '<iati-activities> holds no <iati-activity>.',
    );
    yield* reading.findings;
  }

  *#begin(piece: Extract<Piece, { root: unknown }>): Generator<Finding> {
    this.#root = piece;
    const element = this.#rootElement(piece);
    this.#version = attribute(element, 'version')?.trim() ?? '';
    if (!this.#options.check) return;
    const reading = this.#reading(piece);
    if (this.#isHeld()) {
      checkTag(element, '', '', reading);
      if (!KNOWN.includes(this.#version) && attribute(element, 'version') !== undefined)
        reading.doubt(
          'iati-version',
          element,
          '',
          `“${this.#version}” is no version of IATI, so codes are doubted only.`,
          `The versions that are known are 1.01 to 1.05 and ${KNOWN.join(', ')}.`,
        );
    } else
      reading.doubt(
        'iati-version',
        element,
        '',
        `The file is of version ${this.#version}: it is read, and its form is not checked.`,
        'Version 1 is no longer in use; ask for the file in version 2.',
      );
    yield* reading.findings;
  }

  *#activity(
    element: XmlElement,
    piece: { readonly stretch: Piece['stretch'] },
  ): Generator<IatiActivity | Finding> {
    this.#activities++;
    const identifier = child(element, 'iati-identifier')?.text.trim() ?? '';
    const reading = this.#reading(piece, identifier);
    const activity = activityOf(element, this.#version, reading);
    if (this.#foreign)
      reading.wrong('iati-order', element, '', 'The activity stands behind an element of another namespace.');
    const first = this.#seen.get(identifier);
    if (identifier !== '' && first !== undefined)
      reading.wrong(
        'iati-repeated',
        element,
        'iati-identifier',
        `the identifier stands on line ${first} already, with another activity.`,
        'Give each activity an identifier of its own.',
      );
    else if (identifier !== '') this.#seen.set(apart(identifier), activity.where.line);
    if (this.#options.check && this.#isHeld()) {
      const known = new Set(reading.findings.map(placeOf));
      const checked = this.#reading(piece, identifier);
      checkShape(element, 'iati-activities', '', checked);
      checkRules(element, activity, KNOWN.includes(this.#version), checked);
      // What reading said of an element its form need not say again.
      yield* checked.findings.filter((f) => !(known.has(placeOf(f)) && f.code === 'iati-type'));
    }
    yield* reading.findings;
    yield activity;
  }

  *#other(element: XmlElement, piece: { readonly stretch: Piece['stretch'] }): Generator<Finding> {
    if (isForeign(element.name)) {
      this.#foreign ??= element;
      return;
    }
    if (!this.#options.check || !this.#isHeld()) return;
    const reading = this.#reading(piece);
    reading.wrong(
      'iati-element',
      element,
      '',
      `<${element.name}> is no element of IATI in <iati-activities>.`,
    );
    yield* reading.findings;
  }

  /** Files of version 1 have another form, and are not held to this one. */
  #isHeld(): boolean {
    return !OLD.test(this.#version);
  }

  #reading({ stretch }: { readonly stretch: Piece['stretch'] }, identifier?: string): ActivityReading {
    return new ActivityReading(this.#options.file, stretch, identifier);
  }

  #rootElement({ root }: Extract<Piece, { root: unknown }>): XmlElement {
    return { name: root.name, attributes: root.attributes, children: [], text: '', start: 0, end: 0 };
  }
}

function placeOf({ at }: Finding): string {
  return `${at?.line}:${at?.column}`;
}

import { type Finding, parseDay, problem, warning } from '../../../values/index.ts';
import type { Where } from './activity.ts';
import { attribute, type XmlElement } from './element.ts';
import type { Stretch } from './stretch.ts';

/** What is found while one activity is read or checked: each finding with its line, its element and the activity. */
export class ActivityReading {
  readonly findings: Finding[] = [];
  readonly file: string;
  readonly stretch: Stretch;
  /** The activity's; undefined where it is about the file. */
  readonly identifier: string | undefined;

  constructor(file: string, stretch: Stretch, identifier?: string) {
    this.file = file;
    this.stretch = stretch;
    this.identifier = identifier;
  }

  /** An error about an element; `path` leads to it from the activity. */
  wrong(code: string, element: XmlElement, path: string, message: string, hint?: string): void {
    this.findings.push(problem(code, this.#said(message), this.#at(element, path), hint));
  }

  /** Worth saying, and no obstacle. */
  doubt(code: string, element: XmlElement, path: string, message: string, hint?: string): void {
    this.findings.push(warning(code, this.#said(message), this.#at(element, path), hint));
  }

  #said(message: string): string {
    if (this.identifier === undefined) return message;
    return `${this.identifier === '' ? 'An activity without identifier' : this.identifier}: ${message}`;
  }

  #at(element: XmlElement, path: string) {
    const { line, column } = this.stretch.place(element.start);
    const activity = this.identifier ? `iati-activity[${this.identifier}]` : 'iati-activity';
    return {
      file: this.file,
      line,
      column,
      offset: element.start,
      path: path === '' ? activity : `${activity}/${path}`,
    };
  }

  /** Where an element stands. */
  where(element: XmlElement): Where {
    const { line, column } = this.stretch.place(element.start);
    return { start: element.start, end: element.end, line, column };
  }

  /** The day of an attribute; undefined, and told, where it is none. */
  day(element: XmlElement, path: string, name = 'iso-date'): string | undefined {
    const raw = attribute(element, name);
    if (raw === undefined) return undefined;
    const day = dayIn(raw);
    if (day === undefined)
      this.wrong(
        'iati-date',
        element,
        path,
        `“${raw}” in ${path}/@${name} is no day.`,
        'Write it as YYYY-MM-DD.',
      );
    return day;
  }
}

/** `YYYY-MM-DD` of an XML Schema date, its time zone left out; undefined where the text is none. */
export function dayIn(raw: string): string | undefined {
  const day = /^\s*(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})?\s*$/.exec(raw)?.[1];
  return day !== undefined && parseDay(day) !== null ? day : undefined;
}

/** An element of an XML file, with where it stands. */
export interface XmlElement {
  /** In the form that a scope gives: `title`, `ent:record`, `{uri}name`. */
  readonly name: string;
  /** Names and values by turns: few elements have more than four, and a list is read faster than a map. */
  readonly attributes: readonly string[];
  readonly children: readonly XmlElement[];
  /** Its character data, that of its children left out. */
  readonly text: string;
  /** Offsets in the file's text, UTF-16 code units from 0; `end` is after its last character. */
  readonly start: number;
  readonly end: number;
}

/** The value of an attribute; undefined where the element has none of that name. */
export function attribute({ attributes }: XmlElement, name: string): string | undefined {
  for (let i = 0; i < attributes.length; i += 2) if (attributes[i] === name) return attributes[i + 1];
  return undefined;
}

/** Its first child of that name. */
export function child({ children }: XmlElement, name: string): XmlElement | undefined {
  for (const one of children) if (one.name === name) return one;
  return undefined;
}

/** The same text with characters of its own: a part of the file's text would keep all of that from being let go. */
export function apart(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

/** Something that keeps a stretch of a file from being XML. */
export interface XmlTrouble {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  /** Offset in the file's text. */
  readonly offset: number;
}

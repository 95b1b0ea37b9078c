/** How much is taken. Beyond each of them a file is refused with a finding that says so. */
export interface Limits {
  /** Bytes of the file. */
  readonly bytes: number;
  /** UTF-16 code units of the text read from it, and of an HTML file's own. */
  readonly text: number;
  /** How many times its size a DOCX (a ZIP archive) or the streams of a PDF may unpack to. */
  readonly ratio: number;
  /** Bytes that what is read of a DOCX or a PDF may unpack to. */
  readonly unpacked: number;
  /** Pages of a PDF. */
  readonly pages: number;
  /** How deep elements may be nested in HTML, or in the parts of a DOCX. */
  readonly depth: number;
}

/** What is taken unless something else is asked for. */
export const LIMITS: Limits = {
  bytes: 50 * 1024 * 1024,
  text: 20_000_000,
  ratio: 100,
  unpacked: 200 * 1024 * 1024,
  pages: 5_000,
  depth: 1_000,
};

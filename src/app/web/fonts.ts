/** One font file: where it lies in its npm package and the name it is served under. */
export interface FontFile {
  /** Below `node_modules/`. */
  readonly from: string;
  /** Below `/assets/`. */
  readonly to: string;
}

const FACES = [
  ['source-serif-4', '400-normal'],
  ['source-serif-4', '400-italic'],
  ['source-serif-4', '600-normal'],
  ['source-sans-3', '400-normal'],
  ['source-sans-3', '600-normal'],
] as const;

/** The faces that the style sheets use, each in Latin and extended Latin; the build copies them beside the sheets. */
export const FONTS: readonly FontFile[] = FACES.flatMap(([family, face]) =>
  ['latin', 'latin-ext'].map((script) => ({
    from: `@fontsource/${family}/files/${family}-${script}-${face}.woff2`,
    to: `fonts/${family}-${script}-${face}.woff2`,
  })),
);

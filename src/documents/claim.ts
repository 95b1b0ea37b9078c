import type { Kind } from './kind.ts';

/** What a name says that a file is; undefined where it says nothing that is known here. */
export type Claim = 'html' | 'markdown' | Exclude<Kind, 'docx-encrypted'>;

const CLAIMS: Readonly<Record<Claim, string>> = {
  html: 'html htm xhtml shtml',
  markdown: 'md markdown mdown mkd',
  text: 'txt text asc log',
  pdf: 'pdf',
  docx: 'docx docm dotx',
  doc: 'doc dot',
  rtf: 'rtf',
  xlsx: 'xlsx xlsm',
  pptx: 'pptx pptm',
  odt: 'odt ods odp',
  epub: 'epub',
  zip: 'zip',
  office: 'xls ppt msg',
  image: 'png jpg jpeg gif tif tiff webp bmp heic',
  media: 'mp3 mp4 m4a wav ogg webm mov avi',
  packed: 'gz tgz 7z rar bz2 xz',
};

const BY_ENDING: ReadonlyMap<string, Claim> = new Map(
  Object.entries(CLAIMS).flatMap(([claim, endings]) =>
    endings.split(' ').map((ending) => [ending, claim as Claim] as const),
  ),
);

/** The ending of a name or an address, in small letters. */
export function endingOf(name: string): string {
  const last = name
    .replace(/[?#].*$/s, '')
    .split(/[\\/]/)
    .at(-1)!;
  return /\.([a-z0-9]{1,10})$/i.exec(last)?.[1]?.toLowerCase() ?? '';
}

/** What a name says by its ending. */
export function claimOf(name: string): Claim | undefined {
  return BY_ENDING.get(endingOf(name));
}

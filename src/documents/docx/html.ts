import type { Parts } from './parts.ts';

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
];

/** A DOCX's text as HTML, its pictures left out; undefined where its parts are not those of a DOCX. */
export async function htmlOf(parts: Parts): Promise<string | undefined> {
  const { default: mammoth } = await import('mammoth');
  // The library asks for parts by name: it is given what was unpacked here, within the limits, and no archive.
  const file = {
    exists: (name: string) => parts.has(name),
    read: (name: string, encoding?: string) => {
      const part = parts.get(name);
      if (!part) return Promise.reject(new Error(`no part ${name}`));
      return Promise.resolve(encoding ? new TextDecoder().decode(part) : part);
    },
  };
  try {
    const { value } = await mammoth.convertToHtml({ file } as unknown as { buffer: Buffer }, {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    });
    return value;
  } catch {
    // Whatever it stumbles over, the file is not one that it reads.
    return undefined;
  }
}

import { fail, ok, type Result } from '../../values/index.ts';
import { tooDeep } from '../html/parse.ts';
import type { Limits } from '../limits.ts';
import { damaged, directoryOf } from './directory.ts';
import { encrypted } from './encrypted.ts';
import { unpack } from './unpack.ts';

/** The files of a DOCX that its text is in, unpacked, by their names. Pictures and fonts stay packed. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/i;
const UNWANTED = /^word\/(?:theme|webSettings|fontTable|settings)[^/]*\.xml$/i;

/** Unpacks what is read of a DOCX. Codes: document-damaged, document-bomb, document-encrypted, document-deep. */
export async function partsOf(bytes: Uint8Array, limits: Limits): Promise<Result<Parts>> {
  const directory = directoryOf(bytes, limits);
  if (!directory.ok) return directory;
  const parts = new Map<string, Uint8Array>();
  let left = limits.unpacked;
  for (const entry of directory.value.values()) {
    if (!WANTED.test(entry.name) || UNWANTED.test(entry.name)) continue;
    if (entry.isEncrypted) return fail(encrypted('The archive that the DOCX is'));
    const unpacked = await unpack(bytes, entry, left);
    if (!unpacked.ok) return unpacked;
    if (depthOf(unpacked.value, limits.depth) > limits.depth)
      return tooDeep(`has elements nested more than ${limits.depth} deep`);
    left -= unpacked.value.length;
    parts.set(entry.name, unpacked.value);
  }
  if (![...parts.keys()].some((name) => /^word\/document\d*\.xml$/i.test(name)))
    return fail(damaged('the part with its text is missing'));
  return ok(parts);
}

/** How deep the elements of an XML text are nested, counted by its tags alone, no further than `most`. */
function depthOf(xml: Uint8Array, most: number): number {
  let depth = 0;
  let deepest = 0;
  for (let i = xml.indexOf(60); i >= 0 && deepest <= most; i = xml.indexOf(60, i + 1)) {
    const next = xml[i + 1];
    if (next === 47) depth--;
    else if (next !== 33 && next !== 63) {
      const end = xml.indexOf(62, i);
      if (end < 0) break;
      if (xml[end - 1] !== 47) depth++;
      i = end;
    }
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

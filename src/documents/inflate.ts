/** Inflates bytes piece by piece, fed in small pieces, so that what they give can be counted as it comes. */
export function inflated(packed: Uint8Array, form: 'deflate' | 'deflate-raw'): ReadableStream<Uint8Array> {
  let at = 0;
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (at >= packed.length) return controller.close();
      controller.enqueue(packed.slice(at, at + 16_384));
      at += 16_384;
    },
  });
  return source.pipeThrough(new DecompressionStream(form));
}

/** How many bytes packed ones give, counted no further than `most`; what cannot be inflated counts up to there. */
export async function inflatedSize(packed: Uint8Array, most: number): Promise<number> {
  let size = 0;
  const reader = inflated(packed, 'deflate').getReader();
  try {
    for (let read = await reader.read(); !read.done && size <= most; read = await reader.read())
      size += read.value.length;
    await reader.cancel();
  } catch {
    // Broken or followed by other bytes: readers of PDF take what came until then.
  }
  return size;
}

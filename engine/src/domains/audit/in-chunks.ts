/** Joins small pieces of text into larger ones: a stream costs per piece, not per byte. */

const CHUNK = 64 * 1024;

export async function* inChunks(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    held += piece;
    if (held.length < CHUNK) continue;
    yield held;
    held = '';
  }
  if (held !== '') yield held;
}

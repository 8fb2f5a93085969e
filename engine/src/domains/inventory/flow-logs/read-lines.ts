/** Turns the bytes of a text log into lines, gzip or plain, without ever holding more than a piece of it. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';

/** No record is longer; what is longer is no text. */
const LONGEST_LINE = 65_536;

/** Lines in the portions in which they come, the last one also without its end of line. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string[], void> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const piece of unpacked(bytes)) {
    const lines = (rest + decoder.write(piece)).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) throw new RangeError(`a line is longer than ${LONGEST_LINE} letters`);
    yield lines;
  }
  rest += decoder.end();
  if (rest !== '') yield [rest];
}

async function* unpacked(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const [first, whole] = await peek(bytes);
  if (first[0] !== 0x1f || first[1] !== 0x8b) {
    yield* whole;
    return;
  }
  const gunzip = createGunzip({ chunkSize: 256 << 10 });
  // It ends the stream with its failure, which the loop below then meets.
  const feeding = pipeline(Readable.from(whole), gunzip).catch(() => undefined);
  for await (const piece of gunzip) yield piece as Buffer;
  await feeding;
}

/** The first bytes, and all of them. */
async function peek(bytes: AsyncIterable<Uint8Array>): Promise<[Uint8Array, AsyncGenerator<Uint8Array>]> {
  const reader = bytes[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let size = 0;
  while (size < 2) {
    const next = await reader.next();
    if (next.done) break;
    held.push(next.value);
    size += next.value.length;
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      yield* held;
      for (let next = await reader.next(); !next.done; next = await reader.next()) yield next.value;
    } finally {
      await reader.return?.();
    }
  }
  return [Buffer.concat(held), whole()];
}

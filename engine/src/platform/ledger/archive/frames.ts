/** A stream as zstd frames, each preceded by its length: what `zstd -d` reads too, and what can be cut nowhere unseen. */
import { compress, decompress, init } from '@bokuweb/zstd-wasm';

/** Memory needed for one block, in bytes; larger blocks hardly pack better. */
const BLOCK = 1 << 20;
const LARGEST_FRAME = BLOCK * 2;
const LEVEL = 3;
/** A skippable frame of four bytes (as pzstd writes) that tells how long the next frame is. */
const SKIPPABLE_MAGIC = 0x184d2a50;
const HEAD = 12;

let started: Promise<void> | undefined;

/** Once a process: a second start would pull the memory from under whoever is packing. */
const ready = (): Promise<void> => (started ??= init());

export async function* packFrames(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  await ready();
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    for (let from = 0; from < chunk.length; ) {
      const part = chunk.subarray(from, from + BLOCK - size);
      parts.push(part);
      size += part.length;
      from += part.length;
      if (size < BLOCK) continue;
      yield frame(Buffer.concat(parts));
      parts = [];
      size = 0;
    }
  }
  if (size > 0) yield frame(Buffer.concat(parts));
}

function frame(block: Buffer): Buffer {
  const packed = compress(block, LEVEL);
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(SKIPPABLE_MAGIC, 0);
  head.writeUInt32LE(4, 4);
  head.writeUInt32LE(packed.length, 8);
  return Buffer.concat([head, packed]);
}

/** Throws where the stream is not whole frames; the caller says of which file. */
export async function* unpackFrames(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  await ready();
  let rest = Buffer.alloc(0);
  for await (const chunk of source) {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : Buffer.from(chunk);
    for (let length = frameLength(rest); length > 0; length = frameLength(rest)) {
      yield Buffer.from(decompress(rest.subarray(HEAD, HEAD + length)));
      rest = rest.subarray(HEAD + length);
    }
  }
  if (rest.length > 0) throw new Error('it ends in the middle of a block');
}

/** 0 while the frame is not here as a whole. */
function frameLength(bytes: Buffer): number {
  if (bytes.length < HEAD) return 0;
  const length = bytes.readUInt32LE(8);
  const isHead = bytes.readUInt32LE(0) === SKIPPABLE_MAGIC && bytes.readUInt32LE(4) === 4;
  if (!isHead || length === 0 || length > LARGEST_FRAME) throw new Error('it is not a ledger archive');
  return bytes.length >= HEAD + length ? length : 0;
}

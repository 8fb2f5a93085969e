/** Takes the CSV files out of a ZIP, within bounds: a bill is never thousands of times its compressed size. */
import { createReadStream, createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { costsErrors } from '../errors.ts';

/** Deflate cannot do better than some 1030; bills reach 60. */
const GREATEST_RATIO = 250;
/** Small files may be repetitive beyond that. */
const ALWAYS_ALLOWED = 64 << 20;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Macs put a hidden file of their own beside each. */
const IS_BILL = /(?:^|\/)(?!\.)[^/]*\.csv$/i;

/** The extracted files, named after where they came from. */
export async function unzip(
  file: string,
  { name, into, signal }: { name: string; into: string; signal: AbortSignal },
): Promise<{ path: string; name: string }[]> {
  const refuse = (detail: string, cause?: unknown) =>
    costsErrors.COST_FILE_UNREADABLE({ file: name, detail }, { cause });
  const entries = (await readDirectory(file, refuse)).filter((entry) => IS_BILL.test(entry.name));
  if (entries.length === 0) throw refuse('the ZIP holds no CSV file');
  const grown = entries.reduce((sum, { size }) => sum + size, 0);
  const packed = (await stat(file)).size;
  if (grown > Math.max(ALWAYS_ALLOWED, packed * GREATEST_RATIO))
    throw refuse(`it would grow from ${packed} to ${grown} bytes`);
  const found: { path: string; name: string }[] = [];
  for (const [index, entry] of entries.entries()) {
    const target = path.join(into, `${index}.csv`);
    try {
      await extract(file, entry, target, signal);
    } catch (error) {
      signal.throwIfAborted();
      throw refuse(error instanceof Error ? error.message : String(error), error);
    }
    found.push({ path: target, name: `${name}/${entry.name}` });
  }
  return found;
}

type Refuse = (detail: string) => Error;

async function readDirectory(file: string, refuse: Refuse): Promise<Entry[]> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const tail = Buffer.alloc(Math.min(size, 66_000));
    await handle.read(tail, 0, tail.length, size - tail.length);
    const end = endOf(tail);
    if (end === undefined) throw refuse('the ZIP is cut off');
    const [length, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
    // A ZIP64 says 0xffffffff here; AWS cuts its reports into smaller files.
    if (start + length > size) throw refuse('the ZIP is of a kind (ZIP64) that is not read');
    const directory = Buffer.alloc(length);
    await handle.read(directory, 0, length, start);
    return entriesOf(directory);
  } finally {
    await handle.close();
  }
}

/** Where its last record begins: a comment may follow, of any content and as long as the record says. */
function endOf(tail: Buffer): number | undefined {
  for (let at = tail.length - 22; at >= 0; at -= 1)
    if (tail.readUInt32LE(at) === END && at + 22 + tail.readUInt16LE(at + 20) === tail.length) return at;
  return undefined;
}

function entriesOf(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function extract(
  file: string,
  { name, encrypted, method, crc, packed, size, offset }: Entry,
  target: string,
  signal: AbortSignal,
): Promise<void> {
  if (encrypted) throw new Error(`${name} is encrypted`);
  const handle = await open(file, 'r');
  const local = Buffer.alloc(30);
  try {
    await handle.read(local, 0, 30, offset);
  } finally {
    await handle.close();
  }
  if (local.readUInt32LE(0) !== LOCAL) throw new Error(`${name} is not where the ZIP says`);
  if (method !== 0 && method !== 8) throw new Error(`${name} is compressed in a way that is not read`);
  const start = offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  let [written, sum] = [0, 0];
  const bounded = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      written += chunk.length;
      sum = crc32(chunk, sum);
      done(
        written > size ? new Error(`${name} grows beyond the ${size} bytes it is said to have`) : null,
        chunk,
      );
    },
  });
  const source = createReadStream(file, { start, end: start + packed - 1 });
  const sink = createWriteStream(target);
  if (packed === 0) await pipeline([Buffer.alloc(0)], sink, { signal });
  else if (method === 0) await pipeline(source, bounded, sink, { signal });
  else await pipeline(source, createInflateRaw(), bounded, sink, { signal });
  if (written !== size || sum !== crc) throw new Error(`${name} is damaged`);
}

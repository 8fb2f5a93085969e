/** Reads a gzip file to its end: DuckDB takes one that was cut off between two lines for a whole one. */
import { createReadStream } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { costsErrors } from '../errors.ts';

export async function checkGzip(file: string, name: string, signal: AbortSignal): Promise<void> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done(), highWaterMark: 1 << 20 });
  try {
    const source = createReadStream(file, { highWaterMark: 1 << 20 });
    await pipeline(source, createGunzip({ chunkSize: 1 << 20 }), nowhere, { signal });
  } catch (error) {
    signal.throwIfAborted();
    const detail = error instanceof Error ? error.message : String(error);
    throw costsErrors.COST_FILE_UNREADABLE({ file: name, detail }, { cause: error });
  }
}

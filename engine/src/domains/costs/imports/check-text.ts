/** Reads a text to its end for what DuckDB passes over in silence: a gzip cut off between two lines, a last line that is too long. */
import { createReadStream } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { costsErrors } from '../errors.ts';
import { type CostFile, LONGEST_LINE } from './cost-file.ts';

const AT_ONCE = 1 << 20;
const NEWLINE = 10;

export async function checkText(
  { path, name, kind }: Pick<CostFile, 'path' | 'name' | 'kind'>,
  signal: AbortSignal,
): Promise<void> {
  const source = createReadStream(path, { highWaterMark: AT_ONCE });
  try {
    const lines = measuring();
    if (kind === 'csv.gz') await pipeline(source, createGunzip({ chunkSize: AT_ONCE }), lines, { signal });
    else await pipeline(source, lines, { signal });
  } catch (error) {
    signal.throwIfAborted();
    const detail = error instanceof Error ? error.message : String(error);
    throw costsErrors.COST_FILE_UNREADABLE({ file: name, detail }, { cause: error });
  }
}

function measuring(): Writable {
  let [line, begun] = [1, 0];
  return new Writable({
    highWaterMark: AT_ONCE,
    write(piece: Buffer, _encoding, done) {
      let from = 0;
      for (let end = piece.indexOf(NEWLINE); end !== -1; end = piece.indexOf(NEWLINE, from)) {
        if (begun + end - from > LONGEST_LINE) break;
        [from, begun] = [end + 1, 0];
        line += 1;
      }
      begun += piece.length - from;
      done(begun > LONGEST_LINE ? new Error(`line ${line} is longer than ${LONGEST_LINE} bytes`) : null);
    },
  });
}

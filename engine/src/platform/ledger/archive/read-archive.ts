/** Takes an archive apart as it streams in: lines of JSON, and the rows of a table between two of them. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { z } from 'zod';
import { ReeveError } from '#kernel/error.ts';
import { ledgerErrors } from '../errors.ts';
import { END_OF_ROWS, endSchema } from './format.ts';
import { unpackFrames } from './frames.ts';

const NEWLINE = 10;
const END_INSIDE = Buffer.concat([Buffer.from('\n'), END_OF_ROWS]);
/** No line of JSON is longer, by far. */
const LONGEST_LINE = 1 << 22;

/** Opened when it is asked for, so that a file that is not there fails whoever asks. */
async function* chunksOf(file: string): AsyncGenerator<Buffer> {
  const handle = await open(file).catch((cause: unknown) => {
    throw ledgerErrors.LEDGER_ARCHIVE_UNREADABLE({ file }, { cause });
  });
  try {
    for await (const chunk of handle.createReadStream({ autoClose: false })) yield chunk as Buffer;
  } finally {
    await handle.close();
  }
}

export class ArchiveReader {
  readonly #file: string;
  readonly #blocks: AsyncGenerator<Buffer>;
  readonly #hash = createHash('sha256');
  /** Between two calls it begins at the beginning of a line. */
  #rest: Buffer = Buffer.alloc(0);

  constructor(file: string) {
    this.#file = file;
    this.#blocks = unpackFrames(chunksOf(file));
  }

  damaged(problem: string, cause?: unknown): ReeveError {
    return ledgerErrors.LEDGER_ARCHIVE_DAMAGED({ file: this.#file, problem }, { cause });
  }

  /** The next line, which must be one of these; the one after all others is checked by `end`. */
  async json<T>(schema: z.ZodType<T>): Promise<T> {
    const line = await this.#line();
    this.#hash.update(line);
    return this.#parsed(schema, line);
  }

  /** The rows of the table that was just announced, whole lines at a time. */
  async *rows(): AsyncGenerator<Buffer> {
    for (;;) {
      const atOnce = this.#rest.subarray(0, END_OF_ROWS.length).equals(END_OF_ROWS);
      const inside = atOnce ? 0 : this.#rest.indexOf(END_INSIDE) + 1;
      const whole = inside || this.#rest.lastIndexOf(NEWLINE) + 1;
      if (whole > 0 && !atOnce) yield this.#take(whole);
      if (atOnce || inside > 0) {
        this.#take(END_OF_ROWS.length);
        return;
      }
      await this.#more();
    }
  }

  /** The last line, and nothing behind it. */
  async end(): Promise<void> {
    const expected = this.#hash.digest('hex');
    const { end } = this.#parsed(endSchema, await this.#line());
    if (end !== expected) throw this.damaged('its contents do not match its checksum');
    if (this.#rest.length > 0 || !(await this.#next()).done) throw this.damaged('something follows its end');
  }

  async close(): Promise<void> {
    await this.#blocks.return(undefined);
  }

  async #line(): Promise<Buffer> {
    let at = this.#rest.indexOf(NEWLINE);
    while (at < 0) {
      if (this.#rest.length > LONGEST_LINE) throw this.damaged('a line of it is too long');
      await this.#more();
      at = this.#rest.indexOf(NEWLINE);
    }
    const line = this.#rest.subarray(0, at + 1);
    this.#rest = this.#rest.subarray(at + 1);
    return line;
  }

  #parsed<T>(schema: z.ZodType<T>, line: Buffer): T {
    try {
      return schema.parse(JSON.parse(line.toString('utf8')));
    } catch (cause) {
      throw this.damaged('a line of it is not what it should be', cause);
    }
  }

  #take(length: number): Buffer {
    const taken = this.#rest.subarray(0, length);
    this.#hash.update(taken);
    this.#rest = this.#rest.subarray(length);
    return taken;
  }

  async #more(): Promise<void> {
    const { done, value } = await this.#next();
    if (done) throw this.damaged('it ends too early');
    this.#rest = this.#rest.length > 0 ? Buffer.concat([this.#rest, value]) : value;
  }

  async #next(): Promise<IteratorResult<Buffer, void>> {
    try {
      return await this.#blocks.next();
    } catch (cause) {
      if (cause instanceof ReeveError) throw cause;
      throw this.damaged(cause instanceof Error ? cause.message : String(cause), cause);
    }
  }
}

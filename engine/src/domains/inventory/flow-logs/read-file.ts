/** Reads one file to its end: all that its lines say, or an error and nothing. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ReeveError } from '#kernel/error.ts';
import type { Lake } from '#platform/lake/index.ts';
import { flowErrors } from './errors.ts';
import { type Format, formatOf, formatOfFirstLine } from './format.ts';
import type { LogFile } from './log-file.ts';
import { linesOf } from './read-lines.ts';
import { lineReader } from './record.ts';
import type { Tally } from './tally.ts';

export interface Malformed {
  readonly line: number;
  readonly problem: string;
}

export interface ReadFile {
  readonly sha256: string;
  /** The first of them; the tally has their count. */
  readonly malformed: readonly Malformed[];
}

interface Reading {
  readonly lake: Lake;
  readonly signal: AbortSignal;
  /** Called between portions: puts down what was added up where that is much. */
  readonly spill: () => Promise<void>;
}

const MALFORMED_NAMED = 20;

export async function readFile(file: LogFile, tally: Tally, reading: Reading): Promise<ReadFile> {
  const hash = createHash('sha256');
  const malformed: Malformed[] = [];
  const lines = new Lines(file.name, tally, malformed);
  try {
    if (/\.parquet$/i.test(file.name)) await readParquet(file, hash, lines, reading);
    else
      for await (const portion of linesOf(hashed(await file.open(), hash))) {
        reading.signal.throwIfAborted();
        lines.text(portion);
        await reading.spill();
      }
    lines.end();
  } catch (error) {
    reading.signal.throwIfAborted();
    if (error instanceof ReeveError && !error.code.startsWith('LAKE_')) throw error;
    const problem = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw flowErrors.FLOW_FILE_BROKEN(
      { file: file.name, problem },
      { cause: error, at: { file: file.name } },
    );
  }
  return { sha256: hash.digest('hex'), malformed };
}

/** Lines of one file, numbered as an editor numbers them. */
class Lines {
  readonly #file: string;
  readonly #tally: Tally;
  readonly #malformed: Malformed[];
  #read: ReturnType<typeof lineReader> | undefined;
  #line = 0;
  #understood = 0;

  constructor(file: string, tally: Tally, malformed: Malformed[]) {
    this.#file = file;
    this.#tally = tally;
    this.#malformed = malformed;
  }

  /** For files that say their format by themselves. */
  begin(format: Format): void {
    this.#read = lineReader(format);
  }

  text(lines: readonly string[]): void {
    for (const raw of lines) {
      const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
      this.#line += 1;
      if (line === '') continue;
      if (!this.#read) {
        const { format, header } = formatOfFirstLine(line);
        this.begin(format);
        if (header) {
          this.#understood += 1;
          continue;
        }
      }
      this.#take(line.split(' '));
    }
  }

  #take(words: readonly string[]): void {
    const line = this.#read?.(words);
    if (!line) return;
    if (line.kind === 'malformed') {
      this.#tally.malformed();
      if (this.#malformed.length < MALFORMED_NAMED)
        this.#malformed.push({ line: this.#line, problem: line.problem });
      return;
    }
    this.#understood += 1;
    if (line.kind === 'record') this.#tally.add(line.record);
    else this.#tally.silence(line.kind, line.account, line.region);
  }

  /** A file of which nothing was understood is something else. */
  end(): void {
    const [first] = this.#malformed;
    if (this.#understood > 0 || !first) return;
    throw flowErrors.FLOW_FILE_NO_LOG(
      { file: this.#file, ...first },
      { at: { file: this.#file, line: first.line } },
    );
  }
}

async function* hashed(
  bytes: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array, void> {
  for await (const piece of bytes) {
    hash.update(piece);
    yield piece;
  }
}

/** DuckDB reads from a disk only, so what lies elsewhere is laid there for the time. */
async function readParquet(
  file: LogFile,
  hash: ReturnType<typeof createHash>,
  lines: Lines,
  { lake, signal, spill }: Reading,
): Promise<void> {
  const bytes = hashed(await file.open(), hash);
  const folder = file.path === undefined ? await mkdtemp(path.join(tmpdir(), 'reeve-flow-log-')) : undefined;
  const place = file.path ?? path.join(folder ?? '', 'log.parquet');
  try {
    if (folder) await pipeline(Readable.from(bytes), createWriteStream(place));
    else for await (const _ of bytes) signal.throwIfAborted();
    const parquet = await lake.foreignFile(place);
    const { fields, at } = formatOf(parquet.columns);
    lines.begin(formatOf(fields));
    for await (const portion of await parquet.lines(
      fields.map((field) => parquet.columns[at[field]] ?? ''),
    )) {
      signal.throwIfAborted();
      lines.text(portion);
      await spill();
    }
  } finally {
    if (folder) await rm(folder, { recursive: true, force: true });
  }
}

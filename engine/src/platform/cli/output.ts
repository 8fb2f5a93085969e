/** What commands print: tables for people, JSON or CSV for machines, errors on stderr. */
import { ReeveError } from '#kernel/error.ts';

export type Format = 'table' | 'json' | 'csv';

export interface Streams {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

export class Output {
  readonly format: Format;
  readonly #streams: Streams;

  constructor(format: Format, streams: Streams) {
    this.format = format;
    this.#streams = streams;
  }

  /** One thing: its fields a line each, or JSON. */
  record(value: Readonly<Record<string, unknown>>): void {
    if (this.format === 'json') {
      this.line(JSON.stringify(value));
      return;
    }
    const width = Math.max(...Object.keys(value).map((key) => key.length));
    for (const [key, field] of Object.entries(value))
      this.line(`${key.padEnd(width)}  ${typeof field === 'object' ? JSON.stringify(field) : String(field)}`);
  }

  line(text: string): void {
    this.#streams.stdout.write(`${text}\n`);
  }

  error(error: unknown): void {
    const { code, message, remedy } = asReeveError(error);
    const text =
      this.format === 'json' ? JSON.stringify({ code, title: message, remedy }) : `${message}\n${remedy}`;
    this.#streams.stderr.write(`${text}\n`);
  }
}

const asReeveError = (error: unknown) =>
  error instanceof ReeveError
    ? error
    : {
        code: 'INTERNAL',
        message: error instanceof Error ? error.message : String(error),
        remedy: 'Report this.',
      };

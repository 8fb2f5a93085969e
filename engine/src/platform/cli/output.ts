/** What commands print: tables for people, JSON or CSV for machines, errors on stderr. */
import pc from 'picocolors';
import { ReeveError } from '#kernel/error.ts';
import { csvLines } from './csv.ts';
import { type Column, cellText, tableLines } from './table.ts';
import { pad, printable, widthOf } from './text.ts';
import type { Format, Page, Streams } from './words.ts';

export interface OutputOptions {
  readonly format: Format;
  readonly quiet: boolean;
  /** Colours only on a terminal, and not when NO_COLOR says so. */
  readonly colour: boolean;
  /** Show the stack of an error that is Reeve's own fault. */
  readonly debug: boolean;
  readonly streams: Streams;
}

export class Output {
  readonly format: Format;
  readonly quiet: boolean;
  readonly paint: ReturnType<typeof pc.createColors>;
  readonly #debug: boolean;
  readonly #streams: Streams;

  constructor({ format, quiet, colour, debug, streams }: OutputOptions) {
    this.#debug = debug;
    this.format = format;
    this.quiet = quiet;
    this.paint = pc.createColors(colour);
    this.#streams = streams;
  }

  /** A list. `--quiet` prints the first column alone, for scripts. */
  list<Item>(page: Page<Item>, columns: readonly Column<Item>[], empty: string): void {
    const { items, next } = page;
    if (this.format === 'json') this.line(JSON.stringify({ items, next }));
    else if (this.format === 'csv') for (const line of csvLines(items, columns)) this.line(line);
    else if (this.quiet) for (const item of items) this.line(printable(cellText(columns[0]?.value(item))));
    else if (items.length === 0) this.note(empty);
    else {
      const [header = '', ...rows] = tableLines(items, columns, this.#width());
      this.line(this.paint.dim(header));
      for (const row of rows) this.line(row);
      if (next) this.note(`More follow: --after ${next}`);
    }
  }

  /** One thing: the whole value as JSON, else the given fields a line each. */
  record(value: object, fields: Readonly<Record<string, unknown>> = { ...value }): void {
    if (this.format === 'json') this.line(JSON.stringify(value));
    else if (this.format === 'csv') {
      const columns = Object.keys(fields).map((title) => ({ title, value: () => fields[title] }));
      for (const line of csvLines([value], columns)) this.line(line);
    } else {
      const width = Math.max(...Object.keys(fields).map(widthOf));
      for (const [name, field] of Object.entries(fields))
        this.line(`${this.paint.dim(pad(name, width, 'left'))}  ${printable(cellText(field))}`);
    }
  }

  /** A line of the answer itself. */
  line(text: string): void {
    this.#streams.stdout.write(`${text}\n`);
  }

  /** Something for people beside the answer: never on stdout, silent for machines. */
  note(text: string): void {
    if (this.format === 'table' && !this.quiet) this.#streams.stderr.write(`${text}\n`);
  }

  error(thrown: unknown): void {
    const problem = problemOf(thrown);
    const text = this.format === 'json' ? JSON.stringify(problem) : this.#sentence(problem);
    this.#streams.stderr.write(`${text}\n`);
    if (this.#debug && thrown instanceof Error) this.#streams.stderr.write(`${thrown.stack}\n`);
  }

  #sentence({ title, code, remedy, at }: CliProblem): string {
    const place = at ? [at.file, at.line, at.field].filter((part) => part !== undefined).join(':') : '';
    const said = place === '' || saysPlace(title, place) ? title : `${place}: ${title}`;
    const head = `${this.paint.red('Error')} ${this.paint.dim(code)}  ${printable(said)}`;
    return `${head}\n${printable(remedy)}`;
  }

  #width(): number | undefined {
    const { stdout } = this.#streams;
    return 'columns' in stdout && stdout.isTTY ? stdout.columns : undefined;
  }
}

/** Many messages name their file or field themselves; told twice, it reads like two faults. */
const saysPlace = (title: string, place: string): boolean =>
  [' ', ':', '.'].some((after) => ` ${title} `.includes(` ${place}${after}`));

interface CliProblem {
  readonly type: string;
  readonly code: string;
  readonly title: string;
  readonly status: number;
  readonly remedy: string;
  readonly at?: ReeveError['at'];
}

function problemOf(thrown: unknown): CliProblem {
  if (thrown instanceof ReeveError) {
    const { code, message, status, remedy, at } = thrown;
    return { type: `urn:reeve:error:${code}`, code, title: message, status, remedy, ...(at ? { at } : {}) };
  }
  const title = thrown instanceof Error ? thrown.message : String(thrown);
  const remedy = 'This is a fault in Reeve: set REEVE_DEBUG=1, run it again and report the stack.';
  return { type: 'urn:reeve:error:INTERNAL', code: 'INTERNAL', title, status: 500, remedy };
}

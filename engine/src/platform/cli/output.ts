/** What commands print: tables for people, JSON or CSV for machines, errors on stderr. */
import pc from 'picocolors';
import { ReeveError } from '#kernel/error.ts';
import { csvLines } from './csv.ts';
import { type Column, cellText, tableLines } from './table.ts';
import { pad, printable, widthOf, wrap } from './text.ts';
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
      this.#rows(items, columns);
      if (next) this.note(`More follow: --after ${next}`);
    }
  }

  /** One thing: the whole value as JSON, else the given fields a line each. */
  record(value: object, fields: Readonly<Record<string, unknown>> = { ...value }): void {
    if (this.format === 'json') this.line(JSON.stringify(value));
    else if (this.format === 'csv') {
      const columns = Object.keys(fields).map((title) => ({ title, value: () => fields[title] }));
      for (const line of csvLines([value], columns)) this.line(line);
    } else this.#fields(Object.entries(fields));
  }

  /** Columns; on a terminal that is too narrow for them, the fields of one after the other. */
  #rows<Item>(items: readonly Item[], columns: readonly Column<Item>[]): void {
    const lines = tableLines(items, columns, widthOfTerminal(this.#streams.stdout));
    if (lines) {
      const [header = '', ...rows] = lines;
      this.line(this.paint.dim(header));
      for (const row of rows) this.line(row);
    } else
      items.forEach((item, index) => {
        if (index > 0) this.line('');
        this.#fields(columns.map(({ title, value }) => [printable(title), value(item)]));
      });
  }

  #fields(fields: readonly (readonly [name: string, value: unknown])[]): void {
    const width = Math.max(...fields.map(([name]) => widthOf(name)));
    for (const [name, value] of fields)
      this.line(`${this.paint.dim(pad(name, width, 'left'))}  ${printable(cellText(value))}`);
  }

  /** A line of the answer itself. */
  line(text: string): void {
    this.#streams.stdout.write(`${text}\n`);
  }

  /** Something for people beside the answer: never on stdout, silent for machines. */
  note(text: string): void {
    if (this.format === 'table' && !this.quiet) this.#say(text);
  }

  error(thrown: unknown): void {
    const problem = problemOf(thrown);
    if (this.format === 'json') this.#streams.stderr.write(`${JSON.stringify(problem)}\n`);
    else this.#tell(problem);
    if (this.#debug && thrown instanceof Error) this.#streams.stderr.write(`${thrown.stack}\n`);
  }

  #tell({ title, code, remedy, at }: CliProblem): void {
    const place = at ? [at.file, at.line, at.field].filter((part) => part !== undefined).join(':') : '';
    const said = place === '' || saysPlace(title, place) ? title : `${place}: ${title}`;
    const painted = `${this.paint.red('Error')} ${this.paint.dim(code)}`;
    this.#say(`Error ${code}  ${printable(said)}`, (text) => text.replace(`Error ${code}`, () => painted));
    this.#say(printable(remedy));
  }

  #say(text: string, painted = (wrapped: string) => wrapped): void {
    const { stderr } = this.#streams;
    stderr.write(`${painted(wrap(text, widthOfTerminal(stderr)))}\n`);
  }
}

const widthOfTerminal = (stream: Streams['stdout']): number | undefined =>
  'columns' in stream && stream.isTTY ? stream.columns : undefined;

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

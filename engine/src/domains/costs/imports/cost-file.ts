/** One file of costs on this machine: what kind it is, how it is read, which columns it has. */
import { open, stat } from 'node:fs/promises';
import { ReeveError } from '#kernel/error.ts';
import type { Lake } from '#platform/lake/index.ts';
import { costsErrors } from '../errors.ts';
import { type Header, headerOf, literal, type Sql } from '../formats/header.ts';
import { readCsvHeader } from './csv-header.ts';
import { parquetColumns } from './parquet-columns.ts';

export type FileKind = 'csv' | 'csv.gz' | 'zip' | 'parquet';

export interface CostFile {
  readonly path: string;
  /** As people know it: what lay in a ZIP is named after it. */
  readonly name: string;
  readonly kind: FileKind;
  readonly bytes: number;
  /** SQL after FROM. */
  readonly from: string;
  readonly header: Header;
}

/** In bytes; a longer line is no line of a bill. */
export const LONGEST_LINE = 8 << 20;
/** By itself DuckDB would take sixteen of the longest lines: while one thread fills so much, the other waits. */
const READ_AT_ONCE = 2 * LONGEST_LINE;

/** First bytes of what is no bill as it lies there. */
const OTHERS: readonly (readonly [start: string, what: string])[] = [
  ['(\u00b5/\u00fd', 'compressed with zstd'],
  ['BZh', 'compressed with bzip2'],
  ['\u00fd7zX', 'compressed with xz'],
  ['\u00ff\u00fe', 'UTF-16'],
  ['\u00fe\u00ff', 'UTF-16'],
];

/** What it is, its first bytes say; names lie. */
export async function kindOf(path: string, file: string): Promise<FileKind> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    if (bytesRead === 0) throw costsErrors.COST_FILE_UNREADABLE({ file, detail: 'it is empty' });
    const magic = buffer.toString('latin1');
    const other = OTHERS.find(([start]) => magic.startsWith(start));
    if (other)
      throw costsErrors.COST_FILE_UNREADABLE({
        file,
        detail: `it is ${other[1]}; CSV in UTF-8, plain, in gzip or ZIP, and Parquet are read`,
      });
    if (magic === 'PAR1') return 'parquet';
    if (magic === 'PK\u0003\u0004' || magic === 'PK\u0005\u0006') return 'zip';
    return buffer[0] === 0x1f && buffer[1] === 0x8b ? 'csv.gz' : 'csv';
  } finally {
    await handle.close();
  }
}

export async function openCostFile(
  lake: Lake,
  { path, name }: { path: string; name: string },
  signal: AbortSignal,
): Promise<CostFile> {
  const kind = await kindOf(path, name);
  const { size: bytes } = await stat(path);
  if (kind === 'parquet') {
    const from = `read_parquet(${placeOf(path)}, hive_partitioning = false, binary_as_string = true)`;
    try {
      return {
        path,
        name,
        kind,
        bytes,
        from,
        header: headerOf(await parquetColumns(lake, { place: placeOf(path), from, signal })),
      };
    } catch (error) {
      throw asFileError(error, name);
    }
  }
  const columns = await readCsvHeader(path, { name, gzip: kind === 'csv.gz' });
  const header = headerOf(columns.map((column) => ({ ...column, type: 'VARCHAR', blanks: false })));
  return { path, name, kind, bytes, from: csvReader(path, kind, header.names), header };
}

/** DuckDB takes a name for a pattern, and would read other files along. */
const placeOf = (path: string): Sql => literal(path.replaceAll(/[*?[]/g, '[$&]'));

/** Everything is told, so that nothing is guessed from the first lines, and what is wrong is found by its line. */
function csvReader(file: string, kind: FileKind, names: readonly string[]): string {
  const columns = names.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ');
  const options = [
    'auto_detect = false',
    'header = true',
    `columns = {${columns}}`,
    `delim = ','`,
    `quote = '"'`,
    `escape = '"'`,
    `nullstr = ['', 'NULL']`,
    `compression = '${kind === 'csv.gz' ? 'gzip' : 'none'}'`,
    `max_line_size = ${LONGEST_LINE}`,
    `buffer_size = ${READ_AT_ONCE}`,
  ];
  return `read_csv(${placeOf(file)}, ${options.join(', ')})`;
}

/** What the lake puts before DuckDB's own words. */
const OUR_WORDS = /^(?:The query failed|A file of the lake could not be read): (?:[A-Z]\w* )+Error: /;

/** DuckDB's refusal of a file in our words. */
export function asFileError(error: unknown, file: string): unknown {
  if (!(error instanceof ReeveError) || !['LAKE_SQL_INVALID', 'LAKE_FILE_UNREADABLE'].includes(error.code))
    return error;
  const { message } = error;
  const line = /CSV Error on Line: (\d+)/.exec(message)?.[1];
  const problem = problemOf(message);
  if (line !== undefined && problem !== undefined)
    return costsErrors.COST_LINE_INVALID(
      { line, file, column: problem.column, problem: problem.text },
      { cause: error },
    );
  const detail = /invalid state/.test(message)
    ? 'its lines end in different ways, or it is no CSV'
    : (message.split('\n')[0] ?? '').replace(OUR_WORDS, '').slice(0, 300);
  return costsErrors.COST_FILE_UNREADABLE({ file, detail }, { cause: error });
}

const UNQUOTED = 'a quotation mark is not closed, text follows it, or lines end in different ways';

/** What DuckDB finds wrong with the shape of a line. */
function problemOf(message: string): { column: string; text: string } | undefined {
  const [, expected, found] = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message) ?? [];
  if (expected !== undefined && found !== undefined)
    return {
      column: `${Math.min(Number(found), Number(expected))} of ${expected}`,
      text: `it has ${found} columns`,
    };
  if (/unterminated quote|quote should be followed/i.test(message))
    return { column: 'unknown', text: UNQUOTED };
  if (/not utf-8|unicode/i.test(message)) return { column: 'unknown', text: 'it is not UTF-8' };
  if (/maximum line size/i.test(message))
    return { column: 'unknown', text: `it is longer than ${LONGEST_LINE} bytes` };
  return undefined;
}

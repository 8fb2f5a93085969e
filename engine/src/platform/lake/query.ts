/** Asks the lake: binds tables at one snapshot, runs SQL in a query process, hands rows back within caps. */
import path from 'node:path';
import type { Queries } from '#platform/ledger/index.ts';
import { lakeErrors } from './errors.ts';
import { historySelect } from './keyed-view.ts';
import type { LakeLayout } from './layout.ts';
import { changesOf, filesAt, type ManifestFile, type Snapshot } from './manifest.ts';
import type { QueryPool } from './query-pool.ts';
import type { Params, Reply, ResultColumn, RunRequest, Truncated, TypedColumn } from './query-protocol.ts';
import type { Table } from './table.ts';
import { viewSelect } from './view-sql.ts';

export type Row = Readonly<Record<string, unknown>>;

export interface Query {
  readonly sql: string;
  /** Values for `$name` in the SQL. */
  readonly params?: Params;
  /** The tables that the SQL may name; all are read at the same snapshot. */
  readonly tables: readonly Table[];
  /** A snapshot's id or a date; absent: now. */
  readonly asOf?: Date | number | undefined;
  /** Keyed tables with every version of their rows, and with `_since` and `_until`: when each held, null while it does. */
  readonly history?: boolean;
  /** For SQL that a user wrote: one SELECT over `tables`, nothing else. */
  readonly locked?: boolean;
  /** Answer without the files that are lost, and name them, instead of refusing. */
  readonly allowIncomplete?: boolean;
  /** Rows may come in any order where nothing sorts them: large files are copied far faster. */
  readonly unordered?: boolean;
  /** Whose query it is: lanes take turns. */
  readonly lane?: string;
  /** DuckDB's words; absent: what every query may have. */
  readonly memory?: string;
  readonly maxRows?: number;
  readonly maxBytes?: number;
  /** What to do when a cap is reached; absent: an error. */
  readonly overflow?: 'error' | 'truncate';
  readonly timeLimitMs?: number;
  readonly signal?: AbortSignal | undefined;
}

export type LostFile = Pick<ManifestFile, 'table' | 'path' | 'rows' | 'partition'> & {
  readonly lost: string;
};

export interface Answer<R extends Row = Row> {
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly R[];
  readonly snapshot: Snapshot;
  /** Which cap cut the answer short. */
  readonly truncated: Truncated;
  /** What is missing from the tables; empty unless `allowIncomplete`. */
  readonly incomplete: readonly LostFile[];
}

export interface RowStream<R extends Row = Row> {
  readonly snapshot: Snapshot;
  readonly incomplete: readonly LostFile[];
  /** Portions of rows as they are found; no cap on rows or bytes, and the query waits for its reader. */
  readonly portions: AsyncGenerator<readonly R[], void>;
}

/** Columns by name, all of one length. */
export type ColumnPortion = Readonly<Record<string, TypedColumn | readonly unknown[]>>;

export interface ColumnStream<P extends ColumnPortion = ColumnPortion> {
  readonly snapshot: Snapshot;
  readonly incomplete: readonly LostFile[];
  /** Whole numbers and floats as arrays of their own type, without nulls; everything else as in rows. */
  readonly portions: AsyncGenerator<P, void>;
}

type Uncapped = Omit<Query, 'maxRows' | 'maxBytes' | 'overflow'>;

export interface QueryLimits {
  readonly maxRows: number;
  readonly maxBytes: number;
  readonly timeLimitMs: number;
  readonly queryMemory: string;
}

export interface Asker {
  query<R extends Row = Row>(query: Query): Promise<Answer<R>>;
  stream<R extends Row = Row>(query: Uncapped): Promise<RowStream<R>>;
  /** Fast for millions of numbers. */
  columns<P extends ColumnPortion = ColumnPortion>(query: Uncapped): Promise<ColumnStream<P>>;
}

export function openAsker(
  layout: LakeLayout,
  ledger: () => Queries,
  pool: QueryPool,
  limits: QueryLimits,
): Asker {
  const prepare = async (query: Query, maxRows: number, maxBytes: number, columnar = false) => {
    const bound = await bind(layout.root, ledger(), query);
    const memory = query.memory ?? limits.queryMemory;
    const request = { ...bound.request, memory, maxRows, maxBytes, columnar };
    const control = { timeLimitMs: query.timeLimitMs ?? limits.timeLimitMs, signal: query.signal };
    const messages = inLakeWords(pool.run(query.lane ?? '', request, control), layout, query, limits);
    return { ...bound, messages };
  };
  return {
    async query<R extends Row>(query: Query) {
      const maxRows = query.maxRows ?? limits.maxRows;
      const maxBytes = query.maxBytes ?? limits.maxBytes;
      const { snapshot, incomplete, messages } = await prepare(query, maxRows, maxBytes);
      let columns: readonly ResultColumn[] = [];
      let truncated: Truncated = false;
      const rows: R[] = [];
      for await (const message of messages) {
        if (message.kind === 'columns') columns = message.columns;
        else if (message.kind === 'rows') appendRows(rows, columns, message.values);
        else if (message.kind === 'done') truncated = message.truncated;
      }
      if (truncated && query.overflow !== 'truncate')
        throw lakeErrors.LAKE_QUERY_TOO_LARGE({
          limit: truncated === 'rows' ? maxRows : maxBytes,
          unit: truncated,
        });
      return { columns, rows, snapshot, truncated, incomplete };
    },
    async stream<R extends Row>(query: Query) {
      const { snapshot, incomplete, messages } = await prepare(query, Infinity, Infinity);
      return { snapshot, incomplete, portions: portionsOf<R>(messages) };
    },
    async columns<P extends ColumnPortion>(query: Query) {
      const { snapshot, incomplete, messages } = await prepare(query, Infinity, Infinity, true);
      return { snapshot, incomplete, portions: columnsOf<P>(messages) };
    },
  };
}

async function* portionsOf<R extends Row>(
  messages: AsyncGenerator<Reply, void>,
): AsyncGenerator<readonly R[], void> {
  let columns: readonly ResultColumn[] = [];
  for await (const message of messages) {
    if (message.kind === 'columns') columns = message.columns;
    if (message.kind !== 'rows') continue;
    const rows: R[] = [];
    appendRows(rows, columns, message.values);
    yield rows;
  }
}

async function* columnsOf<P extends ColumnPortion>(
  messages: AsyncGenerator<Reply, void>,
): AsyncGenerator<P, void> {
  let columns: readonly ResultColumn[] = [];
  for await (const message of messages) {
    if (message.kind === 'columns') columns = message.columns;
    if (message.kind === 'rows')
      yield Object.fromEntries(columns.map(({ name }, index) => [name, message.values[index]])) as P;
  }
}

interface Bound {
  readonly snapshot: Snapshot;
  readonly incomplete: readonly LostFile[];
  readonly request: Omit<RunRequest, 'memory' | 'maxRows' | 'maxBytes' | 'columnar'>;
}

async function bind(root: string, ledger: Queries, query: Query): Promise<Bound> {
  const names = query.tables.map((table) => table.name);
  const whole = query.history ? query.tables.filter(({ key }) => key.length > 0).map(({ name }) => name) : [];
  const { snapshot, files } = await filesAt(ledger, names, query.asOf, whole);
  const incomplete = files.flatMap((file) => (file.lost === null ? [] : [lostFile(file, file.lost)]));
  const [first] = incomplete;
  if (first && query.allowIncomplete !== true) {
    const own = incomplete.filter((file) => file.table === first.table);
    const rows = own.reduce((sum, file) => sum + file.rows, 0);
    throw lakeErrors.LAKE_FILES_LOST({ table: first.table, count: own.length, rows, file: first.path });
  }
  const usable = files.filter((file) => file.lost === null);
  const views: Record<string, string> = {};
  for (const table of query.tables) {
    const own = usable.filter((file) => file.table === table.name);
    views[table.name] = whole.includes(table.name)
      ? historySelect(root, table, own, snapshot.id, await changesOf(ledger, table.name, snapshot.id))
      : viewSelect(root, table, own, snapshot.id);
  }
  const locked = query.locked ? { files: usable.map((file) => path.join(root, file.path)) } : null;
  return {
    snapshot,
    incomplete,
    request: {
      sql: query.sql,
      params: query.params ?? {},
      views,
      locked,
      unordered: query.unordered ?? false,
    },
  };
}

const lostFile = ({ table, path, rows, partition }: ManifestFile, lost: string): LostFile => ({
  table,
  path,
  rows,
  partition,
  lost,
});

function appendRows<R extends Row>(
  rows: R[],
  columns: readonly ResultColumn[],
  values: readonly ArrayLike<unknown>[],
): void {
  const count = values[0]?.length ?? 0;
  for (let row = 0; row < count; row++) {
    const entries = columns.map(({ name }, index) => [name, values[index]?.[row]]);
    rows.push(Object.fromEntries(entries) as R);
  }
}

async function* inLakeWords(
  messages: AsyncGenerator<Reply, void>,
  layout: LakeLayout,
  query: Query,
  limits: QueryLimits,
): AsyncGenerator<Reply, void> {
  for await (const message of messages) {
    if (message.kind === 'failed') throw failureError(message, layout, query, limits);
    yield message;
  }
}

function failureError(
  message: Extract<Reply, { kind: 'failed' }>,
  layout: LakeLayout,
  query: Query,
  limits: QueryLimits,
): Error {
  // Users need not know where on the disk the lake is.
  const detail = message.detail.replaceAll(`${layout.root}${path.sep}`, '').trim();
  switch (message.failure) {
    case 'refused':
      return lakeErrors.LAKE_SQL_REFUSED({
        problem: detail,
        tables: query.tables.map((table) => table.name).join(', ') || 'none',
      });
    case 'memory':
      return lakeErrors.LAKE_QUERY_MEMORY({ memory: limits.queryMemory });
    case 'full':
      return lakeErrors.LAKE_DISK_FULL({ dir: layout.root });
    case 'unreadable':
      return lakeErrors.LAKE_FILE_UNREADABLE({ detail });
    case 'interrupted':
      return lakeErrors.LAKE_QUERY_CANCELLED();
    case 'invalid':
      return lakeErrors.LAKE_SQL_INVALID({ detail });
  }
}

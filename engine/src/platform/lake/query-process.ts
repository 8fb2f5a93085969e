/** The program of a query process: runs one query at a time on its own DuckDB and hands the rows out in portions. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import {
  type DuckDBConnection,
  DuckDBInstance,
  DuckDBTimestampTZValue,
  type DuckDBValue,
  listValue,
} from '@duckdb/node-api';
import { literal, quoted } from './ddl.ts';
import { handOutColumns } from './hand-out-columns.ts';
import { type Give, handOutRows } from './hand-out-rows.ts';
import type {
  FailureKind,
  FromProcess,
  Param,
  QuerySettings,
  RunRequest,
  ToProcess,
  Truncated,
} from './query-protocol.ts';
import { lockStatements, refusalOf } from './user-sql.ts';

/** DuckDB forgets an interrupt that comes in the moment before a statement begins, so it is told again. */
const INTERRUPT_EVERY_MS = 20;

class Refused extends Error {
  readonly failure: FailureKind;
  constructor(failure: FailureKind, detail: string) {
    super(detail);
    this.failure = failure;
  }
}

interface Run {
  readonly id: number;
  cancelled: boolean;
  connection?: DuckDBConnection;
  more?: () => void;
}

let settings: QuerySettings | undefined;
let shared: DuckDBInstance | undefined;
let running: Run | undefined;

const send = (message: FromProcess) => process.send?.(message);

process.on('disconnect', () => process.exit(0)); // the engine is gone, so nobody waits for an answer
process.on('message', (message: ToProcess) => {
  if (message.kind === 'settings') settings = message.settings;
  else if (message.kind === 'run') void answer(message.id, message.request);
  else if (running?.id !== message.id) return;
  else if (message.kind === 'more') running.more?.();
  else {
    cancel(running);
  }
});

async function answer(id: number, request: RunRequest): Promise<void> {
  const run: Run = { id, cancelled: false };
  running = run;
  let own: DuckDBInstance | undefined;
  try {
    // A locked instance cannot be unlocked, and nothing may leak from one user's query into another's.
    own = request.locked ? await openInstance() : undefined;
    const connection = await (own ?? (await sharedInstance())).connect();
    run.connection = connection;
    try {
      const truncated = await deliver(run, connection, request);
      send({ kind: 'done', id, truncated });
    } finally {
      delete run.connection;
      connection.closeSync();
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    send({ kind: 'failed', id, failure: run.cancelled ? 'interrupted' : failureOf(error, detail), detail });
  } finally {
    own?.closeSync();
    running = undefined;
  }
}

function cancel(run: Run): void {
  if (running !== run) return;
  run.cancelled = true;
  run.connection?.interrupt();
  run.more?.();
  setTimeout(() => cancel(run), INTERRUPT_EVERY_MS);
}

async function sharedInstance(): Promise<DuckDBInstance> {
  shared ??= await openInstance();
  return shared;
}

async function openInstance(): Promise<DuckDBInstance> {
  if (!settings) throw new Error('no settings were given');
  // DuckDB makes the folder for what does not fit into memory, but none above it.
  mkdirSync(path.dirname(settings.temporary), { recursive: true });
  return DuckDBInstance.create(':memory:', {
    threads: String(settings.threads),
    temp_directory: settings.temporary,
    max_temp_directory_size: settings.spill,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
}

async function deliver(run: Run, connection: DuckDBConnection, request: RunRequest): Promise<Truncated> {
  const views = Object.entries(request.views).map(
    ([name, select]) => `CREATE TEMP VIEW ${quoted(name)} AS ${select}`,
  );
  // At once: each statement on its own waits for a thread as long as it takes.
  await connection.run(
    [
      `SET TimeZone = 'UTC'`,
      `SET memory_limit = ${literal(request.memory)}`,
      `SET preserve_insertion_order = ${!request.unordered}`,
      ...views,
    ].join(';\n'),
  );
  if (request.locked) await lock(connection, request.locked.files, request);
  const statement = await prepareOnly(connection, request.sql);
  const params = Object.entries(request.params).map(([name, value]) => [name, bindable(value)] as const);
  if (params.length > 0) statement.bind(Object.fromEntries(params));
  if (run.cancelled) throw new Error('cancelled');
  const result = await statement.stream();
  const columns = result
    .columnNames()
    .map((name, index) => ({ name, type: String(result.columnType(index)) }));
  send({ kind: 'columns', id: run.id, columns });
  const give = giverOf(run);
  if (!request.columnar) return handOutRows(result, request, give, () => run.cancelled);
  await handOutColumns(result, give);
  return false;
}

async function lock(
  connection: DuckDBConnection,
  files: readonly string[],
  request: RunRequest,
): Promise<void> {
  for (const statement of lockStatements(files)) await connection.run(statement);
  const reader = await connection.runAndReadAll('SELECT json_serialize_sql($1::VARCHAR)', [request.sql]);
  const refusal = refusalOf(String(reader.getRows()[0]?.[0]), Object.keys(request.views));
  if (refusal) throw new Refused(refusal.failure, refusal.detail);
}

async function prepareOnly(connection: DuckDBConnection, sql: string) {
  const statements = await connection.extractStatements(sql);
  if (statements.count !== 1) throw new Refused('refused', 'exactly one statement may run');
  return statements.prepare(0);
}

function bindable(value: Param): DuckDBValue {
  if (value instanceof Date) return new DuckDBTimestampTZValue(BigInt(value.getTime()) * 1000n);
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  return Array.isArray(value) ? listValue(value as string[]) : (value as DuckDBValue);
}

/** Sends values once the reader has taken the last ones; meanwhile the next can be made. */
const giverOf = (run: Run): Give => {
  let taken = Promise.resolve();
  return async (values) => {
    await taken;
    if (run.cancelled) throw new Error('cancelled');
    taken = new Promise<void>((resolve) => {
      run.more = resolve;
    });
    send({ kind: 'rows', id: run.id, values });
  };
};

function failureOf(error: unknown, detail: string): FailureKind {
  if (error instanceof Refused) return error.failure;
  if (/No space left on device|Disk quota exceeded|File too large/.test(detail)) return 'full';
  if (/^(Out of Memory|OutOfMemory)/.test(detail) || /max_temp_directory_size/.test(detail)) return 'memory';
  if (/^IO Error|No magic bytes|Parquet file|not a Parquet file/.test(detail)) return 'unreadable';
  return 'invalid';
}

send({ kind: 'ready' });

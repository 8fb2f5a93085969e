/** The program of a query process: runs one query at a time on its own DuckDB and hands the rows out in portions. */
import {
  type DuckDBConnection,
  DuckDBInstance,
  type DuckDBResult,
  DuckDBTimestampTZValue,
  type DuckDBValue,
  listValue,
} from '@duckdb/node-api';
import { quoted } from './ddl.ts';
import { decodeRows, sizeOf } from './decode.ts';
import { NoNumbers, numberPortions } from './number-columns.ts';
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

/** Portions are small enough to keep the conversion from stalling a cancel. */
const PORTION_ROWS = 256;
const MESSAGE_ROWS = 8192;
const MESSAGE_BYTES = 1 << 20;
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
  return DuckDBInstance.create(':memory:', {
    memory_limit: settings.memory,
    threads: String(settings.threads),
    temp_directory: settings.temporary,
    max_temp_directory_size: settings.spill,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
}

async function deliver(run: Run, connection: DuckDBConnection, request: RunRequest): Promise<Truncated> {
  await connection.run(`SET TimeZone = 'UTC'`);
  for (const [name, select] of Object.entries(request.views))
    await connection.run(`CREATE TEMP VIEW ${quoted(name)} AS ${select}`);
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
  return request.numbers ? handOutNumbers(run, result) : handOut(run, result, request);
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

async function handOut(
  run: Run,
  result: DuckDBResult,
  { maxRows, maxBytes }: RunRequest,
): Promise<Truncated> {
  let rowsLeft = maxRows;
  let bytesLeft = maxBytes;
  let portion = emptyColumns(result);
  let bytes = 0;
  const flush = async () => {
    if ((portion[0]?.length ?? 0) === 0) return;
    const taken = new Promise<void>((resolve) => {
      run.more = resolve;
    });
    send({ kind: 'rows', id: run.id, values: portion });
    portion = emptyColumns(result);
    bytes = 0;
    await taken;
    if (run.cancelled) throw new Error('cancelled');
  };
  for (
    let chunk = await result.fetchChunk();
    chunk && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  ) {
    for (let from = 0; from < chunk.rowCount; from += PORTION_ROWS) {
      const columns = decodeRows(chunk, from, Math.min(from + PORTION_ROWS, chunk.rowCount));
      const count = columns[0]?.length ?? 0;
      for (let row = 0; row < count; row++) {
        const size = columns.reduce((sum, values) => sum + sizeOf(values[row]), 0);
        const full = rowsLeft === 0 ? 'rows' : size > bytesLeft ? 'bytes' : false;
        if (full) {
          await flush();
          return full;
        }
        rowsLeft -= 1;
        bytesLeft -= size;
        bytes += size;
        for (const [index, values] of columns.entries()) portion[index]?.push(values[row]);
      }
      if ((portion[0]?.length ?? 0) >= MESSAGE_ROWS || bytes >= MESSAGE_BYTES) await flush();
      if (run.cancelled) throw new Error('cancelled');
    }
  }
  await flush();
  return false;
}

/** The next portion is made while the reader still has the last one: at most two are ever under way. */
async function handOutNumbers(run: Run, result: DuckDBResult): Promise<false> {
  let taken = Promise.resolve();
  for await (const columns of numberPortions(result)) {
    await taken;
    if (run.cancelled) throw new Error('cancelled');
    taken = new Promise<void>((resolve) => {
      run.more = resolve;
    });
    send({ kind: 'numbers', id: run.id, columns });
  }
  return false;
}

const emptyColumns = (result: DuckDBResult): unknown[][] =>
  Array.from({ length: result.columnCount }, () => []);

function failureOf(error: unknown, detail: string): FailureKind {
  if (error instanceof Refused) return error.failure;
  if (error instanceof NoNumbers) return 'refused';
  if (/No space left on device|Disk quota exceeded|File too large/.test(detail)) return 'full';
  if (/^(Out of Memory|OutOfMemory)/.test(detail) || /max_temp_directory_size/.test(detail)) return 'memory';
  if (/^IO Error|No magic bytes|Parquet file|not a Parquet file/.test(detail)) return 'unreadable';
  return 'invalid';
}

send({ kind: 'ready' });

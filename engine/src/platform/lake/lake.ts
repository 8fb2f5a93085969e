/** The lake: everything observed, in Parquet files that the ledger's manifest names. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { createIdFactory } from '#kernel/id.ts';
import type { Clock } from '#platform/clock/clock.ts';
import type { Random } from '#platform/clock/random.ts';
import type { Ledger, Tx } from '#platform/ledger/index.ts';
import { type Compacted, type CompactOptions, compactTable } from './compact.ts';
import { type Copied, type CopyQuestion, type CopyTarget, copyOut } from './copy-out.ts';
import { literal } from './ddl.ts';
import { removeFile } from './durable.ts';
import { foldTable } from './fold.ts';
import { type ForeignFile, openForeignFile } from './foreign-file.ts';
import { checkLake, type FsckOptions, type FsckReport } from './fsck.ts';
import { type Foreign, ingest, stagedSource } from './ingest.ts';
import { firstChange, lastChange } from './last-change.ts';
import { type LakeLayout, lakeLayout } from './layout.ts';
import { publishFiles, type Replaced, type Snapshot } from './manifest.ts';
import { type ChangeOptions, stageChanges } from './merge.ts';
import { type Answer, type Asker, openAsker, type Row } from './query.ts';
import { openQueryPool } from './query-pool.ts';
import { deleteRetired, dropLeftovers, dropOldHistory, dropOldRows } from './retention.ts';
import { type Batches, openRowsWriter } from './rows-writer.ts';
import { dropSpooled, dropStaleSpool, type Spooled, spoolRows } from './spool.ts';
import { type Staged, type StagedChanges, stageRows } from './stage.ts';
import type { Partition, Table } from './table.ts';

export interface LakeLimits {
  /** DuckDB's words. The process takes some 150..650 MB more than this. */
  readonly queryMemory: string;
  readonly writeMemory: string;
  /** Of comparing what was seen with what is known: sorts and joins that spill at little cost. */
  readonly compareMemory: string;
  readonly threads: number;
  readonly queriesAtOnce: number;
  readonly queriesQueued: number;
  /** Disk that one query process may use for temporary data. */
  readonly spill: string;
  readonly idleMs: number;
  readonly maxRows: number;
  readonly maxBytes: number;
  readonly timeLimitMs: number;
  readonly rowsPerFile: number;
  /** How long a file that no new reader gets stays on disk for readers that already have it. */
  readonly graceMs: number;
}

const DEFAULT_LIMITS: LakeLimits = {
  queryMemory: '1GB',
  writeMemory: '512MB',
  compareMemory: '384MB',
  threads: 2,
  queriesAtOnce: 2,
  queriesQueued: 64,
  spill: '10GB',
  idleMs: 60_000,
  maxRows: 100_000,
  maxBytes: 64 << 20,
  timeLimitMs: 60_000,
  rowsPerFile: 1_000_000,
  graceMs: 15 * 60_000,
};

export interface LakeOptions {
  readonly dir: string;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly random: Random;
  readonly limits?: Partial<LakeLimits>;
}

export interface PublishOptions {
  /** What this snapshot replaces, in the same instant. */
  readonly replace?: readonly Replaced[];
}

export interface Lake extends Asker {
  readonly dir: string;
  /** Writes durable files that nobody sees yet; no transaction is needed for this slow part. */
  stage<T extends Table>(table: T, batches: Batches<T>, options: PartitionOption<T>): Promise<Staged>;
  /** Stages rows out of files of others, without a row passing through the engine. */
  ingest<T extends Table>(table: T, foreign: Foreign<T>): Promise<Staged>;
  /** What was staged and nobody sees yet, as SQL after FROM. */
  source(staged: Staged): string;
  /** Puts rows of a keyed table down durably for a comparison, which another process may make. */
  spool<T extends Table>(table: T, batches: Batches<T>): Promise<Spooled>;
  dropSpool(spooled: readonly Spooled[]): Promise<void>;
  /** Compares spooled rows with what the table holds now and stages what differs; later rows win over earlier ones. */
  stageChanges(table: Table, spooled: readonly Spooled[], options: ChangeOptions): Promise<StagedChanges>;
  /** Makes staged files visible when the caller's transaction commits; keep what follows in it short. */
  publish(tx: Tx, staged: readonly Staged[], options?: PublishOptions): Promise<Snapshot>;
  /** Stage and publish in one go. */
  write<T extends Table>(
    tx: Tx,
    table: T,
    batches: Batches<T>,
    options: PartitionOption<T>,
  ): Promise<Snapshot>;
  /** Throws away what was staged and will not be published. */
  discard(staged: readonly Staged[]): Promise<void>;
  /** Writes what a question finds to a file outside; says how many rows. A failure leaves no file. */
  copyOut(question: CopyQuestion, target: CopyTarget): Promise<Copied>;
  /** A Parquet file that is no part of the lake. */
  foreignFile(file: string): Promise<ForeignFile>;
  /** Folds small files; readers in flight keep theirs, and every `asOf` answers as before. */
  compact(table: Table, options?: CompactOptions): Promise<Compacted>;
  /** Drops what the tables' retention no longer keeps, then deletes files past their grace. */
  retain(tables: readonly Table[]): Promise<Retained>;
  /** Removes what killed processes of this host had staged, as `retain` does; how many of them. */
  dropLeftovers(): Promise<number>;
  /** The id of the last snapshot that changed any of the tables; 0 where none ever did. */
  lastChange(tables: readonly Table[]): Promise<number>;
  /** The first snapshot that changed any of these keyed tables; undefined where none ever did. */
  firstChange(tables: readonly Table[]): Promise<Snapshot | undefined>;
  fsck(options?: FsckOptions): Promise<FsckReport>;
  close(): Promise<void>;
}

export interface Retained {
  /** Files whose rows are too old. */
  readonly rows: number;
  /** Replaced files whose history is too old. */
  readonly history: number;
  readonly deleted: number;
  /** Spool files that nobody came back for. */
  readonly spool: number;
  /** Processes that were killed, whose unpublished files were removed. */
  readonly leftovers: number;
}

export type PartitionOption<T extends Table> = { readonly partition: Partition<T> };

const MAINTENANCE_MS = 60 * 60_000;

/** Opens nothing yet: DuckDB and the query processes start with the first write and the first query. */
export function openLake({ dir, ledger, clock, random, limits: given }: LakeOptions): Lake {
  const limits: LakeLimits = { ...DEFAULT_LIMITS, ...given };
  const id = createIdFactory({ now: () => clock.now(), random: (length) => random.bytes(length) });
  const layout = lakeLayout(dir, id());
  const writer = openRowsWriter({ layout, memory: limits.writeMemory, threads: limits.threads });
  const files = { layout, writer, newId: id, rowsPerFile: limits.rowsPerFile };
  const pool = openQueryPool({
    worker: { threads: limits.threads, spill: limits.spill },
    folder: layout.own,
    atOnce: limits.queriesAtOnce,
    queued: limits.queriesQueued,
    idleMs: limits.idleMs,
  });
  const publish: Lake['publish'] = (tx, staged, options = {}) =>
    publishFiles(tx, layout.root, staged, options.replace ?? [], clock.now());
  const now = () => clock.now();
  const asker = openAsker(layout, () => ledger.db, pool, limits);
  const [maintain, compare] = [
    maintenance(asker, limits.queryMemory),
    maintenance(asker, limits.compareMemory),
  ];
  const execute = async (sql: string, signal?: AbortSignal) => (await maintain(sql, [], signal)).rows;
  const upkeep = { layout, ledger, now, newId: id, graceMs: limits.graceMs, rowsPerFile: limits.rowsPerFile };
  return {
    dir: layout.root,
    ...asker,
    stage: (table, batches, { partition }) => stageRows(files, table, batches, partition),
    ingest: (table, foreign) => ingest({ layout, newId: id, maintain }, table, foreign),
    source: (staged) => stagedSource(layout, staged),
    spool: (table, batches) => spoolRows(files, table, batches),
    dropSpool: (spooled) => dropSpooled(layout, spooled),
    stageChanges: (table, spooled, options) =>
      stageChanges({ layout, newId: id, maintain: compare }, table, spooled, options),
    publish,
    write: async (tx, table, batches, { partition }) =>
      publish(tx, [await stageRows(files, table, batches, partition)]),
    discard: (staged) => discard(layout, staged),
    copyOut: (question, target) => copyOut(asker, question, target),
    foreignFile: (file) => openForeignFile(asker, file),
    compact: (table, options) =>
      (table.key.length > 0 ? foldTable : compactTable)({ ...upkeep, execute }, table, options),
    retain: (tables) => retainAll(upkeep, tables),
    dropLeftovers: () => dropLeftovers(upkeep),
    lastChange: (tables) => lastChange(ledger.db, tables),
    firstChange: (tables) => firstChange(ledger.db, tables),
    fsck: (options) => checkLake({ ...upkeep, countRows: (file) => countRows(execute, file) }, options),
    async close() {
      await pool.close();
      writer.close();
      await rm(layout.own, { recursive: true, force: true });
    },
  };
}

async function retainAll(
  upkeep: Parameters<typeof dropLeftovers>[0],
  tables: readonly Table[],
): Promise<Retained> {
  const dropped = { rows: 0, history: 0 };
  for (const table of tables) {
    dropped.rows += await dropOldRows(upkeep, table);
    dropped.history += await dropOldHistory(upkeep, table);
  }
  const spool = await dropStaleSpool(upkeep.layout, upkeep.now());
  const deleted = await deleteRetired(upkeep);
  return { ...dropped, deleted, spool, leftovers: await dropLeftovers(upkeep) };
}

/** Takes its turn in a lane of its own, and as long as it needs. */
const maintenance =
  (asker: Asker, memory: string) =>
  (sql: string, tables: readonly Table[], signal?: AbortSignal, unordered = false): Promise<Answer> =>
    asker.query({ sql, tables, lane: 'maintenance', memory, timeLimitMs: MAINTENANCE_MS, signal, unordered });

async function discard({ root }: LakeLayout, staged: readonly Staged[]): Promise<void> {
  for (const file of staged.flatMap((one) => one.files)) await removeFile(path.join(root, file.temporary));
}

async function countRows(execute: (sql: string) => Promise<readonly Row[]>, file: string): Promise<number> {
  const [row] = await execute(`SELECT num_rows FROM parquet_file_metadata(${literal(file)})`);
  return Number(row?.num_rows);
}

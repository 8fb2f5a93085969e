/** The door of the lake. */
export { askErrors } from './ask-errors.ts';
export { checkRows } from './check-rows.ts';
export * from './column.ts';
export type { Compacted, CompactOptions } from './compact.ts';
export { athenaDdl, duckdbDdl, type GlueColumn, glueColumns, glueTable, trinoDdl } from './ddl.ts';
export type { Batch, ColumnBatch } from './encode.ts';
export { lakeErrors } from './errors.ts';
export type { FsckItem, FsckKind, FsckOptions, FsckReport } from './fsck.ts';
export type { Foreign } from './ingest.ts';
export {
  type Lake,
  type LakeLimits,
  type LakeOptions,
  openLake,
  type PartitionOption,
  type PublishOptions,
  type Retained,
} from './lake.ts';
export { listening } from './listening.ts';
export { publishedFiles, type Replaced, type Snapshot } from './manifest.ts';
export type { ChangeOptions, Scope } from './merge.ts';
export { trinoSql } from './portable/index.ts';
export type { Answer, ColumnPortion, ColumnStream, LostFile, Query, Row, RowStream } from './query.ts';
export type { Param, Params, ResultColumn, Truncated, TypedColumn } from './query-protocol.ts';
export type { Batches } from './rows-writer.ts';
export type { Spooled } from './spool.ts';
export type { Staged, StagedChanges, StagedFile } from './stage.ts';
export { type LakeSummary, lakeSummary } from './summary.ts';
export {
  type Columns,
  defineTable,
  type Partition,
  type Retention,
  type RowIn,
  type RowOut,
  type Table,
} from './table.ts';

/** The installation's own nouns as the API speaks them. */
import * as z from 'zod';

const checkResultSchema = z.object({
  name: z.string(),
  /** `unknown`: it could not be looked at, which is not the same as fine. */
  state: z.enum(['ok', 'warning', 'failed', 'unknown']),
  message: z.string(),
  remedy: z.string().nullable(),
});
export type CheckResult = z.infer<typeof checkResultSchema>;

const healthSchema = z.object({
  state: z.enum(['ok', 'degraded', 'down']),
  checks: z.array(checkResultSchema),
});
export type Health = z.infer<typeof healthSchema>;

export const lakeSummarySchema = z.object({
  tables: z.array(
    z.object({
      name: z.string(),
      rows: z.number().int(),
      files: z.number().int(),
      bytes: z.number().int(),
      /** Files that are missing or damaged. */
      lost: z.number().int(),
      updatedAt: z.iso.datetime(),
    }),
  ),
  bytes: z.number().int(),
  snapshot: z.number().int(),
});
export type LakeSummaryJson = z.infer<typeof lakeSummarySchema>;

const fsckItemSchema = z.object({
  kind: z.enum(['orphan', 'missing', 'truncated', 'corrupt', 'leftover', 'restored']),
  file: z.string(),
  table: z.string().nullable(),
  detail: z.string(),
  mended: z.boolean(),
});
export type FsckItemJson = z.infer<typeof fsckItemSchema>;

export const fsckReportSchema = z.object({
  items: z.array(fsckItemSchema),
  next: z.null(),
  files: z.number().int(),
  bytes: z.number().int(),
});
export type FsckReportJson = z.infer<typeof fsckReportSchema>;

export const lakeAnswerSchema = z.object({
  items: z.array(z.record(z.string(), z.unknown())),
  next: z.null(),
  /** DuckDB's names of the types. */
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
  snapshot: z.object({ id: z.number().int(), at: z.iso.datetime() }),
  /** More rows follow than the limit let through. */
  truncated: z.boolean(),
});
export type LakeAnswerJson = z.infer<typeof lakeAnswerSchema>;

export const compactedSchema = z.object({
  items: z.array(
    z.object({
      table: z.string(),
      /** Files before and after. */
      merged: z.number().int(),
      into: z.number().int(),
      rows: z.number().int(),
    }),
  ),
  next: z.null(),
});
export type CompactedJson = z.infer<typeof compactedSchema>;

export const jobSchema = z.object({
  id: z.string(),
  task: z.string(),
  state: z.enum(['ready', 'scheduled', 'running', 'failed']),
  attempts: z.number().int(),
  maxAttempts: z.number().int(),
  runAt: z.iso.datetime(),
  createdAt: z.iso.datetime(),
  worker: z.string().nullable(),
  lastError: z.string().nullable(),
});
export type JobJson = z.infer<typeof jobSchema>;

export const ledgerExportSchema = z.object({
  name: z.string(),
  createdAt: z.iso.datetime(),
  tables: z.number().int(),
  rows: z.number().int(),
  bytes: z.number().int(),
});
export type LedgerExport = z.infer<typeof ledgerExportSchema>;

export const taskSchema = z.object({
  name: z.string(),
  description: z.string(),
  /** Cron, in UTC. */
  schedule: z.string(),
});
export type TaskJson = z.infer<typeof taskSchema>;

export const statusSchema = z.object({
  version: z.string(),
  organisation: z.string(),
  health: healthSchema,
  ledger: z.object({
    kind: z.enum(['embedded', 'external']),
    version: z.string(),
    worksAs: z.enum(['role', 'owner']),
    sizeBytes: z.number().int(),
    migrations: z.array(z.object({ schema: z.string(), count: z.number().int() })),
  }),
  lake: lakeSummarySchema,
  jobs: z.object({
    ready: z.number().int(),
    scheduled: z.number().int(),
    running: z.number().int(),
    failed: z.number().int(),
    workers: z.number().int(),
  }),
  storage: z.object({ home: z.string(), freeBytes: z.number().int() }),
});
export type Status = z.infer<typeof statusSchema>;

/** What `reeve init` made or found. */
export interface Initialised {
  readonly home: string;
  readonly config: string;
  readonly wroteConfig: boolean;
  readonly ledger: 'embedded' | 'external';
}

/** Lists and groups are told as they are. */
const settingValueSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.unknown()).readonly(),
  z.record(z.string(), z.unknown()),
]);

export const explainedSettingSchema = z.object({
  key: z.string(),
  value: settingValueSchema.nullable(),
  source: z.enum(['default', 'file', 'environment']),
  place: z.string().nullable(),
  default: settingValueSchema.nullable(),
  description: z.string(),
  variable: z.string(),
});

export const lakeDdlSchema = z.object({
  dialect: z.enum(['duckdb', 'trino', 'athena', 'glue']),
  /** For Glue, the `TableInput` of CreateTable as JSON. */
  items: z.array(z.object({ table: z.string(), ddl: z.string() })),
  next: z.null(),
});
export type LakeDdlJson = z.infer<typeof lakeDdlSchema>;

export const lakeFilesSchema = z.object({
  items: z.array(
    z.object({
      table: z.string(),
      /** Relative to the folder of the lake. */
      path: z.string(),
      rows: z.number().int(),
    }),
  ),
  next: z.null(),
});
export type LakeFilesJson = z.infer<typeof lakeFilesSchema>;

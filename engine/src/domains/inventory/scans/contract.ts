/** Scans as the API speaks of them. */
import * as z from 'zod';
import { progressSchema } from './progress.ts';
import { wishSchema } from './wish.ts';

const CELL_STATUSES = ['ok', 'partial', 'denied', 'throttled', 'error'] as const;
const counted = z.object(
  Object.fromEntries(CELL_STATUSES.map((status) => [status, z.number().int()])) as Record<
    (typeof CELL_STATUSES)[number],
    z.ZodNumber
  >,
);

const problemCell = z.object({
  account: z.string(),
  region: z.string(),
  type: z.string(),
  status: z.enum(CELL_STATUSES),
  reason: z.string().nullable(),
});

const problemSchema = z.object({ code: z.string(), title: z.string(), remedy: z.string().nullable() });
export type ScanProblem = z.output<typeof problemSchema>;

const summarySchema = z.object({
  /** How many cells ended how; a cell is one type in one region of one account. */
  cells: counted,
  /** Left out, as they were empty when they were last read completely. */
  skipped: z.number().int(),
  resources: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  removed: z.number().int(),
  requests: z.number().int(),
  throttles: z.number().int(),
  accounts: z.number().int(),
  /** Why there may be accounts that nobody knows of; null where all are known. */
  accountsProblem: problemSchema.nullish(),
  regions: z.number().int(),
  /** The lake's snapshot that shows it; null where nothing was published. */
  snapshot: z.number().int().nullable(),
  /** The first hundred cells that are not complete; the coverage has them all. */
  incomplete: z.array(problemCell),
  /** Plugins that could not be used, so nobody looked for their types. */
  brokenPlugins: z.array(problemSchema).exactOptional(),
});
export type ScanSummary = z.output<typeof summarySchema>;

export const scanSchema = z.object({
  id: z.string(),
  state: z.enum(['queued', 'running', 'done', 'cancelled', 'failed']),
  /** manual, schedule or event. */
  cause: z.string(),
  askedBy: z.string(),
  wish: wishSchema,
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  /** Nobody works on it any more: its process ended. Starting a scan goes on with it. */
  interrupted: z.boolean(),
  cancelAsked: z.boolean(),
  progress: progressSchema.nullable(),
  summary: summarySchema.nullable(),
  problem: problemSchema.nullable(),
  /** Nothing of it exists: `aws.mode` is `simulator`. */
  simulated: z.boolean(),
});
export type ScanJson = z.output<typeof scanSchema>;

export const scansSchema = z.object({ items: z.array(scanSchema), next: z.string().nullable() });

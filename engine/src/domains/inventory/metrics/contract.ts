/** Readings of metrics as the API speaks of them. */
import * as z from 'zod';

const CELL_STATUSES = ['ok', 'partial', 'denied', 'throttled', 'error'] as const;

const names = (what: string) =>
  z.array(z.string().min(1).max(100)).min(1).max(1_000).optional().meta({ description: what });

export const readingWishSchema = z.object({
  accounts: names('These accounts; all without it.'),
  types: names('These types; all that are measured without it.'),
  queue: z
    .boolean()
    .default(true)
    .meta({ description: 'Whether a worker is to read; else whoever asks reads by itself.' }),
});

export const readingSchema = z.object({
  /** Null: all. */
  accounts: z.array(z.string()).nullable(),
  types: z.array(z.string()).nullable(),
  queued: z.boolean(),
});
export type ReadingJson = z.output<typeof readingSchema>;

const coveredSchema = z.object({
  type: z.string(),
  account: z.string(),
  region: z.string(),
  /** Where it is not `ok`, a missing figure tells nothing. */
  status: z.enum(CELL_STATUSES),
  resources: z.number().int(),
  /** One for each resource, metric, stat and period: what AWS charges by. */
  series: z.number().int(),
  points: z.number().int(),
  reason: z.string().nullable(),
  readAt: z.iso.datetime(),
  completeAt: z.iso.datetime().nullable(),
});
export type MetricsCovered = z.output<typeof coveredSchema>;

export const metricsCoverageSchema = z.object({
  items: z.array(coveredSchema),
  next: z.string().nullable(),
});

/** Coverage as the API speaks of it. */
import * as z from 'zod';

const CELL_STATUSES = ['ok', 'partial', 'denied', 'throttled', 'error'] as const;

export const regionSchema = z
  .string()
  .max(50)
  .regex(/^[a-z]{2,}(-[a-z]+)+-\d+$/, 'must be a region name such as eu-west-1');

const coveredSchema = z.object({
  account: z.string(),
  /** `global` for what has none. */
  region: z.string(),
  /** The CloudFormation type name of what was read. */
  type: z.string(),
  /** Whatever is not `ok` left older knowledge in place. */
  status: z.enum(CELL_STATUSES),
  /** Resources found; null where the answer was not complete. */
  rows: z.number().int().nullable(),
  reason: z.string().nullable(),
  endedAt: z.iso.datetime(),
  /** When it was last read completely; null if never. */
  completeAt: z.iso.datetime().nullable(),
});
export type Covered = z.infer<typeof coveredSchema>;

export const coverageSchema = z.object({
  items: z.array(coveredSchema),
  next: z.string().nullable(),
  /** Of all that was ever scanned, not of this page alone. */
  counts: z.object({
    ok: z.number().int(),
    partial: z.number().int(),
    denied: z.number().int(),
    throttled: z.number().int(),
    error: z.number().int(),
  }),
  /** Null while nothing has been scanned. */
  lastScanAt: z.iso.datetime().nullable(),
});
export type CoverageJson = z.infer<typeof coverageSchema>;

export const coverageGridSchema = z.object({
  /** How many places of a service in an account ended how; where there is none, it was never read. */
  items: z.array(
    coverageSchema.shape.counts.extend({
      account: z.string(),
      service: z.string(),
      endedAt: z.iso.datetime(),
      /** Of the first place that is not complete. */
      reason: z.string().nullable(),
    }),
  ),
  next: z.null(),
});
export type CoverageGrid = z.infer<typeof coverageGridSchema>;

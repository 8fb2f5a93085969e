/** Sources of costs as the API speaks them. */
import * as z from 'zod';
import { importSchema, totalsSchema } from '../contract.ts';

export const sourcesSchema = z.object({
  items: z.array(
    z.object({
      source: z.string(),
      month: z.string(),
      format: z.string(),
      billingAccounts: z.array(z.string()),
      rows: z.number().int(),
      /** By currency; of nothing for those who may see some accounts only: a bill is of all of them. */
      totals: totalsSchema,
      /** By currency: what the source’s own sum is more than what is held; null where it was taken in before that was kept, and like the totals. */
      residual: z.record(z.string(), z.string()).nullable(),
      /** The last day that has lines. */
      lastDay: z.string(),
      importedAt: z.iso.datetime(),
      /** Whether reports read it: wholly, for some of its billing accounts, or not at all. */
      serves: z.enum(['yes', 'partly', 'no']),
      /** The sources that are read instead. */
      overlaidBy: z.array(z.string()),
    }),
  ),
  next: z.null(),
});
export type SourcesJson = z.infer<typeof sourcesSchema>;

export const refreshedSchema = z.object({ items: z.array(importSchema), next: z.null() });
export type RefreshedJson = z.infer<typeof refreshedSchema>;

const differenceSchema = z.object({
  month: z.string(),
  /** Null where a line names no service. */
  service: z.string().nullable(),
  currency: z.string(),
  /** What is compared, and with what. */
  left: z.string(),
  right: z.string(),
  /** Null where that side knows nothing of the service. */
  leftBilled: z.string().nullable(),
  rightBilled: z.string().nullable(),
  /** Right less left. */
  difference: z.string(),
});
export type Difference = z.infer<typeof differenceSchema>;

const pairSchema = z.object({
  month: z.string(),
  currency: z.string(),
  left: z.string(),
  right: z.string(),
  leftBilled: z.string(),
  rightBilled: z.string(),
  /** The last day that each side knows: a side that knows more days has more of a running month. */
  leftUpTo: z.string(),
  rightUpTo: z.string(),
  difference: z.string(),
  /** The services that differ by more than the tolerance, the greatest difference first. */
  services: z.array(differenceSchema),
});
export type Pair = z.infer<typeof pairSchema>;

export const reconciledSchema = z.object({
  /** Sources that hold the bill of the same accounts and month; other accounts of either are left out. */
  sources: z.array(pairSchema),
  /** What AWS restated: the version before against the one that is held now. */
  versions: z.array(pairSchema),
  /** Months that went on after the day up to which the version before knew them: that is no restatement. */
  grown: z.array(z.object({ source: z.string(), month: z.string(), upTo: z.string() })),
  /** Versions before that retention no longer keeps. */
  forgotten: z.array(z.object({ source: z.string(), month: z.string() })),
});
export type ReconciledJson = z.infer<typeof reconciledSchema>;

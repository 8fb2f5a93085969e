/** The costs as the API speaks them. Amounts are decimals as text: no money passes through a float. */
import * as z from 'zod';

const FORMAT_IDS = ['focus'] as const;

export const importWishSchema = z.object({
  files: z.array(z.string().trim().min(1).max(4_096)).min(1).max(10_000).meta({
    description: 'Files, or folders of files, on the machine where Reeve runs.',
  }),
  format: z.enum(FORMAT_IDS).optional().meta({ description: 'Absent: what the columns say.' }),
  source: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]{0,62}$/, 'must be lower-case letters, digits, dots, dashes')
    .optional()
    .meta({ description: 'The name under which the lines are kept, and replaced by the next import of it.' }),
});
export type ImportWish = z.infer<typeof importWishSchema>;

const importProgressSchema = z.object({
  phase: z.enum(['reading', 'adding up', 'publishing']),
  files: z.number().int(),
  filesDone: z.number().int(),
  lines: z.number().int(),
});
export type ImportProgress = z.infer<typeof importProgressSchema>;

const totalsSchema = z.record(
  z.string(),
  z.object({
    /** The sum of the lines, with every digit of the source. */
    billed: z.string(),
    effective: z.string().nullable(),
  }),
);

const importSummarySchema = z.object({
  format: z.string(),
  rows: z.number().int(),
  /** By currency. */
  totals: totalsSchema,
  /** By currency: what the lake holds less than the source says, and why it may. */
  residual: z.record(z.string(), z.string()),
  withoutResource: z.number().int(),
  months: z.array(
    z.object({
      month: z.string(),
      rows: z.number().int(),
      totals: totalsSchema,
      firstDay: z.string(),
      lastDay: z.string(),
      missingDays: z.number().int(),
      /** The totals of the version that this one replaced; null where there was none. */
      replaced: totalsSchema.nullable(),
    }),
  ),
});
export type ImportSummary = z.infer<typeof importSummarySchema>;

const problemSchema = z.object({ code: z.string(), message: z.string(), remedy: z.string() });
export type ImportProblem = z.infer<typeof problemSchema>;

export const importSchema = z.object({
  id: z.string(),
  source: z.string(),
  state: z.enum(['queued', 'running', 'done', 'failed']),
  askedBy: z.string(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  progress: importProgressSchema.nullable(),
  summary: importSummarySchema.nullable(),
  problem: problemSchema.nullable(),
});
export type ImportJson = z.infer<typeof importSchema>;

export const importsSchema = z.object({ items: z.array(importSchema), next: z.string().nullable() });
export type ImportsJson = z.infer<typeof importsSchema>;

export * from './budgets/contract.ts';
export * from './drivers/contract.ts';
export * from './forecast/contract.ts';
export * from './report/contract.ts';

/** The costs as the API speaks them. Amounts are decimals as text: no money passes through a float. */
import * as z from 'zod';

const FORMAT_IDS = ['focus', 'cur2', 'cur'] as const;

export const importWishSchema = z
  .object({
    files: z.array(z.string().trim().min(1).max(4_096)).max(10_000).default([]).meta({
      description:
        'Files, folders of files, or manifests on the machine where Reeve runs, or s3://bucket/prefix.',
    }),
    format: z.enum(FORMAT_IDS).optional().meta({ description: 'Absent: what the columns say.' }),
    source: z
      .string()
      .regex(/^[a-z0-9][a-z0-9._-]{0,62}$/, 'must be lower-case letters, digits, dots, dashes')
      .optional()
      .meta({
        description: 'The name under which the lines are kept, and replaced by the next import of it.',
      }),
    account: z
      .string()
      .regex(/^\d{12}$/, 'must be twelve digits')
      .optional()
      .meta({ description: 'The account whose bucket it is; absent: that of the credentials.' }),
    changedOnly: z
      .boolean()
      .optional()
      .meta({ description: 'Leave billing periods alone whose files are those of the last import.' }),
    hoursOnly: z.boolean().optional().meta({
      description:
        'The files are the hours of a bill that another source has: purchases of commitments are tried on them, and no sum counts them.',
    }),
    costExplorer: z
      .object({
        months: z.number().int().min(1).max(13).optional(),
        maxRequests: z.number().int().min(1).max(100_000).optional(),
        tag: z.string().min(1).max(128).optional(),
      })
      .optional()
      .meta({
        description:
          'Instead of files: how many months back to ask Cost Explorer for; what is absent is as the settings say. AWS charges $0.01 for each request.',
      }),
  })
  .refine(({ files, costExplorer }) => files.length > 0 !== (costExplorer !== undefined), {
    error: 'must give files, or costExplorer',
  });
export type ImportWish = z.infer<typeof importWishSchema>;

const importProgressSchema = z.object({
  phase: z.enum(['looking', 'fetching', 'reading', 'adding up', 'publishing']),
  /** The billing period that is being taken in; null where only its lines will say it. */
  period: z.string().nullable(),
  files: z.number().int(),
  filesDone: z.number().int(),
  lines: z.number().int(),
});
export type ImportProgress = z.infer<typeof importProgressSchema>;

export const totalsSchema = z.record(
  z.string(),
  z.object({
    /** The sum of the lines, with every digit of the source. */
    billed: z.string(),
    effective: z.string().nullable(),
  }),
);

/** One billing period as it was taken in. */
const partSummarySchema = z.object({
  month: z.string(),
  rows: z.number().int(),
  totals: totalsSchema,
  /** By currency: what the source's own sum is more than what the lake holds. */
  residual: z.record(z.string(), z.string()),
  /**
   * How the source's own sum was found: its amounts were added up in a second reading, or its lines were counted and
   * added up to the last digit as they were taken over.
   */
  checked: z.enum(['read again', 'as taken over']),
  firstDay: z.string(),
  lastDay: z.string(),
  missingDays: z.number().int(),
  withoutResource: z.number().int(),
  /** The totals of the version that this one replaced; null where there was none. */
  replaced: totalsSchema.nullable(),
  /** Billing accounts that the version before had and this one has not; absent where none is. */
  accountsGone: z.array(z.string()).optional(),
});
export type PartSummary = z.infer<typeof partSummarySchema>;

const importSummarySchema = z.object({
  format: z.string(),
  rows: z.number().int(),
  /** By currency. */
  totals: totalsSchema,
  residual: z.record(z.string(), z.string()),
  withoutResource: z.number().int(),
  /** Billing periods of the source that are as they were when they were last taken in. */
  unchanged: z.number().int(),
  /** Requests to Cost Explorer, at $0.01 each (AWS Cost Management pricing); null where none was asked. */
  requests: z.number().int().nullable(),
  months: z.array(partSummarySchema),
});
export type ImportSummary = z.infer<typeof importSummarySchema>;

const problemSchema = z.object({ code: z.string(), message: z.string(), remedy: z.string() });
export type ImportProblem = z.infer<typeof problemSchema>;

export const importSchema = z.object({
  id: z.string(),
  source: z.string(),
  state: z.enum(['queued', 'running', 'done', 'failed']),
  askedBy: z.string(),
  /** How often it may ask Cost Explorer; null where it does not. */
  mostRequests: z.number().int().nullable(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  /** It was begun, and no process works on it now: it is gone on with when its job runs, or the same is wished again. */
  interrupted: z.boolean(),
  progress: importProgressSchema.nullable(),
  summary: importSummarySchema.nullable(),
  problem: problemSchema.nullable(),
});
export type ImportJson = z.infer<typeof importSchema>;

export const importsSchema = z.object({ items: z.array(importSchema), next: z.string().nullable() });
export type ImportsJson = z.infer<typeof importsSchema>;

export * from './budgets/contract.ts';
export * from './commitments/contract.ts';
export * from './drivers/contract.ts';
export * from './forecast/contract.ts';
export * from './kpis/contract.ts';
export * from './prices/contract.ts';
export * from './report/contract.ts';
export * from './units/contract.ts';
export * from './views/contract.ts';

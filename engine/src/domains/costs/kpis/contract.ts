/** The FinOps KPIs as the API speaks them: each with its formula and the data behind it. */
import * as z from 'zod';
import { STEPS } from '../units/contract.ts';

const KPI_GROUPS = ['allocation', 'planning', 'rates', 'usage', 'data', 'unit'] as const;
export type KpiGroup = (typeof KPI_GROUPS)[number];
const KPI_UNITS = ['percent', 'money', 'days', 'per day'] as const;

const span = z.object({ from: z.string(), to: z.string() });

const unknownSchema = z.object({ reason: z.string(), remedy: z.string() });

const factSchema = z.object({
  name: z.string(),
  /** An amount in the KPI's currency, or a number; null where nobody knows. */
  value: z.string().nullable(),
  /** So many lines of the bill, or rows of what else it comes from. */
  rows: z.number().int(),
});
export type KpiFact = z.infer<typeof factSchema>;

const partSchema = z.object({ name: z.string(), value: z.string().nullable(), note: z.string().nullable() });
export type KpiPart = z.infer<typeof partSchema>;

const kpiSchema = z.object({
  id: z.string(),
  name: z.string(),
  group: z.enum(KPI_GROUPS),
  unit: z.enum(KPI_UNITS),
  /** Of money only. */
  currency: z.string().nullable(),
  /** Null is unknown, and `unknown` says why. */
  value: z.string().nullable(),
  unknown: unknownSchema.nullable(),
  /** The same of the period before; null is unknown. */
  previous: z.string().nullable(),
  direction: z.enum(['higher is better', 'lower is better', 'nearer to zero is better', 'says no better']),
  definition: z.string(),
  formula: z.string(),
  /** Who defines it so. */
  source: z.string(),
  period: span,
  against: span.nullable(),
  facts: z.array(factSchema),
  /** Where the rows behind it are: a path of this API, or null where they are no rows of costs. */
  rows: z.string().nullable(),
  /** What it is made of, such as one budget each. */
  parts: z.array(partSchema),
  series: z
    .object({ step: z.enum(STEPS), starts: z.array(z.string()), values: z.array(z.string().nullable()) })
    .nullable(),
});
export type KpiJson = z.infer<typeof kpiSchema>;

export const kpisSchema = z.object({
  period: span,
  against: span,
  currency: z.string().nullable(),
  items: z.array(kpiSchema),
  next: z.null(),
});
export type KpisJson = z.infer<typeof kpisSchema>;

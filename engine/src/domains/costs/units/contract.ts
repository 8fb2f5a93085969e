/** Business metrics and what costs are for each of them, as the API speaks them. */
import * as z from 'zod';
import { filterInput } from '../report/contract.ts';

const GRAINS = ['day', 'month'] as const;
export type Grain = (typeof GRAINS)[number];

export const MONEY_MEASURES = ['billed', 'effective', 'contracted', 'list'] as const;
export type MoneyMeasure = (typeof MONEY_MEASURES)[number];

const name = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,99}$/u, 'must be 1 to 100 letters, digits, spaces, dots, dashes');
export const metricParams = z.object({ name });

const word = z.string().trim().min(1).max(256);
const value = z.string().regex(/^\d{1,20}(\.\d{1,10})?$/, 'must be a number such as 1234.5');
const at = z.string().regex(/^\d{4}-\d\d(-\d\d)?$/, 'must be a day such as 2026-10-05, or a month');
const grain = z.enum(GRAINS);
const unit = z.string().trim().min(1).max(50);

export const metricWishSchema = z.object({
  unit: unit.meta({ description: 'One of what is counted, such as order.' }),
  grain: grain.default('day').meta({ description: 'Whether it is counted by the day or by the month.' }),
  description: z.string().trim().max(500).default(''),
  measure: z.enum(MONEY_MEASURES).default('effective'),
  filter: filterInput.meta({ description: 'The costs that it is set against; all without it.' }),
});
export type MetricWish = z.infer<typeof metricWishSchema>;

const dimensions = z
  .record(z.string().trim().min(1).max(100), word)
  .refine((all) => Object.keys(all).length <= 5, 'must be five at most')
  .default({});

export const valuesWishSchema = z.object({
  values: z.array(z.object({ at, value, dimensions })).min(1).max(10_000),
});
export type MetricValue = z.infer<typeof valuesWishSchema>['values'][number];

export const unitImportWishSchema = z.object({
  csv: z.string().min(1).meta({
    description:
      'A first line of names, then lines. `day` (or `month`) and `value` are needed, `metric` and `unit` may be there; every other column is a dimension.',
  }),
  metric: name.optional().meta({ description: 'Where no column names it.' }),
  unit: unit.optional().meta({ description: 'Of metrics that are new, where no column says it.' }),
  decimals: z.enum(['point', 'comma']).default('point').meta({ description: '1234.5 or 1234,5.' }),
});
export type UnitImportWish = z.infer<typeof unitImportWishSchema>;

const count = z.number().int();
const takenSchema = z.object({ added: count, changed: count, unchanged: count });
export type Taken = z.infer<typeof takenSchema>;
export const valuesTakenSchema = takenSchema.extend({ metric: z.string() });
export const unitImportSchema = z.object({
  lines: count,
  metrics: z.array(valuesTakenSchema.extend({ isNew: z.boolean() })),
});
export type UnitImportJson = z.infer<typeof unitImportSchema>;

export const metricSchema = z.object({
  name: z.string(),
  unit: z.string(),
  grain,
  description: z.string(),
  measure: z.enum(MONEY_MEASURES),
  filter: z.array(z.string()),
  /** Keys of its dimensions. */
  dimensions: z.array(z.string()),
  values: count,
  firstDay: z.string().nullable(),
  lastDay: z.string().nullable(),
  changedBy: z.string(),
  changedAt: z.iso.datetime(),
});
export type MetricJson = z.infer<typeof metricSchema>;
export const metricsSchema = z.object({ items: z.array(metricSchema), next: z.string().nullable() });
export type MetricsJson = z.infer<typeof metricsSchema>;

export const STEPS = ['day', 'week', 'month'] as const;
export type Step = (typeof STEPS)[number];

const pointSchema = z.object({
  start: z.string(),
  /** Of the days that both the bill and the metric know; null where there are none. */
  cost: z.string().nullable(),
  quantity: z.string().nullable(),
  /** Cost for one; null where nothing was counted. */
  unitCost: z.string().nullable(),
  days: count,
  /** Of them, how many are known of both. */
  knownDays: count,
  /** Why it is not the whole of its time; null where it is. */
  partial: z.string().nullable(),
});
export type UnitPoint = z.infer<typeof pointSchema>;

export const unitCostSchema = z.object({
  metric: z.string(),
  unit: z.string(),
  grain,
  step: z.enum(STEPS),
  from: z.string(),
  to: z.string(),
  measure: z.enum(MONEY_MEASURES),
  filter: z.array(z.string()),
  currency: z.string().nullable(),
  points: z.array(pointSchema),
  /** The whole period as one point. */
  whole: pointSchema,
  notes: z.array(z.string()),
});
export type UnitCostJson = z.infer<typeof unitCostSchema>;

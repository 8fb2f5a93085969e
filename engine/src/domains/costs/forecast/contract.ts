/** Forecasts as the API speaks them. Estimates are rounded to the coin; what was already billed is exact. */
import * as z from 'zod';
import { filterInput, measureInput } from '../report/contract.ts';

const day = z.iso.date();
const amount = z.string();

/** Something that is known to come and that no history can tell. */
const changeSchema = z.object({
  /** The first day on which it holds. */
  from: day,
  /** Added to every day; negative for a saving. */
  perDay: z
    .string()
    .regex(/^-?\d{1,15}(\.\d{1,8})?$/, 'must be an amount such as -12.50')
    .optional(),
  /** Of what the forecast says without it. */
  percent: z.number().min(-100).max(10_000).optional(),
  reason: z.string().trim().min(1).max(200),
});
export type KnownChange = z.infer<typeof changeSchema>;

export const forecastWishSchema = z.object({
  measure: measureInput,
  filter: filterInput,
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  months: z
    .number()
    .int()
    .min(1)
    .max(12)
    .default(3)
    .meta({ description: 'So many months, the one under way included.' }),
  changes: z.array(changeSchema).max(50).default([]),
});

const scoreSchema = z.object({ daily: z.number(), total: z.number() });

const monthSchema = z.object({
  month: z.string(),
  amount,
  /** Four of five such months fall between low and high. */
  low: amount,
  high: amount,
  /** What of it is billed already. */
  actual: amount,
  /** Days of it that are forecast. */
  days: z.number().int(),
  /** What the amount is made of, to the last digit; older forecasts do not say. */
  parts: z
    .object({
      billed: amount,
      /** What days usually cost, by weekday and with their trend. */
      usual: amount,
      /** What falls on certain days of every month. */
      monthly: amount,
      /** What is still to come in of days that are over. */
      late: amount,
      /** Changes that were given. */
      changes: amount,
    })
    .optional(),
});
export type ForecastMonth = z.infer<typeof monthSchema>;

const accuracySchema = z.object({
  /** So many looks from the past ahead. */
  folds: z.number().int(),
  horizonDays: z.number().int(),
  /** Mean absolute percentage errors: of single days, and of the sum over the horizon. */
  mape: scoreSchema,
  /** The same of repeating the last week, month or year, whichever did best. */
  naiveMape: scoreSchema,
  repeated: z.enum(['last week', 'last month', 'last year']).default('last week'),
});

export const forecastSchema = z.object({
  id: z.string(),
  madeAt: z.iso.datetime(),
  madeBy: z.string(),
  measure: z.string(),
  currency: z.string(),
  filter: z.array(z.string()),
  knownUntil: day,
  months: z.array(monthSchema),
  days: z.array(z.object({ day, amount, low: amount, high: amount })),
  accuracy: accuracySchema,
  changes: z.array(changeSchema),
  notes: z.array(z.string()),
  /** Of its months that are over and billed: what came, and (forecast - actual) / forecast. */
  scores: z.array(
    z.object({
      month: z.string(),
      amount,
      actual: amount,
      error: z.number().nullable(),
      within: z.boolean(),
    }),
  ),
});
export type ForecastJson = z.infer<typeof forecastSchema>;

export const forecastsSchema = z.object({ items: z.array(forecastSchema), next: z.string().nullable() });
export type ForecastsJson = z.infer<typeof forecastsSchema>;

/** The KPI: how far forecasts were from what came. */
export const forecastAccuracySchema = z.object({
  /** Months of forecasts that could be compared. */
  scored: z.number().int(),
  /** Mean of |forecast - actual| / forecast, in percent; null while nothing was scored. */
  mape: z.number().nullable(),
  /** Mean of (forecast - actual) / forecast, in percent: above zero, forecasts are too high. */
  bias: z.number().nullable(),
  /** Share of the months that fell between low and high, in percent; 80 is meant. */
  within: z.number().nullable(),
});
export type ForecastAccuracyJson = z.infer<typeof forecastAccuracySchema>;

/** Budgets as the API speaks them. */
import * as z from 'zod';
import { filterInput } from '../report/contract.ts';

const BUDGET_PERIODS = ['monthly', 'quarterly', 'annual'] as const;
const amountInput = z
  .string()
  .regex(/^\d{1,15}(\.\d{1,8})?$/, 'must be an amount such as 1200.50')
  .refine((text) => /[1-9]/.test(text), 'must be more than nothing');

/** AWS takes no colon and no backslash in a name. */
const nameInput = z
  .string()
  .trim()
  .regex(/^[^:\\/]{1,100}$/u, 'must be 1 to 100 characters without : / and \\');
export const budgetName = z.object({ name: nameInput });

const thresholdSchema = z.object({
  /** Of what was spent, or of what the period is forecast to cost. */
  kind: z.enum(['actual', 'forecast']),
  percent: z.number().min(1).max(1_000),
});
export type Threshold = z.infer<typeof thresholdSchema>;

const USUAL: Threshold[] = [
  { kind: 'actual', percent: 80 },
  { kind: 'actual', percent: 100 },
  { kind: 'forecast', percent: 100 },
];

export const budgetWishSchema = z.object({
  amount: amountInput,
  period: z.enum(BUDGET_PERIODS).default('monthly'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('USD'),
  measure: z.enum(['billed', 'effective', 'amortised']).default('effective'),
  filter: filterInput,
  thresholds: z.array(thresholdSchema).min(1).max(10).default(USUAL),
});
export type BudgetWish = z.infer<typeof budgetWishSchema>;

const crossingSchema = thresholdSchema.extend({
  amount: z.string(),
  /** Unknown where there is no forecast. */
  state: z.enum(['clear', 'expected', 'crossed', 'unknown']),
  /** The day on which it was, or is expected to be, reached. */
  on: z.string().nullable(),
});
export type Crossing = z.infer<typeof crossingSchema>;

const budgetStateSchema = z.object({
  status: z.enum(['ok', 'at risk', 'over', 'unknown']),
  from: z.string(),
  to: z.string(),
  spent: z.string(),
  /** Of the amount, in percent. */
  used: z.number(),
  knownUntil: z.string().nullable(),
  forecast: z.object({ amount: z.string(), low: z.string(), high: z.string() }).nullable(),
  /** Why there is no forecast. */
  problem: z.string().nullable(),
  thresholds: z.array(crossingSchema),
});
export type BudgetState = z.infer<typeof budgetStateSchema>;

export const budgetSchema = z.object({
  name: z.string(),
  amount: z.string(),
  period: z.enum(BUDGET_PERIODS),
  currency: z.string(),
  measure: z.enum(['billed', 'effective']),
  filter: z.array(z.string()),
  changedBy: z.string(),
  changedAt: z.iso.datetime(),
  state: budgetStateSchema,
  /** Its twin in AWS Budgets; null where there is none. */
  twin: z.object({ account: z.string(), at: z.iso.datetime() }).nullable(),
});
export type BudgetJson = z.infer<typeof budgetSchema>;

export const budgetsSchema = z.object({ items: z.array(budgetSchema), next: z.string().nullable() });
export type BudgetsJson = z.infer<typeof budgetsSchema>;

export const budgetImportSchema = z.object({
  account: z.string(),
  taken: z.array(z.string()),
  /** What AWS has and Reeve cannot say alike. */
  left: z.array(z.object({ name: z.string(), reason: z.string() })),
});
export type BudgetImportJson = z.infer<typeof budgetImportSchema>;

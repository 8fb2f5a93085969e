/** Commitments as the API speaks them: amounts are decimals as text, shares are percents, unknown is null. */
import * as z from 'zod';

const amount = z.string();
const percent = z.number().nullable();

const spanSchema = z.object({ from: z.string(), to: z.string() });

/** A share of two sums, which stand beside it. */
const shareSchema = z.object({
  /** Null where nothing is known to take a share of. */
  percent,
  part: amount,
  whole: amount,
  /** Lines of the bill that belong here and say nothing of these sums. */
  unknownLines: z.number().int(),
  /** What was divided by what, in words. */
  formula: z.string(),
});
export type ShareJson = z.infer<typeof shareSchema>;

export const WARNINGS = ['90 days', '60 days', '30 days'] as const;

export const commitmentSchema = z.object({
  id: z.string(),
  name: z.string().nullable(),
  kind: z.enum(['savings plan', 'reservation']).nullable(),
  /** As AWS calls it: Compute Savings Plans, EC2 Instance Savings Plans, Reserved Instance. */
  type: z.string().nullable(),
  /** What it pays for, where that is said: `3 × m5.2xlarge in eu-west-1`. */
  of: z.string().nullable(),
  /** The account that owns it. */
  account: z.string().nullable(),
  region: z.string().nullable(),
  state: z.enum(['active', 'ended', 'unknown']),
  termMonths: z.number().int().nullable(),
  payment: z.string().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  daysLeft: z.number().int().nullable(),
  warning: z.enum(WARNINGS).nullable(),
  /** What is committed to for each hour; of reservations what they cost. */
  hourly: amount.nullable(),
  /** Where term, payment and expiry come from. */
  facts: z.enum(['AWS', 'the bill', 'nobody']),
  /** Of the period: what of its cost was used, and what was left unused; null for those who do not see its account. */
  used: amount,
  unused: amount.nullable(),
  utilisation: percent,
  /** What it paid for would have cost so much on demand. */
  covered: amount.nullable(),
  /** Net of waste. */
  saved: amount.nullable(),
  /** Prices that `covered` and `saved` are at. */
  basis: z.enum(['negotiated prices', 'public prices', 'unknown']),
  /** Whether what it paid for so far would have cost more on demand than was paid for it so far. */
  breakEven: z.enum(['reached', 'not yet', 'unknown']),
  paid: amount.nullable(),
  worth: amount.nullable(),
  /** What 30 days would cost more without it, as it was used in the period; less than nothing: it costs more than it saves. */
  lapseCost: amount.nullable(),
});
export type CommitmentJson = z.infer<typeof commitmentSchema>;

export const commitmentsSchema = z.object({
  period: spanSchema,
  currency: z.string().nullable(),
  /** The last day that the bill knows. */
  knownUntil: z.string().nullable(),
  coverage: shareSchema,
  utilisation: shareSchema,
  waste: shareSchema,
  savingsRate: shareSchema,
  /** Net of waste, of all that are shown. */
  saved: amount.nullable(),
  items: z.array(commitmentSchema),
  notes: z.array(z.string()),
  next: z.null(),
});
export type CommitmentsJson = z.infer<typeof commitmentsSchema>;

const coveredSchema = z.object({
  covered: amount,
  onDemand: amount,
  /** No part of coverage. */
  spot: amount,
  percent,
  unknownLines: z.number().int(),
});
export type CoveredJson = z.infer<typeof coveredSchema>;

export const coverageSchema = z.object({
  by: z.string(),
  period: spanSchema,
  currency: z.string().nullable(),
  formula: z.string(),
  total: coveredSchema,
  rows: z.array(coveredSchema.extend({ key: z.string().nullable() })),
  /** By day. */
  series: z.array(coveredSchema.extend({ start: z.string() })),
});
export type CoverageJson = z.infer<typeof coverageSchema>;

const utilisedSchema = z.object({ used: amount, unused: amount.nullable(), percent });

export const utilisationSchema = z.object({
  period: spanSchema,
  currency: z.string().nullable(),
  formula: z.string(),
  total: utilisedSchema,
  rows: z.array(
    utilisedSchema.extend({ id: z.string(), name: z.string().nullable(), type: z.string().nullable() }),
  ),
  series: z.array(utilisedSchema.extend({ start: z.string() })),
  notes: z.array(z.string()),
});
export type UtilisationJson = z.infer<typeof utilisationSchema>;

export * from './simulation-contract.ts';

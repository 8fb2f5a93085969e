/** Commitments as the API speaks them: amounts are decimals as text, shares are percents, unknown is null. */
import * as z from 'zod';

const amount = z.string();
const percent = z.number().nullable();

const spanSchema = z.object({ from: z.string(), to: z.string() });

/** A share of two sums, which stand beside it. */
const shareSchema = z.object({
  /** Null where nothing is known to take a share of. */
  percent,
  part: amount.nullable(),
  whole: amount.nullable(),
  /** Lines of the bill that belong here and say nothing of these sums. */
  unknownLines: z.number().int(),
  /** What was divided by what, in words. */
  formula: z.string(),
});
export type ShareJson = z.infer<typeof shareSchema>;

const WARNINGS = ['90 days', '60 days', '30 days'] as const;

const commitmentSchema = z.object({
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

export const KINDS = ['compute', 'ec2-instance', 'sagemaker', 'database', 'reservation'] as const;
export type PlanKind = (typeof KINDS)[number];
export const PAYMENTS = ['none', 'partial', 'all'] as const;
export type Payment = (typeof PAYMENTS)[number];
export const LOOK_BACKS = [7, 30, 60, 90] as const;

const levelSchema = z.object({
  /** For each hour. */
  level: amount,
  /** Of reservations: so many units, of the size that the pool names. */
  units: z.number().nullable(),
  /** Of the look-back: the commitment and what stays on demand. */
  cost: amount,
  saved: amount,
  /** In 730 hours. */
  savedMonthly: amount,
  /** Of the usage that this purchase could pay for and nothing pays for yet. */
  coverage: z.number(),
  utilisation: z.number().nullable(),
  waste: amount,
});
export type LevelJson = z.infer<typeof levelSchema>;

const poolSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** What a unit is, where there are units: `m5 normalised unit`. */
  unit: z.string().nullable(),
  onDemand: amount,
  best: levelSchema,
});

const rateSchema = z.object({
  usage: z.string(),
  region: z.string().nullable(),
  /** What is taken off the on-demand price that is paid now. */
  discount: z.number(),
  from: z.enum(['the bill', 'a price list', 'you']),
  /** Which list says so, and when it was published. */
  said: z.string().nullable(),
  onDemand: amount,
});

const riskSchema = z.object({
  scenario: z.string(),
  savedMonthly: amount,
  utilisation: z.number().nullable(),
  /** What would be best then. */
  bestLevel: amount,
});

export const simulationSchema = z.object({
  kind: z.enum(KINDS),
  termMonths: z.number().int(),
  payment: z.enum(PAYMENTS),
  currency: z.string(),
  from: z.string(),
  to: z.string(),
  hours: z.number().int(),
  granularity: z.enum(['hours', 'days', 'partly hours']),
  certainty: z.enum(['as the hours were', 'less certain']),
  /** Names of the sources that were read, with what each could say. */
  sources: z.array(z.object({ source: z.string(), from: z.string(), to: z.string(), hourly: z.boolean() })),
  /** What could be committed for apart, the greatest saving first. */
  pools: z.array(poolSchema),
  /** The one that all below is about. */
  pool: z.string(),
  best: levelSchema,
  /** The highest at which every hour uses all of it. */
  careful: levelSchema,
  /** The one that was asked for; else the best. */
  chosen: levelSchema,
  curve: z.array(levelSchema),
  breakEven: z.object({
    upfront: amount,
    monthly: amount,
    /** Months until what was paid is less than what it saved on demand; 0 where nothing is paid before. */
    paybackMonths: z.number().nullable(),
    /** Months of today's usage that pay for the whole term. */
    wholeTermMonths: z.number().nullable(),
    /** Percent of today's usage that may vanish before it loses. */
    mayVanish: z.number().nullable(),
  }),
  risk: z.array(riskSchema),
  rates: z.array(rateSchema),
  /** Usage that it could pay for, of which nobody knows the price under it: it is left out. */
  unknown: z.array(z.object({ usage: z.string(), region: z.string().nullable(), onDemand: amount })),
  /** Commitments whose usage counts as if they had ended. */
  lapsed: z.array(z.string()),
  usage: z.object({
    unit: z.enum(['hour', 'day']),
    starts: z.array(z.string()),
    /** On-demand cost of what is covered already, of what the chosen level would cover, and of the rest. */
    covered: z.array(amount),
    wouldCover: z.array(amount),
    onDemand: z.array(amount),
  }),
  notes: z.array(z.string()),
});
export type SimulationJson = z.infer<typeof simulationSchema>;

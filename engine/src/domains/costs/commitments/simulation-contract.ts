/** What a purchase would have been worth, as the API speaks it. */
import * as z from 'zod';

export const KINDS = ['compute', 'ec2-instance', 'reservation'] as const;
export type PlanKind = (typeof KINDS)[number];
export const PAYMENTS = ['none', 'partial', 'all'] as const;
export type Payment = (typeof PAYMENTS)[number];
export const LOOK_BACKS = [7, 30, 60, 90] as const;

const amount = z.string();

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
  from: z.enum(['the bill', 'you']),
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

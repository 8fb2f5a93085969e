/** What drove a change of costs, as the API speaks it. */
import * as z from 'zod';

/** In the order in which they are told. */
export const EFFECTS = [
  'new',
  'gone',
  'volume',
  'mix',
  'rate',
  'commitment',
  'unused-commitment',
  'days',
  'purchase',
  'credit',
  'refund',
  'tax',
  'unexplained',
  'rest',
] as const;
export type EffectKind = (typeof EFFECTS)[number];

const effectSchema = z
  .object({
    effect: z.enum(EFFECTS),
    amount: z.string(),
    /** For people. */
    text: z.string(),
  })
  .catchall(z.string().nullable());
export type EffectJson = z.infer<typeof effectSchema>;

const movedSchema = z.object({
  before: z.string(),
  after: z.string(),
  change: z.string(),
});

const moverSchema = z.object({
  ...movedSchema.shape,
  /** Its values of the dimensions, in their order. */
  group: z.array(z.string().nullable()),
  /** The resources whose costs changed most; empty where the bill names none. */
  resources: z.array(
    z.object({
      ...movedSchema.shape,
      id: z.string(),
      name: z.string().nullable(),
      type: z.string().nullable(),
    }),
  ),
});
export type MoverJson = z.infer<typeof moverSchema>;

const spanSchema = z.object({ from: z.string(), to: z.string(), days: z.number().int() });

export const driversSchema = z.object({
  by: z.array(z.string()),
  measure: z.enum(['billed', 'effective', 'contracted', 'list']),
  currency: z.string().nullable(),
  period: spanSchema,
  against: spanSchema,
  before: z.string(),
  after: z.string(),
  difference: z.string(),
  /** All effects of a kind together; they add up to the difference. */
  summary: z.array(effectSchema),
  /** By kind and dimension, the greatest first; they add up to the difference exactly. */
  effects: z.array(effectSchema),
  /** The groups whose costs changed most. */
  movers: z.array(moverSchema),
  /** What one should know when reading it. */
  notes: z.array(z.string()),
});
export type DriversJson = z.infer<typeof driversSchema>;

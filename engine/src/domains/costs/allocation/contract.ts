/** Rules of allocation and what they make of a bill, as the API speaks them. */
import * as z from 'zod';

export const TARGETS = ['team', 'cost-center', 'business-unit', 'project', 'environment'] as const;
export type Target = (typeof TARGETS)[number];

export const WEIGHING = ['billed', 'effective', 'contracted', 'list'] as const;
export type AllocationMeasure = (typeof WEIGHING)[number];

const word = z.string().trim().min(1).max(256);
const name = word.meta({ description: 'What explanations call it.' });
const target = z.enum(TARGETS);

const FIELDS = [
  'account',
  'account-name',
  'ou',
  'service',
  'region',
  'usage-type',
  'charge',
  'kind',
  'commitment',
  'source',
] as const;

const conditionSchema = z.strictObject({
  field: z.union([z.enum(FIELDS), z.string().regex(/^tag:.{1,128}$/s, 'must be tag:<key>')]).meta({
    description: `${FIELDS.join(', ')}, or tag:<key>. kind is usage, purchase, unused-commitment, tax, credit or refund; ou the path of units, which means those below it too.`,
  }),
  // More stars than anybody needs would make a pattern slow.
  is: z
    .array(
      z
        .string()
        .max(256)
        .regex(/^[^*]*(\*[^*]*){0,4}$/, 'must hold four * at most'),
    )
    .min(1)
    .max(500)
    .meta({
      description:
        'Any of them; * stands for any text. Of tags neither case nor spaces nor -_.:/ count; empty text means that it has none.',
    }),
  not: z.boolean().default(false),
});
export type Condition = z.infer<typeof conditionSchema>;

const when = z.array(conditionSchema).min(1).max(20).meta({ description: 'All of them must hold.' });

/** A plain number without sign; zod's own would take `1e9`. */
const weight = z.string().regex(/^\d{1,15}(\.\d{1,8})?$/, 'must be a number such as 12.5');
const weights = z.record(word, weight).refine((all) => Object.keys(all).length > 0, 'must name somebody');
const isWhole = (all: Readonly<Record<string, string>>) =>
  Math.abs(Object.values(all).reduce((sum, one) => sum + Number(one), 0) - 100) < 1e-6;

const howSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('even'), among: z.array(word).min(1).max(1_000) }),
  z.strictObject({
    kind: z.literal('proportional'),
    /** Absent: the measure that is asked for. */
    to: z.enum(WEIGHING).optional(),
    among: z.array(word).min(1).max(1_000).optional().meta({ description: 'Absent: all that have costs.' }),
  }),
  z.strictObject({
    kind: z.literal('percent'),
    shares: weights.refine(isWhole, 'must add up to 100'),
  }),
  z.strictObject({
    kind: z.literal('metric'),
    metric: word.meta({ description: 'What was counted, such as requests.' }),
    counts: weights.refine((all) => Object.values(all).some((one) => Number(one) > 0), 'must not all be 0'),
  }),
]);
export type How = z.infer<typeof howSchema>;

const ruleSchema = z.strictObject({
  name,
  when,
  set: z.partialRecord(target, word).refine((set) => Object.keys(set).length > 0, 'must set something'),
});
export type Rule = z.infer<typeof ruleSchema>;

const splitSchema = z.strictObject({
  name,
  of: target.meta({ description: 'Among what the cost is shared out.' }),
  when,
  how: howSchema,
});
export type Split = z.infer<typeof splitSchema>;

const synonymSchema = z.strictObject({
  of: target,
  value: word
    .nullable()
    .meta({ description: 'Null: they say nothing, such as tbd; the next to be asked decides.' }),
  said: z.array(word).min(1).max(500),
});

const areUnlike = (all: readonly { readonly name: string }[]) =>
  new Set(all.map((one) => one.name)).size === all.length;

export const rulesSchema = z.strictObject({
  synonyms: z.array(synonymSchema).max(1_000).default([]).meta({
    description: 'Other words for a value, such as typos; case, spaces and -_.:/ need none.',
  }),
  rules: z
    .array(ruleSchema)
    .max(1_000)
    .refine(areUnlike, 'must have different names')
    .default([])
    .meta({ description: 'In order: of what several set, the first counts. They outrank tags.' }),
  splits: z
    .array(splitSchema)
    .max(200)
    .refine(areUnlike, 'must have different names')
    .default([])
    .meta({ description: 'In order: a cost is shared out by the first that takes it.' }),
});
export type Rules = z.infer<typeof rulesSchema>;

export const rulesVersionSchema = z.object({
  /** 0: none were ever made; tags, stacks and accounts decide alone. */
  version: z.number().int(),
  rules: rulesSchema,
  why: z.string().nullable(),
  by: z.string().nullable(),
  at: z.iso.datetime().nullable(),
});
export type RulesVersionJson = z.infer<typeof rulesVersionSchema>;
export const rulesHistorySchema = z.object({ items: z.array(rulesVersionSchema), next: z.null() });
export type RulesHistoryJson = z.infer<typeof rulesHistorySchema>;

const WAYS = ['rule', 'tag', 'stack', 'account', 'split', 'none'] as const;
export type Way = (typeof WAYS)[number];
const CONFIDENCES = ['certain', 'high', 'medium', 'low', 'none'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

const span = { from: z.string(), to: z.string() };
const asked = {
  by: target,
  measure: z.enum(WEIGHING),
  ...span,
  version: z.number().int(),
  currency: z.string().nullable(),
};

export const showbackSchema = z.object({
  ...asked,
  /** Null is what nobody could be found for. */
  rows: z.array(
    z.object({
      value: z.string().nullable(),
      cost: z.string(),
      /** Of it, what its own lines cost, and what was shared out to it. */
      direct: z.string(),
      shared: z.string(),
      confidence: z.record(z.string(), z.string()),
    }),
  ),
  total: z.string(),
  unallocated: z.string(),
  /** Why, the greatest first. */
  reasons: z.array(z.object({ reason: z.string(), cost: z.string() })),
  /** Lines that say nothing of this measure, and are in no sum. */
  unknownLines: z.number().int(),
});
export type ShowbackJson = z.infer<typeof showbackSchema>;

const pieceSchema = z.object({
  value: z.string().nullable(),
  way: z.enum(WAYS),
  /** The rule or split by its name. */
  rule: z.string().nullable(),
  confidence: z.enum(CONFIDENCES),
  reason: z.string(),
  account: z.string().nullable(),
  service: z.string().nullable(),
  /** usage, purchase, unused-commitment, tax, credit or refund. */
  kind: z.string(),
  tags: z.enum(['none', 'without it', 'with it', 'unknown']),
  cost: z.string(),
});
export type PieceJson = z.infer<typeof pieceSchema>;

const pieces = {
  ...asked,
  items: z.array(pieceSchema),
  total: z.string(),
  /** Of those that `limit` cut off. */
  rest: z.string(),
  next: z.null(),
};
export const piecesSchema = z.object(pieces);
export type PiecesJson = z.infer<typeof piecesSchema>;

const suggestionSchema = z.object({
  /** Give it to somebody, or share it out among all. */
  make: z.enum(['rule', 'split']),
  value: z.string().nullable(),
  confidence: z.enum(CONFIDENCES),
  reason: z.string(),
});
export type SuggestionJson = z.infer<typeof suggestionSchema>;

export const worklistSchema = z.object({
  ...pieces,
  /** What could be done about it; null where nothing speaks for anybody. */
  items: z.array(pieceSchema.extend({ suggestion: suggestionSchema.nullable() })),
});

export const trialSchema = z.object({
  ...asked,
  rows: z.array(
    z.object({ value: z.string().nullable(), before: z.string(), after: z.string(), change: z.string() }),
  ),
  /** What goes from whom to whom, the greatest first, and by what. */
  moves: z.array(
    z.object({
      /** Several where it was shared out before. */
      from: z.array(z.string().nullable()),
      to: z.string().nullable(),
      cost: z.string(),
      reason: z.string(),
    }),
  ),
  total: z.string(),
  /** What goes from somebody to somebody else, or to or from nobody. */
  moved: z.string(),
  unallocated: z.object({ before: z.string(), after: z.string() }),
  /** Lines of the bill that are nobody’s, wholly or in part. */
  unownedLines: z.object({ before: z.number().int(), after: z.number().int() }),
});
export type TrialJson = z.infer<typeof trialSchema>;

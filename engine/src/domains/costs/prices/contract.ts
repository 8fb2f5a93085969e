/** The price book as the API speaks it: what something costs at a date, who says so, and what was imported. */
import * as z from 'zod';

const word = z.string().trim().min(1).max(200);

/** What is asked for; absent fields are not looked at, but for those that EC2 would be ambiguous without. */
export const priceQuestionSchema = z.object({
  service: word
    .default('AmazonEC2')
    .meta({ description: "AWS's code of the service: AmazonEC2, AmazonRDS …" }),
  region: word.meta({ description: 'Such as eu-west-1; global where there is none.' }),
  instanceType: word.optional().meta({ description: 'Such as m5.large or db.m5.large.' }),
  usageType: word.optional().meta({ description: 'As it stands on bills, such as EU-BoxUsage:m5.large.' }),
  operation: word.optional(),
  os: word.optional().meta({ description: 'Of machines; Linux without it.' }),
  tenancy: word.optional().meta({ description: 'Of machines; Shared without it.' }),
  engine: word.optional().meta({ description: 'Of a database or cache, such as PostgreSQL.' }),
  deployment: word.optional().meta({ description: 'Single-AZ or Multi-AZ.' }),
  license: word.optional(),
  term: z.enum(['OnDemand', 'Reserved']).default('OnDemand'),
  lease: word.optional().meta({ description: '1yr or 3yr.' }),
  purchaseOption: word.optional().meta({ description: 'No Upfront, Partial Upfront or All Upfront.' }),
  offeringClass: word.optional().meta({ description: 'standard or convertible.' }),
  at: z.iso.date().optional().meta({ description: 'The day; today without it.' }),
});
export type PriceQuestion = z.infer<typeof priceQuestionSchema>;

const tierSchema = z.object({ from: z.string(), to: z.string(), price: z.string() });

const saidPriceSchema = z.object({
  /** The own bill, AWS's price list, or the table that Reeve brings along. */
  source: z.enum(['bill', 'price-list', 'table']),
  /** Of one unit, with all its digits; of the first tier where there are several. */
  price: z.string(),
  unit: z.string().nullable(),
  currency: z.string(),
  /** Since when it holds, or the day on which it was seen. */
  from: z.string(),
  /** Which table, file or bill says so, and of which date. */
  provenance: z.string(),
  description: z.string().nullable(),
  sku: z.string().nullable(),
  tiers: z.array(tierSchema),
});
export type SaidPrice = z.infer<typeof saidPriceSchema>;

export const priceAnswerSchema = z.object({
  at: z.string(),
  /** The one that counts; null is unknown. */
  price: saidPriceSchema.nullable(),
  unknown: z.object({ reason: z.string(), remedy: z.string() }).nullable(),
  /** What other sources say; they may differ. */
  others: z.array(saidPriceSchema),
  /** Whether all that say something say the same. */
  agree: z.boolean(),
  /** Why the one counts before the others. */
  order: z.string(),
});
export type PriceAnswer = z.infer<typeof priceAnswerSchema>;

export const priceImportWishSchema = z
  .object({
    files: z.array(z.string().trim().min(1).max(4_096)).max(100).default([]).meta({
      description:
        'Offer files of AWS (CSV or JSON, also .gz) on the machine where Reeve runs, or s3://bucket/key.',
    }),
    query: z
      .object({
        service: word.default('AmazonEC2'),
        regions: z.array(word).min(1).max(50),
        instanceTypes: z.array(word).max(200).default([]),
        maxPages: z.number().int().min(1).max(10_000).default(200),
      })
      .optional()
      .meta({ description: 'Instead: ask the Price List Query API, which costs nothing.' }),
    regions: z.array(word).max(50).default([]).meta({ description: 'Of files, only these; all without it.' }),
    reserved: z.boolean().default(false).meta({ description: 'Prices of reservations too.' }),
    account: z
      .string()
      .regex(/^\d{12}$/)
      .optional(),
  })
  .refine(({ files, query }) => files.length > 0 !== (query !== undefined), {
    error: 'must give files, or query',
  });
export type PriceImportWish = z.infer<typeof priceImportWishSchema>;

const listSchema = z.object({
  service: z.string(),
  region: z.string(),
  publishedAt: z.iso.datetime(),
  version: z.string(),
  file: z.string(),
  terms: z.array(z.string()),
  isWhole: z.boolean(),
  prices: z.number().int(),
  importedAt: z.iso.datetime(),
});
export type PriceListJson = z.infer<typeof listSchema>;
export const priceListsSchema = z.object({
  items: z.array(listSchema),
  next: z.string().nullable(),
  /** What Reeve brings along. */
  table: z.object({
    types: z.number().int(),
    source: z.string(),
    regions: z.array(
      z.object({ region: z.string(), currency: z.string(), day: z.string(), prices: z.number().int() }),
    ),
  }),
});
export type PriceListsJson = z.infer<typeof priceListsSchema>;

export const priceImportSchema = z.object({
  id: z.string(),
  state: z.enum(['queued', 'running', 'done', 'failed']),
  askedBy: z.string(),
  createdAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  progress: z.string().nullable(),
  summary: z
    .array(
      z.object({
        file: z.string(),
        service: z.string(),
        publishedAt: z.string(),
        prices: z.number().int(),
        regions: z.number().int(),
      }),
    )
    .nullable(),
  problem: z.object({ code: z.string(), message: z.string(), remedy: z.string() }).nullable(),
});
export type PriceImportJson = z.infer<typeof priceImportSchema>;

/** Cost reports as the API speaks them. */
import * as z from 'zod';

const MEASURES = ['billed', 'effective', 'contracted', 'list', 'usage'] as const;
export type Measure = (typeof MEASURES)[number];

/** FOCUS calls it effective, many people amortised. */
export const measureInput = z
  .enum([...MEASURES, 'amortised'])
  .default('effective')
  .meta({
    description:
      'billed (the invoice), effective or amortised (with shares of what was paid in advance), contracted, list, or usage.',
  });
export const measureOf = (word: Measure | 'amortised'): Measure =>
  word === 'amortised' ? 'effective' : word;

/** Text like `ServiceName=Amazon EC2,Amazon S3`; the same form everywhere. */
export const filterInput = z.array(z.string().max(2_000)).max(20).default([]).meta({
  description:
    'Repeatable: `service=A,B` (one of them), `region!=eu-west-1` (none of them), `team=` (has none). A comma in a value is written `\\,`.',
});

export const UNITS = ['day', 'week', 'month'] as const;
export type SeriesUnit = (typeof UNITS)[number];

/** What the estate knows of a resource that stands on the bill. */
const resourceSchema = z.object({
  arn: z.string(),
  type: z.string(),
  name: z.string().nullable(),
  owner: z.string().nullable(),
  team: z.string().nullable(),
  /** When it was seen to be gone; null while it is there. */
  goneAt: z.string().nullable(),
});
export type ResourceJson = z.infer<typeof resourceSchema>;

const spanSchema = z.object({ from: z.string(), to: z.string() });

const amounts = z.array(z.string().nullable());

export const reportSchema = z.object({
  /** The columns that were grouped by, in order. */
  by: z.array(z.string()),
  measure: z.enum(MEASURES),
  from: z.string(),
  to: z.string(),
  /** The value of each column that was grouped by, under its name, and what it costs; null where that is unknown. */
  rows: z.array(z.object({ cost: z.string().nullable() }).catchall(z.string().nullable())),
  /** Null where no line says. */
  total: z.string().nullable(),
  currency: z.string().nullable(),
  /** How many rows there are in all; more than given when `limit` cut them, and `rest` is the sum of the others. */
  groups: z.number().int(),
  rest: z.string().nullable(),
  /** Lines that have no such amount: nobody may take the total for the whole while there are any. */
  unknownLines: z.number().int(),
  /** With `against`: what it is compared with; rows then have `before` and `change`. */
  against: spanSchema.extend({ total: z.string().nullable(), change: z.string().nullable() }).nullable(),
  /** With `series`: the amounts of each row over time, in the order of the rows. */
  series: z
    .object({
      unit: z.enum(UNITS),
      starts: z.array(z.string()),
      rows: z.array(amounts),
      /** Of all other rows together. */
      rest: amounts,
    })
    .nullable(),
  /** Of rows by resource: what the estate knows of each; null where no scan ever saw it. */
  resources: z.array(resourceSchema.nullable()).nullable(),
  /** Values of filters that no line of the time has, and tags that no bill has; `hint` is empty, or ` Did you mean …?`. */
  unmatched: z.array(z.object({ by: z.string(), value: z.string().nullable(), hint: z.string() })),
  next: z.string().nullable(),
});
export type ReportJson = z.infer<typeof reportSchema>;

export const reportSqlSchema = z.object({
  /** Athena reads it too. */
  dialect: z.literal('trino'),
  /** One after the other: the report, and its series where one was asked for. */
  queries: z.array(z.string()),
});
export type ReportSqlJson = z.infer<typeof reportSqlSchema>;

export const dimensionsSchema = z.object({ names: z.array(z.string()), tags: z.array(z.string()) });

/** Tables and rows that the lake's tests share. */
import {
  bigint,
  boolean,
  date,
  decimal,
  defineTable,
  double,
  integer,
  type RowIn,
  tags,
  texts,
  timestamptz,
  varchar,
} from '#platform/lake/index.ts';

/** One column of every type, partitioned. */
export const spending = defineTable({
  name: 'spending',
  description: 'What was spent.',
  columns: {
    month: varchar('The billing month.', 'required'),
    ResourceId: varchar('What it was spent on.', 'nullable'),
    day: date('The day.', 'required'),
    EffectiveCost: decimal('Money, exact.', 'required'),
    used: double('How much was used.', 'nullable'),
    lines: bigint('Bill lines.', 'required'),
    rank: integer('Position in the bill.', 'nullable'),
    seen: timestamptz('When it was read.', 'required'),
    shared: boolean("Whether it's shared.", 'nullable'),
    Tags: tags('All tags.', 'nullable'),
  },
  sortBy: ['ResourceId', 'day'],
  partitionBy: ['month'],
});

export const spent = (
  ResourceId: string | null,
  more: Partial<RowIn<typeof spending>> = {},
): RowIn<typeof spending> => ({
  ResourceId,
  day: '2026-10-02',
  EffectiveCost: '1.25',
  used: 0.5,
  lines: 1,
  rank: null,
  seen: new Date('2026-10-03T04:05:06.789Z'),
  shared: null,
  Tags: null,
  ...more,
});

/** A narrow table for everything about files. */
export const events = defineTable({
  name: 'events',
  description: 'Things that happened.',
  columns: {
    id: bigint('A running number.', 'required'),
    at: timestamptz('When it happened.', 'required'),
    what: varchar('What happened.', 'nullable'),
  },
  sortBy: ['id'],
  retention: { historyDays: 7, rows: { column: 'at', days: 30 } },
});

export const happened = (from: number, count: number, at = '2026-10-01T00:00:00Z'): RowIn<typeof events>[] =>
  Array.from({ length: count }, (_, index) => ({
    id: from + index,
    at: new Date(at),
    what: `event ${from + index}`,
  }));

export const anywhere = { partition: {} };

/** A keyed table with a column of each kind that compares in its own way. */
export const things = defineTable({
  name: 'things',
  description: 'What there is.',
  columns: {
    arn: varchar('What it is.', 'required'),
    account: varchar('Where it is.', 'required'),
    region: varchar('Where in there it is.', 'required'),
    size: integer('How large it is.', 'nullable'),
    cost: decimal('What it costs.', 'nullable'),
    seen: timestamptz('When it was made.', 'nullable'),
    tags: tags('All tags.', 'nullable'),
    zones: texts('Where it may be.', 'nullable'),
  },
  sortBy: ['account', 'arn'],
  key: ['arn'],
  scope: ['account', 'region'],
});

export const thing = (arn: string, more: Partial<RowIn<typeof things>> = {}): RowIn<typeof things> => ({
  arn,
  account: '111',
  region: 'eu',
  size: null,
  cost: null,
  seen: null,
  tags: null,
  zones: null,
  ...more,
});

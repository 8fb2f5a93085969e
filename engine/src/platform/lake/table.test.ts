import { describe, expect, expectTypeOf, it } from 'vitest';
import { spending, things } from '../../../test/lake-tables.ts';
import {
  athenaPartitions,
  date,
  defineTable,
  duckdbDdl,
  glueColumns,
  integer,
  type RowIn,
  type RowOut,
  tags,
  texts,
  trinoDdl,
  varchar,
} from './index.ts';

const declared = (more: object) => () =>
  defineTable({
    name: 't',
    description: 'd',
    columns: { a: varchar('A.', 'required') },
    sortBy: [],
    ...more,
  });

describe('a declared table', () => {
  it('gives row types: partition columns are not written, nullable ones take null', () => {
    expectTypeOf<RowIn<typeof spending>['EffectiveCost']>().toEqualTypeOf<string>();
    expectTypeOf<RowIn<typeof spending>['seen']>().toEqualTypeOf<Date>();
    expectTypeOf<RowIn<typeof spending>['ResourceId']>().toEqualTypeOf<string | null>();
    expectTypeOf<keyof RowIn<typeof spending>>().not.toEqualTypeOf<keyof RowOut<typeof spending>>();
    expectTypeOf<RowOut<typeof spending>['month']>().toEqualTypeOf<string>();
    expectTypeOf<RowOut<typeof spending>['lines']>().toEqualTypeOf<number | string>();
  });

  it.each([
    ['Costs', { name: 'Costs' }, 'lower_snake_case'],
    ['no description', { description: ' ' }, 'no description'],
    ['bad column', { columns: { 'a b': varchar('A.', 'required') } }, 'no column name'],
    ['hidden column', { columns: { _snapshot: varchar('A.', 'required') } }, 'no column name'],
    ['silent column', { columns: { a: varchar('', 'required') } }, 'column a has no description'],
    [
      'twins',
      { columns: { a: varchar('A.', 'required'), A: varchar('A.', 'required') } },
      'differ only in case',
    ],
    ['unknown sort', { sortBy: ['b'] }, 'names b'],
    ['tag sort', { columns: { a: tags('A.', 'required') }, sortBy: ['a'] }, 'cannot be sorted by a'],
    ['only partition', { partitionBy: ['a'] }, 'no column besides'],
    [
      'nullable partition',
      { columns: { a: varchar('A.', 'nullable'), b: varchar('B.', 'nullable') }, partitionBy: ['a'] },
      'not a required varchar',
    ],
    ['nullable key', { columns: { a: varchar('A.', 'nullable') }, key: ['a'] }, 'key column a'],
    ['key of lists', { columns: { a: texts('A.', 'required') }, key: ['a'] }, 'key column a'],
    ['unknown key', { key: ['b'] }, 'names b'],
    ['keyless scope', { scope: ['a'] }, 'a scope but no key'],
    [
      'numeric scope',
      { columns: { a: integer('A.', 'required') }, key: ['a'], scope: ['a'] },
      'scope column a is not a required varchar',
    ],
    [
      'key and partition',
      {
        columns: { a: varchar('A.', 'required'), b: varchar('B.', 'required') },
        key: ['b'],
        partitionBy: ['a'],
      },
      'a key and a partition',
    ],
    [
      'key and age',
      {
        columns: { a: date('A.', 'required') },
        key: ['a'],
        retention: { rows: { column: 'a', days: 1 } },
      },
      'end by removal',
    ],
    ['ageless retention', { retention: { rows: { column: 'a', days: 1 } } }, 'date or timestamptz'],
  ])('refuses %s', (_, more, problem) => {
    expect(declared(more)).toThrowError(problem);
  });

  it('speaks DuckDB', () => {
    expect(duckdbDdl(spending)).toMatchInlineSnapshot(`
      "CREATE TABLE "spending" (
        "month" VARCHAR NOT NULL,
        "ResourceId" VARCHAR,
        "day" DATE NOT NULL,
        "EffectiveCost" DECIMAL(18,8) NOT NULL,
        "used" DOUBLE,
        "lines" BIGINT NOT NULL,
        "rank" INTEGER,
        "seen" TIMESTAMP WITH TIME ZONE NOT NULL,
        "shared" BOOLEAN,
        "Tags" MAP(VARCHAR, VARCHAR)
      );
      COMMENT ON TABLE "spending" IS 'What was spent.';
      COMMENT ON COLUMN "spending"."month" IS 'The billing month.';
      COMMENT ON COLUMN "spending"."ResourceId" IS 'What it was spent on.';
      COMMENT ON COLUMN "spending"."day" IS 'The day.';
      COMMENT ON COLUMN "spending"."EffectiveCost" IS 'Money, exact.';
      COMMENT ON COLUMN "spending"."used" IS 'How much was used.';
      COMMENT ON COLUMN "spending"."lines" IS 'Bill lines.';
      COMMENT ON COLUMN "spending"."rank" IS 'Position in the bill.';
      COMMENT ON COLUMN "spending"."seen" IS 'When it was read.';
      COMMENT ON COLUMN "spending"."shared" IS 'Whether it''s shared.';
      COMMENT ON COLUMN "spending"."Tags" IS 'All tags.';"
    `);
  });

  it('speaks Trino, partition columns last', () => {
    expect(trinoDdl(spending, 's3://lake/tables/spending')).toMatchInlineSnapshot(`
      "CREATE TABLE "spending" (
        "ResourceId" varchar COMMENT 'What it was spent on.',
        "day" date COMMENT 'The day.',
        "EffectiveCost" decimal(18,8) COMMENT 'Money, exact.',
        "used" double COMMENT 'How much was used.',
        "lines" bigint COMMENT 'Bill lines.',
        "rank" integer COMMENT 'Position in the bill.',
        "seen" timestamp COMMENT 'When it was read.',
        "shared" boolean COMMENT 'Whether it''s shared.',
        "Tags" map(varchar, varchar) COMMENT 'All tags.',
        "month" varchar COMMENT 'The billing month.'
      )
      COMMENT 'What was spent.'
      WITH (
        format = 'PARQUET',
        external_location = 's3://lake/tables/spending',
        partitioned_by = ARRAY['month']
      )"
    `);
  });

  it('speaks Glue', () => {
    const { Columns, PartitionKeys } = glueColumns(spending);
    expect(PartitionKeys).toEqual([{ Name: 'month', Type: 'string', Comment: 'The billing month.' }]);
    expect(Columns.map(({ Name, Type }) => `${Name} ${Type}`)).toMatchInlineSnapshot(`
      [
        "resourceid string",
        "day date",
        "effectivecost decimal(18,8)",
        "used double",
        "lines bigint",
        "rank int",
        "seen timestamp",
        "shared boolean",
        "tags map<string,string>",
      ]
    `);
  });

  it('tells Athena where each partition lies', () => {
    const file = (month: string, id: string) => ({
      path: `tables/spending/month=${month}/${id}.parquet`,
      partition: { month },
    });
    expect(
      athenaPartitions(spending, 's3://lake', [
        file('2026-09', 'a'),
        file('2026-10', 'b'),
        file('2026-10', 'c'),
      ]),
    ).toMatchInlineSnapshot(`
      "ALTER TABLE \`spending\` ADD IF NOT EXISTS
        PARTITION (month = '2026-09') LOCATION 's3://lake/tables/spending/month=2026-09/'
        PARTITION (month = '2026-10') LOCATION 's3://lake/tables/spending/month=2026-10/'"
    `);
    expect(athenaPartitions(spending, 's3://lake', [])).toBeUndefined();
  });

  it('tells other engines of the columns by which changes, current and past rows differ', () => {
    const ddl = trinoDdl(things, 's3://lake/tables/things');
    expect(ddl.split('\n').filter((line) => line.includes('COMMENT'))).toMatchInlineSnapshot(`
      [
        "  "arn" varchar COMMENT 'What it is.',",
        "  "account" varchar COMMENT 'Where it is.',",
        "  "region" varchar COMMENT 'Where in there it is.',",
        "  "size" integer COMMENT 'How large it is.',",
        "  "cost" decimal(18,8) COMMENT 'What it costs.',",
        "  "seen" timestamp COMMENT 'When it was made.',",
        "  "tags" map(varchar, varchar) COMMENT 'All tags.',",
        "  "zones" array(varchar) COMMENT 'Where it may be.',",
        "  "_change" varchar COMMENT 'Not folded yet: added, changed or removed; of what was removed only the key stands here.',",
        "  "_born" bigint COMMENT 'Folded: the snapshot from which on the row held.',",
        "  "_ended" bigint COMMENT 'Folded and past: the first snapshot at which the row held no more.'",
        "COMMENT 'What there is. Where _change and _ended are null a row was current when changes were last folded.'",
      ]
    `);
    expect(
      glueColumns(things)
        .Columns.slice(-4)
        .map(({ Name, Type }) => `${Name} ${Type}`),
    ).toEqual(['zones array<string>', '_change string', '_born bigint', '_ended bigint']);
    expect(duckdbDdl(things)).not.toContain('_born');
  });
});

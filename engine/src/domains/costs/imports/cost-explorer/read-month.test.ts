/** Cost Explorer as AWS answers: groups of two, pages, filters; what is asked, what it costs, and what comes of it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { add, formatDecimal, parseDecimal, ZERO } from '#kernel/decimal.ts';
import { type AwsPort, type AwsTransport, createAwsPort, type InputOf } from '#platform/aws/index.ts';
import { systemClock } from '#platform/clock/clock.ts';
import { manualClock } from '#platform/clock/manual-clock.ts';
import { seededRandom } from '#platform/clock/random.ts';
import { type TestPlatform, testPlatform } from '../../../../../test/platform.ts';
import { requireDimension } from '../../report/filters.ts';
import { readReport } from '../../report/read-report.ts';
import { readBillWords } from '../../report/selection.ts';
import { overlaidParts } from '../../serving.ts';
import { reconcile } from '../../sources/reconcile.ts';
import { runImport } from '../run-import.ts';
import { addImport, findImport, readParts } from '../store.ts';

interface Charge {
  readonly LINKED_ACCOUNT: string;
  readonly REGION: string;
  readonly SERVICE: string;
  readonly USAGE_TYPE: string;
  readonly team: string;
  readonly day: string;
  readonly cost: string;
}

const charge = (
  day: string,
  account: string,
  service: string,
  cost: string,
  more: Partial<Charge> = {},
): Charge => ({
  LINKED_ACCOUNT: account,
  REGION: 'eu-west-1',
  SERVICE: service,
  USAGE_TYPE: `${service}-hours`,
  team: '',
  day,
  cost,
  ...more,
});

const A = '111111111111';
const B = '222222222222';
const CHARGES: readonly Charge[] = [
  charge('2026-10-01', A, 'Amazon EC2', '1.2345678901', { team: 'core' }),
  charge('2026-10-01', A, 'Amazon EC2', '2', { USAGE_TYPE: 'EBS' }),
  charge('2026-10-02', A, 'Amazon, "S3"', '-0.5', { REGION: 'us-east-1' }),
  charge('2026-10-02', B, 'Amazon EC2', '3'),
  charge('2026-10-03', B, 'Tax', '0.7', { REGION: 'NoRegion' }),
];

/** Two groups a page. */
function answer(input: InputOf<'ce:GetCostAndUsage'>) {
  const { Granularity, GroupBy = [], Filter, NextPageToken } = input;
  const conditions = Filter?.And ?? (Filter ? [Filter] : []);
  const wordOf = (one: Charge, key = '') =>
    key === 'team' ? `team$${one.team}` : String(Reflect.get(one, key));
  const sums = new Map<string, { day: string; keys: string[]; cost: string }>();
  for (const one of CHARGES) {
    if (!conditions.every(({ Dimensions }) => Dimensions?.Values?.includes(wordOf(one, Dimensions.Key))))
      continue;
    const day = Granularity === 'DAILY' ? one.day : '2026-10-01';
    const keys = GroupBy.map(({ Key }) => wordOf(one, Key));
    const before = sums.get(JSON.stringify([day, keys]))?.cost ?? '0';
    const cost = formatDecimal(add(parseDecimal(before), parseDecimal(one.cost)));
    sums.set(JSON.stringify([day, keys]), { day, keys, cost });
  }
  const all = [...sums.values()];
  const from = Number(NextPageToken ?? 0);
  const amount = (Amount: string, Unit: string) => ({ Amount, Unit });
  return {
    ResultsByTime: all.slice(from, from + 2).map(({ day, keys, cost }) => ({
      TimePeriod: { Start: day, End: day },
      Groups: [
        {
          Keys: keys,
          Metrics: {
            UnblendedCost: amount(cost, 'USD'),
            AmortizedCost: amount(cost, 'USD'),
            UsageQuantity: amount('2', 'N/A'),
          },
        },
      ],
    })),
    ...(from + 2 < all.length && { NextPageToken: String(from + 2) }),
  };
}

let platform: TestPlatform;
let asked: InputOf<'ce:GetCostAndUsage'>[] = [];
let aws: AwsPort;
beforeAll(async () => {
  platform = await testPlatform({ clock: manualClock(new Date('2026-10-20T12:00:00Z')) });
  const transport = {
    prepare: async () => undefined,
    async send({ operation, input }: { operation: string; input: object }) {
      if (operation === 'organizations:DescribeOrganization')
        return { ok: true, output: { Organization: { MasterAccountId: A } } };
      asked.push(input as InputOf<'ce:GetCostAndUsage'>);
      return { ok: true, output: answer(input as InputOf<'ce:GetCostAndUsage'>) };
    },
    renewCredentials: () => undefined,
    close: async () => undefined,
  };
  aws = createAwsPort(transport as AwsTransport, { clock: systemClock, random: seededRandom(1) });
});
afterAll(() => platform.close());
beforeEach(() => {
  asked = [];
});

const { signal } = new AbortController();

async function take(
  costExplorer: { months?: number; maxRequests: number; tag?: string },
  source = 'explorer',
) {
  const wish = { files: [], costExplorer: { months: 1, ...costExplorer } };
  const { id } = await platform.ledger.transaction((tx) =>
    addImport(tx, platform, { source, wish, askedBy: 'test' }),
  );
  await runImport({ ...platform, aws: async () => aws }, id, signal);
  return findImport(platform.ledger.db, id);
}

const october = { start: new Date('2026-10-01'), end: new Date('2026-11-01'), step: { months: 1 } };

async function report(...by: string[]) {
  const words = await readBillWords(platform.ledger.db, platform.config);
  const { rows, total } = await readReport(
    platform,
    {
      by: by.map((name) => requireDimension(name)),
      filters: [],
      accounts: undefined,
      measure: 'billed',
      period: october,
      against: undefined,
      sort: 'cost',
      series: undefined,
      limit: 100,
      offset: 0,
      asOf: undefined,
      signal,
    },
    words,
  );
  return { total, rows: rows.map((row) => [...by.map((name) => row[name]), row.cost]) };
}

describe('Cost Explorer', () => {
  it('gives each day by account, region, service and usage type, over all pages, to the last digit', async () => {
    const { summary, problem } = await take({ maxRequests: 50 });
    expect(problem).toBeNull();
    expect(summary).toMatchObject({
      format: 'cost-explorer',
      rows: 5,
      totals: { USD: { billed: '6.434567890100000000' } },
      residual: { USD: '0.000000000000000000' },
      requests: asked.length,
    });
    // Two pages of four cells, then each cell: none has more than two groups.
    expect(asked).toHaveLength(6);
    expect(asked[0]?.TimePeriod).toEqual({ Start: '2026-10-01', End: '2026-10-21' });
    expect((await report('SubAccountId', 'RegionId')).rows).toEqual([
      [A, 'eu-west-1', '3.23456789'],
      [B, 'eu-west-1', '3.00000000'],
      [B, null, '0.70000000'],
      [A, 'us-east-1', '-0.50000000'],
    ]);
  });

  it('gives a tag instead of usage types', async () => {
    await take({ maxRequests: 50, tag: 'team' });
    expect((await report('tag:team')).rows).toEqual([
      [null, '5.20000000'],
      ['core', '1.23456789'],
    ]);
  });

  it('is asked for less detail where that would cost too much, and never more often than allowed', async () => {
    await take({ maxRequests: 5 });
    expect(asked[2]?.GroupBy?.map(({ Key }) => Key)).toEqual(['SERVICE', 'REGION']);
    expect((await report()).total).toBe('6.43456789');
    asked = [];
    const { problem } = await take({ maxRequests: 3 });
    expect(problem?.message).toBe(
      'Cost Explorer was asked 3 times, and 3 are allowed: 2026-10 is not complete.',
    );
    expect(asked).toHaveLength(3);
    expect((await report()).total).toBe('6.43456789');
  });

  it('waits where another source is read, and can be compared with it', async () => {
    await take({ maxRequests: 50 }, 'other');
    expect((await report()).total).toBe('6.43456789');
    const parts = await readParts(platform.ledger.db);
    expect(overlaidParts(parts)).toEqual([
      { source: 'other', month: '2026-10', accounts: [A], by: ['explorer'] },
    ]);
    const bill = parts.map((part) => (part.source === 'other' ? { ...part, format: 'cur2' } : part));
    expect(overlaidParts(bill)).toEqual([
      { source: 'explorer', month: '2026-10', accounts: [A], by: ['other'] },
    ]);
    const asked = { months: ['2026-10', '2026-10'] as const, tolerance: ZERO, signal };
    const { sources, versions } = await reconcile(platform, asked);
    expect(sources).toMatchObject([
      { left: 'explorer', right: 'other', difference: '0.00000000', services: [] },
    ]);
    expect(versions).toMatchObject([{ left: 'explorer, before', leftBilled: '6.43456789' }]);
  });
});

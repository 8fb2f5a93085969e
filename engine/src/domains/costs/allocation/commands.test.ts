/** Allocation as a person uses it: over imported bills, with rules tried, put in force, and explained. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Platform } from '#platform/platform.ts';
import { scratchPlatform } from '../../../../test/scratch-platform.ts';
import { reeveIn } from '../../../../test/support/reeve.ts';

const HEADER =
  'BilledCost,EffectiveCost,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,ChargePeriodStart,ChargePeriodEnd,ChargeCategory,CommitmentDiscountStatus,ServiceName,SubAccountId,ResourceId,Tags';

interface Line {
  readonly cost: string;
  readonly service?: string;
  readonly account?: string;
  readonly charge?: string;
  readonly commitment?: string;
  readonly tags?: Readonly<Record<string, string>>;
}

const csv = ({ cost, service = 'Amazon EC2', account = '111111111111', charge = 'Usage', ...rest }: Line) =>
  [
    cost,
    cost,
    'USD',
    '2026-10-01T00:00:00Z',
    '2026-11-01T00:00:00Z',
    '2026-10-05T00:00:00Z',
    '2026-10-05T01:00:00Z',
    charge,
    rest.commitment ?? 'NULL',
    service,
    account,
    'NULL',
    `"${rest.tags ? JSON.stringify(rest.tags).replaceAll('"', '""') : ''}"`,
  ].join(',');

const BILL: readonly Line[] = [
  { cost: '60', tags: { Team: 'payments' } },
  { cost: '20', tags: { team: 'Pay-Ments' } },
  { cost: '20', tags: { TEAM: "se'arch" } },
  { cost: '7', service: 'Amazon S3', account: '222222222222', tags: { Name: 'x' } },
  { cost: '10.00000001', service: 'AWS Support (Business)' },
  { cost: '-3', charge: 'Credit' },
  { cost: '5', charge: 'Tax', service: 'Tax' },
  { cost: '1', commitment: 'Unused' },
];
const TOTAL = '120.00000001';

const RULES = {
  synonyms: [{ of: 'team', value: 'Payments', said: ['paymnts'] }],
  rules: [
    {
      name: 'storage',
      when: [
        { field: 'service', is: ['amazon s*'] },
        { field: 'account', is: ['111111111111'], not: true },
      ],
      set: { team: 'paymnts', 'business-unit': 'Retail' },
    },
  ],
  splits: [
    {
      name: 'support',
      of: 'team',
      when: [{ field: 'service', is: ['AWS Support*'] }],
      how: { kind: 'proportional' },
    },
    {
      name: 'credits',
      of: 'team',
      when: [{ field: 'kind', is: ['credit'] }],
      how: { kind: 'even', among: ['payments', "se'arch"] },
    },
    {
      name: 'tax',
      of: 'team',
      when: [{ field: 'charge', is: ['Tax'] }],
      how: { kind: 'percent', shares: { payments: '60', "se'arch": '40' } },
    },
    {
      name: 'unused',
      of: 'team',
      when: [{ field: 'kind', is: ['unused-commitment'] }],
      how: { kind: 'metric', metric: 'requests', counts: { payments: '1', "se'arch": '3' } },
    },
  ],
};

let platform: Platform;
const reeve = (...args: string[]) => reeveIn(platform.home, ['--output', 'json', ...args]);
interface Shown {
  readonly rows: readonly { readonly value: string | null; readonly cost: string }[];
  readonly items: readonly { readonly suggestion?: unknown }[];
  readonly [more: string]: unknown;
}
const ask = async (...args: string[]): Promise<Shown> => {
  const { code, out, err } = await reeve(...args);
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out) as Shown;
};
const OCTOBER = ['--period', '2026-10'];
const file = (name: string, text: string): string => {
  const where = path.join(platform.home, name);
  writeFileSync(where, text);
  return where;
};

beforeAll(async () => {
  platform = await scratchPlatform();
  await ask('costs', 'import', file('bill.csv', `${[HEADER, ...BILL.map(csv)].join('\n')}\n`));
});
afterAll(() => platform.close());

describe('reeve costs showback', () => {
  it.each(['showback', 'unallocated', 'drivers'])('says no sum of nothing: %s', async (verb) => {
    const { code, err } = await reeveIn(platform.home, ['costs', verb, '--period', '2020-10']);
    expect([code, err]).toEqual([0, expect.stringMatching(/^No(thing| costs)/)]);
    expect(err).not.toMatch(/0\.00|Total/);
  });

  it('goes by tags however they are spelled, and says what is nobody’s and why', async () => {
    const found = await ask('costs', 'showback', ...OCTOBER);
    expect(found).toMatchObject({ version: 0, total: TOTAL, unallocated: '20.00000001', currency: 'USD' });
    const costs = found.rows.map(({ value, cost }) => [value, cost]);
    expect(costs).toHaveLength(3);
    expect(costs).toContainEqual(["se'arch", '20.00000000']);
    expect(found.rows[0]?.cost).toBe('80.00000000');
    const todo = await ask('costs', 'unallocated', ...OCTOBER, '--limit', '2');
    expect(todo.items[0]).toMatchObject({ service: 'AWS Support (Business)', cost: '10.00000001' });
    expect(todo.items[1]).toMatchObject({ account: '222222222222', tags: 'without it', cost: '7.00000000' });
    expect(todo.items.map(({ suggestion }) => suggestion)).toMatchObject([
      { make: 'split', value: null, confidence: 'medium' },
      null,
    ]);
    expect([todo.total, todo.rest]).toEqual(['20.00000001', '3.00000000']);
  });

  it('tries rules before they are in force, keeps each version, and explains every cent', async () => {
    const rules = file('rules.json', JSON.stringify(RULES));
    const trial = await ask('costs', 'allocate', 'try', rules, ...OCTOBER);
    expect(trial.rows.find(({ value }) => value === null)).toMatchObject({
      before: '20.00000001',
      after: '0.00000000',
    });
    expect(trial).toMatchObject({
      moved: '26.00000001',
      unallocated: { before: '20.00000001', after: '0.00000000' },
      unownedLines: { before: 5, after: 0 },
    });
    expect(trial.moves).toContainEqual({
      from: [null],
      to: 'Payments',
      cost: '7.00000000',
      reason: 'The rule storage says so.',
    });
    expect((await ask('costs', 'allocate', 'rules')).version).toBe(0);

    await ask('costs', 'allocate', 'set', rules, '--why', 'shared costs');
    const { rows, total, unallocated } = await ask('costs', 'showback', ...OCTOBER);
    expect([total, unallocated]).toEqual([TOTAL, '0.00000000']);
    // 87 and 20 of their own; 10.00000001 in proportion, -3 evenly, 5 by 60:40, 1 by 1:3.
    expect(rows).toMatchObject([
      { value: 'Payments', direct: '87.00000000', shared: '9.88084113', cost: '96.88084113' },
      { value: "se'arch", direct: '20.00000000', shared: '3.11915888', cost: '23.11915888' },
    ]);
    const explained = await ask('costs', 'showback', '--explain', 'Payments', ...OCTOBER);
    expect(explained.total).toBe('96.88084113');
    expect(explained.items).toContainEqual({
      value: 'Payments',
      way: 'split',
      rule: 'tax',
      confidence: 'medium',
      reason: 'Shared out by tax, by fixed percents.',
      account: '111111111111',
      service: 'Tax',
      kind: 'tax',
      tags: 'unknown',
      cost: '3.00000000',
    });
    expect((await ask('costs', 'showback', ...OCTOBER, '--rules-version', '0')).unallocated).toBe(
      '20.00000001',
    );
    const units = await ask('costs', 'showback', '--by', 'business-unit', ...OCTOBER);
    expect(units.rows.find(({ value }) => value === 'Retail')?.cost).toBe('7.00000000');
    const { items } = await ask('costs', 'allocate', 'history');
    expect(items).toMatchObject([
      { version: 1, why: 'shared costs', rules: { rules: [{ name: 'storage' }] } },
    ]);
  });

  it('refuses rules that somebody overtook, that do not add up, or that cannot be read', async () => {
    const set = async (text: string, ...more: string[]) =>
      (await reeve('costs', 'allocate', 'set', file('other.json', text), '--why', 'x', ...more)).err;
    expect(await set(JSON.stringify(RULES), '--based-on', '0')).toContain('COST_RULES_CHANGED');
    expect(await set('{"splits": [')).toContain('COST_RULES_FILE_INVALID');
    const how = { kind: 'percent', shares: { a: '60', b: '30' } };
    const [split] = RULES.splits;
    expect(await set(JSON.stringify({ splits: [{ ...split, how }] }))).toContain('must add up to 100');
    expect((await reeve('costs', 'showback', '--rules-version', '9')).err).toContain(
      'COST_RULES_VERSION_UNKNOWN',
    );
  });

  it('takes words for nothing as nothing, and lets the next to be asked decide', async () => {
    const words = { synonyms: [{ of: 'team', value: null, said: ['pay ments', 'tbd'] }] };
    const found = await ask(
      'costs',
      'allocate',
      'try',
      file('nothing.json', JSON.stringify(words)),
      ...OCTOBER,
    );
    expect(found.rows).toContainEqual({
      value: null,
      before: '0.00000000',
      after: '100.00000001',
      change: '100.00000001',
    });
    expect(found.total).toBe(TOTAL);
    expect(JSON.stringify(found.moves)).toContain('say payments, which is nobody by the rules');
  });

  it('prints CSV', async () => {
    const { out } = await reeveIn(platform.home, ['--output', 'csv', 'costs', 'showback', ...OCTOBER]);
    expect(out.split('\n')[1]).toMatch(/^Payments,96\.88084113,/);
  });
});

/** Every question to the costs that must scale out is in the portable subset: what DuckDB is asked can be printed for Trino. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Query, trinoDdl, trinoSql } from '#platform/lake/index.ts';
import { type CostApi, costApi } from '../../../test/cost-api.ts';
import { type CostLine, importBill } from '../../../test/cost-lines.ts';
import { JUDGE_START_MS, judgeTrino } from '../../../test/support/trino-judge.ts';
import { costs as costLines, costsDaily } from './tables.ts';

const days = Array.from({ length: 61 }, (_, n) =>
  new Date(Date.UTC(2026, 8, n + 1)).toISOString().slice(0, 10),
);
const bill: CostLine[] = days.flatMap((day) => [
  { day, cost: '1.5', resource: 'i-1', tags: { team: "o'hara", Environment: 'prod' } },
  { day, cost: '-0.5', service: 'Amazon, "S3"', quantity: '2', unit: 'GB-Mo', usageType: 'TimedStorage' },
]);

let costs: CostApi;
let asked: Query[] = [];
const told: string[] = [];
beforeAll(async () => {
  const own = await costApi('2026-11-05T00:00:00Z');
  // Twice, so that there is a version before.
  await importBill(own.platform, bill.slice(1));
  await importBill(own.platform, bill);
  const { lake } = own.platform;
  const query: typeof lake.query = async (one) => {
    // Of resources the estate is asked, which stays on this machine.
    if (one.tables.some(({ name }) => name.startsWith('costs'))) asked.push(one);
    return lake.query(one);
  };
  await own.ask('/costs/budgets/all', { method: 'PUT', body: { amount: '100', filter: ['team='] } });
  await own.ask('/costs/unit-metrics/orders', { method: 'PUT', body: { unit: 'order' } });
  costs = own;
  Object.assign(own.platform, { lake: { ...lake, query } });
});
afterAll(() => costs.close());

/** What the lake was asked for it. */
async function questionsOf(path: string, body?: object, scope = {}): Promise<readonly Query[]> {
  asked = [];
  const { code } = await costs.ask(path, body ? { method: 'POST', body } : { scope });
  expect(code, path).toBeUndefined();
  expect(asked.length, path).toBeGreaterThan(0);
  return asked;
}

const PERIOD = 'period=2026-10&against=2026-09';
const QUESTIONS: readonly (readonly [path: string, body: object | undefined])[] = [
  [`/costs/report?${PERIOD}&by=service,team&series=day`, undefined],
  [`/costs/report?${PERIOD}&by=account-name,ou&series=week&sort=change`, undefined],
  ['/costs/report?period=2026-10&by=resource,tag:team&measure=usage&limit=1', undefined],
  [
    '/costs/report?period=2026-10&by=environment,purchase,month&filter=team=o%27hara&filter=region!=x&filter=ou=',
    undefined,
  ],
  ['/costs/report?period=2026-10&by=cost-category:Product&currency=USD', undefined],
  [`/costs/drivers?${PERIOD}&by=service,tag:team`, undefined],
  [`/costs/drivers?${PERIOD}&by=environment&filter=service=Amazon%5C,%20%22S3%22`, undefined],
  ['/costs/forecasts', { filter: ['team='] }],
  ['/costs/reconcile?from=2026-09&to=2026-10', undefined],
  ['/costs/showback?by=team&period=2026-10', undefined],
  ['/costs/unallocated?period=2026-10', undefined],
  ['/costs/budgets/all', undefined],
  ['/costs/unit-costs/orders?period=2026-10', undefined],
  ['/costs/commitments?period=2026-10', undefined],
  ['/costs/commitments/coverage?period=2026-10&by=family', undefined],
  ['/costs/commitments/utilisation?period=2026-10', undefined],
  ['/costs/kpis?period=2026-10', undefined],
];

describe('questions to the costs', () => {
  it.each(QUESTIONS)('%s can be asked elsewhere', async (path, body) => {
    for (const query of await questionsOf(path, body)) {
      const text = await trinoSql(costs.platform.lake, query);
      expect(text).toMatch(/^(WITH|SELECT)/);
      expect(text).not.toMatch(/\$|list_contains|::/);
      told.push(text);
    }
  });

  it('can be asked elsewhere also by somebody who may see some accounts', async () => {
    const scope = { accounts: ['111111111111'] };
    for (const path of ['/costs/commitments?period=2026-10', '/costs/showback?by=team&period=2026-10'])
      for (const query of await questionsOf(path, undefined, scope)) {
        const text = await trinoSql(costs.platform.lake, query);
        expect(text).toContain("ARRAY['111111111111']");
        told.push(text);
      }
  });

  it('are shown to whoever asks what a report asks', async () => {
    const path = '?period=2026-10&by=service&series=month';
    const asks = [...(await questionsOf(`/costs/report${path}`))];
    const { queries } = await costs.ask<{ queries: string[] }>(`/costs/report-sql${path}`);
    expect(queries).toEqual(await Promise.all(asks.map((one) => trinoSql(costs.platform.lake, one))));
    expect(queries).toHaveLength(2);
  });

  it('are SQL of Trino to a reader that knows nothing of ours', { timeout: JUDGE_START_MS }, async () => {
    const tables = [costLines, costsDaily].map((table) => trinoDdl(table, `s3://lake/tables/${table.name}`));
    const judged = await judgeTrino([
      ...told,
      ...tables,
      'SELECT FROM',
      "SELECT list_contains(ARRAY['a'], b)",
    ]);
    expect(told.length).toBeGreaterThan(12);
    const [broken, foreign] = judged.slice(-2);
    expect(broken?.problem).toBeTruthy();
    expect(foreign?.unknown).toEqual(['list_contains']);
    for (const judgement of judged.slice(0, -2)) expect(judgement).toEqual({ problem: null, unknown: [] });
  });
});

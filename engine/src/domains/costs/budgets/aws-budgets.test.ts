/** Budgets written to AWS Budgets and read back: in moto by the real SDK, and in the simulator what moto lacks. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AwsPort, createAwsPort, createSdkTransport } from '#platform/aws/index.ts';
import { systemClock } from '#platform/clock/clock.ts';
import { seededRandom } from '#platform/clock/random.ts';
import { type CostApi, costApi } from '../../../../test/cost-api.ts';
import { MOTO_START_MS, type Moto, startMoto } from '../../../../test/support/moto.ts';
import { simulatedAws } from '../../../../test/support/simulated-aws.ts';
import { readAwsBudgets, writeAwsBudget } from './aws-budgets.ts';
import { fromAws, thresholdsOf, toAws } from './aws-twin.ts';
import type { BudgetImportJson, BudgetJson, BudgetsJson } from './contract.ts';
import type { BudgetRow } from './store.ts';

/** The account that moto gives to keys it does not know. */
const ACCOUNT = '123456789012';
const BUDGET: BudgetRow = {
  name: 'Shop & Co',
  period: 'monthly',
  amount: '1200.50',
  currency: 'USD',
  measure: 'effective',
  filter: ['account=111111111111', 'tag:team=red,blue\\, green', 'service=Amazon Simple Storage Service'],
  thresholds: [],
  accounts: null,
  changedBy: 'a',
  changedAt: new Date(0),
  twin: null,
};
const signal = AbortSignal.timeout(60_000);

describe('a twin', () => {
  it('says the same both ways', () => {
    const aws = toAws(BUDGET);
    if (typeof aws === 'string') throw new Error(aws);
    expect(aws.CostFilters).toEqual({
      LinkedAccount: ['111111111111'],
      TagKeyValue: ['user:team$red', 'user:team$blue, green'],
      Service: ['Amazon Simple Storage Service'],
    });
    const { accounts: _, thresholds: _t, changedBy: _b, changedAt: _a, twin: _w, ...said } = BUDGET;
    expect(fromAws(aws)).toEqual({ ...said, filter: expect.arrayContaining([...BUDGET.filter]) });
  });

  it('is none where it would say something else', () => {
    const ours = (filter: string) => toAws({ ...BUDGET, filter: [filter] });
    expect(ours('service!=Amazon EC2')).toContain('no filter like');
    expect(ours('tag:team=')).toContain('no filter like');
    expect(ours('environment=production')).toContain('no filter by environment');
    expect(ours('account=shop-prod')).toContain('ids only');
    const base = { ...(toAws({ ...BUDGET, filter: [] }) as object), BudgetName: 'b' } as never;
    const theirs = (more: object) => fromAws({ ...(base as object), ...more } as never);
    expect(theirs({ BudgetType: 'USAGE' })).toContain('not costs');
    expect(theirs({ TimeUnit: 'DAILY' })).toContain('daily');
    expect(theirs({ CostTypes: { IncludeTax: false } })).toContain('IncludeTax');
    expect(theirs({ CostFilters: { AZ: ['x'] } })).toContain('AZ');
    expect(theirs({ BudgetLimit: undefined })).toContain('limit');
  });

  it('takes thresholds over in percent', () => {
    const base = { ComparisonOperator: 'GREATER_THAN', NotificationType: 'ACTUAL' } as const;
    expect(
      thresholdsOf(
        [
          { ...base, Threshold: 80 },
          { ...base, Threshold: 600, ThresholdType: 'ABSOLUTE_VALUE', NotificationType: 'FORECASTED' },
          { ...base, Threshold: 10, ComparisonOperator: 'LESS_THAN' },
        ],
        '1200',
      ),
    ).toEqual([
      { kind: 'actual', percent: 80 },
      { kind: 'forecast', percent: 50 },
    ]);
  });
});

describe('in moto', () => {
  let moto: Moto;
  let port: AwsPort;
  let costs: CostApi;
  beforeAll(async () => {
    moto = await startMoto();
    const transport = await createSdkTransport({
      clock: systemClock,
      env: { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' },
      credentials: { kind: 'environment' },
      endpoint: moto.url,
    });
    port = createAwsPort(transport, { clock: systemClock, random: seededRandom(1), maxAttempts: 1 });
    costs = await costApi('2026-10-20T05:00:00Z', { aws: async () => port });
  }, MOTO_START_MS);
  afterAll(async () => {
    await costs?.close();
    await port?.close();
    await moto?.stop();
  });

  it('a budget is made once, found again, and taken over by another Reeve', async () => {
    const body = { amount: '1200.50', measure: 'billed', filter: ['service=Amazon EC2'] };
    await costs.ask('/costs/budgets/compute', { method: 'PUT', body });
    const mirror = () => costs.ask('/costs/budgets/compute/twin', { method: 'POST' });
    expect(await mirror()).toEqual({ name: 'compute', account: ACCOUNT, outcome: 'created' });
    expect(await mirror()).toEqual({ name: 'compute', account: ACCOUNT, outcome: 'same' });
    expect((await costs.ask<BudgetJson>('/costs/budgets/compute')).twin?.account).toBe(ACCOUNT);
    expect(await readAwsBudgets(port, ACCOUNT, signal)).toMatchObject([
      { BudgetName: 'compute', BudgetLimit: { Amount: '1200.50' }, CostFilters: { Service: ['Amazon EC2'] } },
    ]);
    await costs.ask('/costs/budgets/compute', { method: 'DELETE' });
    const usage = { BudgetName: 'hours', BudgetType: 'USAGE', TimeUnit: 'MONTHLY' } as const;
    const Budget = { ...usage, BudgetLimit: { Amount: '5', Unit: 'Hrs' } };
    const home = { account: 'self', region: 'us-east-1' };
    await port.call(home, 'budgets:CreateBudget', { AccountId: ACCOUNT, Budget });
    const taken = await costs.ask<BudgetImportJson>('/costs/budget-imports', { method: 'POST' });
    expect(taken).toEqual({
      account: ACCOUNT,
      taken: ['compute'],
      left: [{ name: 'hours', reason: 'it counts usage, not costs' }],
    });
    const { items } = await costs.ask<BudgetsJson>('/costs/budgets');
    expect(items).toMatchObject([
      { name: 'compute', ...body, period: 'monthly', twin: { account: ACCOUNT } },
    ]);
  });

  it('nothing is written that AWS cannot say, and nobody writes who may not', async () => {
    const body = { amount: '5', filter: ['environment=production'] };
    await costs.ask('/costs/budgets/live', { method: 'PUT', body });
    const mirror = (roles: ['viewer'] | ['operator']) =>
      costs.ask('/costs/budgets/live/twin', { method: 'POST', roles });
    expect((await mirror(['operator'])).code).toBe('COST_BUDGET_UNLIKE');
    expect((await mirror(['viewer'])).code).toBe('NOT_ALLOWED');
  });
});

describe('in the simulator', () => {
  it('a budget that differs is changed', async () => {
    const aws = simulatedAws();
    const { account } = aws.target;
    const write = (budget: BudgetRow) => aws.run(writeAwsBudget(aws.port, account, budget, signal));
    expect(await write(BUDGET)).toBe('created');
    expect(await write({ ...BUDGET, amount: '1200.5' })).toBe('same');
    expect(await write({ ...BUDGET, amount: '1300' })).toBe('changed');
    const [kept] = await aws.run(readAwsBudgets(aws.port, account, signal));
    expect(kept?.BudgetLimit).toEqual({ Amount: '1300', Unit: 'USD' });
    expect(aws.changes().map(({ operation }) => operation)).toEqual([
      'budgets:CreateBudget',
      'budgets:UpdateBudget',
    ]);
  });

  it('a refusal is told in words, and changes nothing', async () => {
    const aws = simulatedAws({
      faults: [{ operation: 'budgets:DescribeBudgets', fault: { kind: 'denied' } }],
    });
    await expect(aws.run(writeAwsBudget(aws.port, aws.target.account, BUDGET, signal))).rejects.toMatchObject(
      {
        code: 'COST_BUDGET_AWS',
      },
    );
    expect(aws.changes()).toEqual([]);
  });
});

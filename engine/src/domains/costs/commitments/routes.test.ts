/** Commitments over imported bills: what they cover and waste, when they end, and what a further one would be worth. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyScanner } from '#domains/inventory/index.ts';
import { dayOf, EXAMPLES, examples, hoursOf, PAYER, PLAN } from '../../../../test/commitment-lines.ts';
import { type CostApi, costApi } from '../../../../test/cost-api.ts';
import { importBill } from '../../../../test/cost-lines.ts';
import { putRows } from '../../../../test/put-rows.ts';
import { dayNumber, isoOf } from '../forecast/calendar.ts';
import type { KpisJson } from '../kpis/contract.ts';
import type { CommitmentsJson, CoverageJson, SimulationJson, UtilisationJson } from './contract.ts';

const MAIN = `filter=account!=${EXAMPLES}`;

const days = (from: string, to: string): string[] =>
  Array.from({ length: dayNumber(to) - dayNumber(from) }, (_, index) => isoOf(dayNumber(from) + index));

let costs: CostApi;
beforeAll(async () => {
  costs = await costApi('2026-10-31T06:00:00Z');
  await importBill(
    costs.platform,
    [...days('2026-10-01', '2026-10-31').flatMap(dayOf), ...examples('2026-10-15')],
    'aws',
  );
});
afterAll(() => costs.close());

const list = (query = MAIN, scope = {}) =>
  costs.ask<CommitmentsJson>(`/costs/commitments?period=2026-10&${query}`, { scope });
const simulate = (query = '', scope = {}) =>
  costs.ask<SimulationJson>(`/costs/commitments/simulation?${MAIN}${query}`, { scope });

describe('commitments', () => {
  it('are judged by shares whose sums and formulas stand beside them', async () => {
    const { coverage, utilisation, waste, savingsRate, saved, items, knownUntil } = await list();
    expect(knownUntil).toBe('2026-10-30');
    // Of 10 covered, 24 and 12 on demand, and 6 of Lambda; Spot and storage are no part of it.
    expect(coverage).toMatchObject({
      percent: 19.23,
      part: '300.00000000',
      whole: '1560.00000000',
      unknownLines: 0,
    });
    expect(utilisation).toMatchObject({ percent: 87.5, part: '210.00000000', whole: '240.00000000' });
    // Of all 103 a day.
    expect(waste).toMatchObject({ percent: 0.97, part: '30.00000000', whole: '3090.00000000' });
    // 112 a day at list prices, Spot and storage with them, cost 103.
    expect(savingsRate).toMatchObject({ percent: 8.04, part: '270.00000000', whole: '3360.00000000' });
    expect(saved).toBe('60.00000000');
    expect(items).toMatchObject([
      {
        id: PLAN,
        kind: 'savings plan',
        account: PAYER,
        used: '210.00000000',
        unused: '30.00000000',
        utilisation: 87.5,
        covered: '300.00000000',
        saved: '60.00000000',
        basis: 'negotiated prices',
        state: 'unknown',
        end: null,
        facts: 'nobody',
        breakEven: 'unknown',
      },
    ]);
    for (const { formula } of [coverage, utilisation, waste, savingsRate])
      expect(formula.length).toBeGreaterThan(20);
  });

  it('say what the KPIs say under the same names, for everybody', async () => {
    for (const accounts of [undefined, ['111111111111'], ['111111111111', PAYER]]) {
      const scope = accounts ? { accounts } : {};
      const { coverage, utilisation, waste, savingsRate } = await list('', scope);
      const { items } = await costs.ask<KpisJson>('/costs/kpis?period=2026-10&group=rates', { scope });
      const said = Object.fromEntries(
        items.map(({ id, value }) => [id, value === null ? null : Number(value)]),
      );
      expect(said).toEqual({
        'compute-covered': coverage.percent,
        'commitment-utilisation': utilisation.percent,
        'commitment-waste': waste.percent,
        'effective-savings-rate': savingsRate.percent,
      });
      // Without the owner's bill nobody knows what was left unused.
      expect([utilisation, waste, savingsRate].map(({ percent }) => percent === null)).toEqual(
        Array.from({ length: 3 }, () => accounts?.length === 1),
      );
      expect(coverage.percent).not.toBeNull();
    }
  });

  it('keep the rules of the worked examples of FOCUS', async () => {
    const { items, coverage, utilisation } = await list(`filter=account=${EXAMPLES}`);
    const by = Object.fromEntries(items.map((one) => [one.id, one]));
    expect(by.upfront).toMatchObject({
      start: '2026-10-15',
      end: '2027-10-15',
      termMonths: 12,
      state: 'active',
      facts: 'the bill',
      paid: '8760.00000000',
      breakEven: 'not yet',
    });
    expect(by.idle).toMatchObject({ used: '0', unused: '1.00000000', utilisation: 0 });
    expect(by.part).toMatchObject({
      used: '0.75000000',
      unused: '0.25000000',
      utilisation: 75,
      saved: '0.00000000',
    });
    expect(by.full).toMatchObject({ utilisation: 100, saved: '0.50000000' });
    // A line that does not say how it was priced is unknown, and no part of the share.
    expect(coverage).toMatchObject({
      percent: 88.89,
      part: '4.00000000',
      whole: '4.50000000',
      unknownLines: 1,
    });
    expect(utilisation.percent).toBe(68.75);
  });

  it('are covered by kind, family, account and day, and add up in each', async () => {
    for (const by of ['class', 'family', 'account', 'region', 'service']) {
      const { rows, series, total, ...answer } = await costs.ask<CoverageJson>(
        `/costs/commitments/coverage?by=${by}&period=2026-10&${MAIN}`,
      );
      expect(answer.by.length).toBeGreaterThan(0);
      const sum = (of: readonly { covered: string; onDemand: string }[]) =>
        of.reduce((all, one) => all + Number(one.covered) + Number(one.onDemand), 0);
      expect([sum(rows), sum(series), Number(total.spot)]).toEqual([1560, 1560, 300]);
    }
    const { rows } = await costs.ask<CoverageJson>(
      `/costs/commitments/coverage?by=family&period=2026-10&${MAIN}`,
    );
    expect(rows.map(({ key, percent }) => [key, percent])).toEqual([
      ['m5', 29.41],
      ['c5', 0],
      ['Lambda', 0],
    ]);
  });

  it('are used by the day', async () => {
    const { total, rows, series } = await costs.ask<UtilisationJson>(
      `/costs/commitments/utilisation?period=2026-10&${MAIN}`,
    );
    expect(total).toEqual({ used: '210.00000000', unused: '30.00000000', percent: 87.5 });
    expect(rows).toMatchObject([{ id: PLAN, percent: 87.5 }]);
    expect(series).toHaveLength(30);
    expect(series[0]).toEqual({
      start: '2026-10-01',
      used: '7.00000000',
      unused: '1.00000000',
      percent: 87.5,
    });
  });

  it('show somebody who may see some accounts what is theirs, and nothing as known that they cannot know', async () => {
    const { items, saved, coverage, notes } = await list(MAIN, { accounts: ['111111111111'] });
    expect(items).toMatchObject([
      { id: PLAN, used: '210.00000000', unused: null, utilisation: null, saved: null, lapseCost: null },
    ]);
    expect([saved, coverage.whole]).toEqual([null, '1020.00000000']);
    expect(notes.join(' ')).toContain('accounts that you do not see');
    const other = await list(MAIN, { accounts: ['222222222222'] });
    expect([other.items, other.coverage.percent]).toEqual([[], 0]);
  });
});

describe('a purchase that is tried', () => {
  it('takes its price from the bill, says that days hide peaks, and leaves out what nobody knows the price of', async () => {
    const { best, careful, curve, granularity, certainty, rates, unknown, breakEven, hours } =
      await simulate();
    expect([granularity, certainty, hours]).toEqual(['days', 'less certain', 720]);
    expect(rates).toEqual([
      {
        usage: 'EU-BoxUsage:m5.large',
        region: 'eu-west-1',
        discount: 30,
        from: 'the bill',
        said: null,
        onDemand: '720.00000000',
      },
    ]);
    expect(unknown).toEqual([
      { usage: 'EU-BoxUsage:c5.xlarge', region: 'eu-west-1', onDemand: '360.00000000' },
      { usage: 'EU-Lambda-GB-Second', region: 'eu-west-1', onDemand: '180.00000000' },
    ]);
    expect(best).toMatchObject({
      level: '0.70000000',
      saved: '216.00000000',
      coverage: 100,
      utilisation: 100,
      waste: '0.00000000',
    });
    expect(careful).toEqual(best);
    expect(curve[0]).toMatchObject({ level: '0.00000000', cost: '720.00000000', saved: '0.00000000' });
    expect(breakEven).toMatchObject({
      upfront: '0.00000000',
      monthly: '511.00000000',
      paybackMonths: 0,
      wholeTermMonths: 8.4,
      mayVanish: 30,
    });
  });

  it('is tried on hours where another source has them, which no sum counts', async () => {
    const total = async () => (await costs.ask(`/costs/report?by=&period=2026-10`)).total;
    const before = await total();
    await importBill(costs.platform, days('2026-10-01', '2026-10-31').flatMap(hoursOf), 'aws-hours', {
      hoursOnly: true,
    });
    expect(await total()).toBe(before);
    const { best, careful, granularity, sources, risk } = await simulate();
    expect(granularity).toBe('hours');
    expect(sources).toEqual([{ source: 'aws-hours', from: '2026-10-01', to: '2026-10-30', hourly: true }]);
    // 0.84 an hour buy 1.2 in twenty of 24 hours: 24 − 20.16 a day.
    expect(best).toMatchObject({
      level: '0.84000000',
      saved: '115.20000000',
      utilisation: 83.3,
      coverage: 100,
    });
    expect(careful.level).toBe('0.00000000');
    expect(risk.map(({ scenario, savedMonthly }) => [scenario, savedMonthly.startsWith('-')])).toEqual([
      ['usage −10 %', false],
      ['usage −20 %', true],
      ['usage −30 %', true],
      ['every week like the quietest', false],
      ['every week like the last', false],
    ]);
    const { items } = await costs.ask<{ items: { source: string; serves: string }[] }>('/costs/sources');
    expect(items.map(({ source, serves }) => [source, serves])).toEqual([
      ['aws', 'yes'],
      ['aws-hours', 'no'],
    ]);
  });

  it('counts at the discounts that are given, the narrowest first', async () => {
    const { rates, unknown, notes } = await simulate(
      '&discount=20%25&discount=ec2=25%25&discount=m5=40%25&payment=all',
    );
    expect(rates.map(({ usage, discount, from }) => [usage, discount, from])).toEqual([
      ['EU-BoxUsage:c5.xlarge', 25, 'you'],
      ['EU-BoxUsage:m5.large', 40, 'you'],
      ['EU-Lambda-GB-Second', 20, 'you'],
    ]);
    expect([unknown, notes.join(' ').includes('hours of some days')]).toEqual([[], true]);
  });

  it('is apart for each family and region', async () => {
    const plans = await simulate('&kind=ec2-instance&discount=30%25');
    expect(plans.pools.map(({ id }) => id)).toEqual(['m5/eu-west-1', 'c5/eu-west-1']);
    const one = await simulate('&kind=ec2-instance&discount=30%25&pool=m5/eu-west-1');
    expect([one.pool, one.best.level]).toEqual(['m5/eu-west-1', '0.84000000']);
    expect((await simulate('&kind=ec2-instance&discount=30%25&pool=t3/x')).code).toBe('COST_POOL_UNKNOWN');
  });

  it('refuses where no price is known, and names the usage', async () => {
    const answer = await simulate('&kind=reservation');
    expect(answer.code).toBe('COST_COMMITMENT_RATES');
    expect(JSON.stringify(answer)).toContain('EU-BoxUsage:m5.large');
    expect((await simulate('&discount=all')).code).toBe('COST_DISCOUNT_INVALID');
    expect((await simulate('&filter=service=Amazon S3')).code).toBe('COST_COMMITMENT_USAGE');
  });

  it('is tried on the accounts of whoever asks', async () => {
    const own = await simulate('&discount=10%25', { accounts: ['222222222222'] });
    expect(own.rates.map(({ usage }) => usage)).toEqual(['EU-BoxUsage:c5.xlarge', 'EU-Lambda-GB-Second']);
    expect(own.best.saved).toBe('54.00000000');
  });
});

describe('what AWS says of commitments', () => {
  const tableOf = (type: string) => {
    const found = everyScanner.find((scanner) => scanner.type === type);
    if (!found) throw new Error(type);
    return found.table;
  };
  const head = {
    tags: null,
    created_at: null,
    owner: null,
    team: null,
    environment: null,
    cost_center: null,
    project: null,
    data_class: null,
    managed_by: null,
  };

  beforeAll(async () => {
    const plan = {
      ...head,
      arn: PLAN,
      name: 'p1',
      account: PAYER,
      region: 'global',
      plan_type: 'Compute',
      state: 'active',
      products: ['EC2'],
      family: null,
      plan_region: null,
      payment_option: 'No Upfront',
      term_months: 12,
      starts_at: new Date('2025-12-01T00:00:00Z'),
      ends_at: new Date('2026-11-30T23:59:59Z'),
      hourly: '0.33',
      upfront: '0',
      recurring: '0.33',
      currency: 'USD',
    };
    const columns = tableOf('AWS::SavingsPlans::SavingsPlan').columns;
    const row = Object.fromEntries(
      Object.keys(columns).map((name) => [name, plan[name as keyof typeof plan] ?? null]),
    );
    await putRows(costs.platform, tableOf('AWS::SavingsPlans::SavingsPlan'), [[row]] as never);
  });

  it('is term, payment and expiry, with a warning and the cost of letting it lapse', async () => {
    const { items, notes } = await list();
    expect(items).toMatchObject([
      {
        id: PLAN,
        type: 'Compute Savings Plans',
        termMonths: 12,
        payment: 'No Upfront',
        start: '2025-12-01',
        end: '2026-12-01',
        daysLeft: 31,
        warning: '60 days',
        state: 'active',
        facts: 'AWS',
        lapseCost: '60.00000000',
        breakEven: 'reached',
      },
    ]);
    expect(notes).toEqual([]);
    costs.at('2026-12-05T00:00:00Z');
    expect((await list()).items).toMatchObject([
      { state: 'ended', daysLeft: 0, warning: null, lapseCost: null },
    ]);
    costs.at('2026-10-31T06:00:00Z');
  });

  it('lets prices stand for the term and payment that they are of alone', async () => {
    expect((await simulate('&term=3')).code).toBe('COST_COMMITMENT_RATES');
    expect((await simulate('&payment=partial')).code).toBe('COST_COMMITMENT_RATES');
    expect((await simulate()).notes).toEqual([]);
  });

  it('counts what ends soon as lapsed, where somebody asks so', async () => {
    const { lapsed, best, rates } = await simulate('&lapse=60');
    expect([lapsed, rates[0]?.onDemand, best.level]).toEqual([[PLAN], '1020.00000240', '1.13100000']);
  });
});

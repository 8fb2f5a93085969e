/** What is hidden in the demo's bill is found by whoever asks why costs changed. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { costTruths, createBill } from '#simulator/index.ts';
import { type CostApi, costApi } from '../../../test/cost-api.ts';
import { type Finding, scoreCostTruths } from '../../../test/cost-truth-score.ts';
import { billDeliveries, importBill } from './import-bill.ts';

const now = new Date('2026-11-21T00:00:00Z');
const whole = createBill({ seed: 7, scale: 0.02, preparedAt: now });
// A third of the story is enough, and three times as fast.
const bill = { ...whole, months: whole.months.slice(-5) };

let costs: CostApi;
let findings: readonly Finding[];
beforeAll(async () => {
  costs = await costApi(now.toISOString());
  for (const delivery of billDeliveries(bill, now)) {
    costs.at(delivery.at.toISOString());
    await importBill(costs.platform, bill, delivery, AbortSignal.timeout(120_000));
  }
  costs.at(now.toISOString());
  const months = bill.months.slice(1, -1);
  findings = await scoreCostTruths((path) => costs.ask(path), costTruths(bill, now), months);
}, 120_000);
afterAll(() => costs.close());

it('comes up on the pages that anybody opens, with its sign and its amount', () => {
  const looked = findings.filter(({ hope }) => hope !== undefined);
  expect(looked.length).toBeGreaterThanOrEqual(10);
  expect(looked.filter(({ said }) => said === undefined).map(({ truth }) => truth.id)).toEqual([]);
});

it('is not found where nothing is', async () => {
  const [mining] = costTruths(bill, now).filter(({ id }) => id === 'mining');
  if (!mining) throw new Error('no truth of that name');
  const others = { accounts: ['999999999999'], regions: ['af-south-1'] };
  const elsewhere = { ...mining, ...others, where: { SubAccountId: others.accounts } };
  const doubled = Object.fromEntries(
    Object.entries(mining.effective).map(([month, amount]) => [month, String(-2 * Number(amount))]),
  );
  const wrong = await scoreCostTruths(
    (path) => costs.ask(path),
    [elsewhere, { ...mining, effective: doubled }],
    bill.months.slice(1, -1),
  );
  expect(wrong.map(({ said }) => said)).toEqual([undefined, undefined]);
});

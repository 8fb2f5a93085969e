/** The demo's bill comes in through the ordinary import, and its last month is restated. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addImport, findImport, type ImportsJson, runImport } from '#domains/costs/index.ts';
import { createAwsPort } from '#platform/aws/index.ts';
import { seededRandom } from '#platform/clock/random.ts';
import type { Platform } from '#platform/platform.ts';
import { createBill, createDemoSimulator } from '#simulator/index.ts';
import { scratchPlatform } from '../../../test/scratch-platform.ts';
import { reeveIn } from '../../../test/support/reeve.ts';
import { billDeliveries, importBill } from './import-bill.ts';
import { pastClock } from './past-clock.ts';

const now = new Date('2026-11-21T00:00:00Z');
const options = { seed: 7, scale: 0.02, preparedAt: now };
const whole = createBill(options);
// Two months are enough, and six times as fast.
const bill = { ...whole, months: whole.months.slice(-2) };

const clock = pastClock(now);
let platform: Platform;
beforeAll(async () => {
  platform = await scratchPlatform({ clock });
});
afterAll(() => platform.close());

const billedIn = (month: string, asOf: Date): number =>
  bill
    .lines(month, asOf)
    .numbers('billed')
    .reduce((sum, one) => sum + one, 0);
/** Eight decimals, as a whole number. */
const cents = (decimal = ''): number => {
  const [whole = '', rest = ''] = decimal.split('.');
  return Number(`${whole}${rest.padEnd(8, '0').slice(0, 8)}`);
};
const october = (one: ImportsJson['items'][number] | undefined) =>
  one?.summary?.months.find(({ month }) => month === '2026-10');

/** A field of what the command says. */
async function asked<T>(command: string, field: string, ...more: string[]): Promise<T> {
  const { out } = await reeveIn(platform.home, ['--output', 'json', 'costs', command, ...more]);
  return JSON.parse(out)[field];
}

describe("the demo's bill", () => {
  it('is taken in as it was before and after the month was settled, once each', async () => {
    const deliveries = billDeliveries(bill, now);
    expect(deliveries.map(({ months }) => months)).toEqual([
      ['2026-10', '2026-11'],
      ['2026-10', '2026-11'],
    ]);
    const signal = AbortSignal.timeout(120_000);
    for (const delivery of [...deliveries, ...deliveries]) {
      if (delivery.at > clock.now() || delivery === deliveries[0]) clock.set(delivery.at);
      await importBill(platform, bill, delivery, signal);
    }
    const before = billedIn('2026-10', deliveries[0]?.at ?? now);
    const after = billedIn('2026-10', now);
    expect(after).not.toBe(before);
    const [last, first, ...more] = await asked<ImportsJson['items']>('imports', 'items');
    expect(more).toEqual([]);
    expect(cents(october(first)?.totals.USD?.billed)).toBe(before);
    expect(cents(october(last)?.replaced?.USD?.billed)).toBe(before);
    expect(cents(october(last)?.totals.USD?.billed)).toBe(after);
    expect(cents(await asked<string>('report', 'total', '--period', '2026-10', '--measure', 'billed'))).toBe(
      after,
    );
  });

  it('is the same to the cent in Cost Explorer, which says where it is not', async () => {
    const limitOf = () => ({ burst: 1_000_000, perSecond: 1_000_000 });
    const { transport } = createDemoSimulator({ ...options, clock, latencyMs: [0, 0], limitOf });
    const port = createAwsPort(transport, { clock, random: seededRandom(1), limitOf });
    const wish = { files: [], costExplorer: { months: 2, maxRequests: 500 } };
    const { id } = await platform.ledger.transaction((tx) =>
      addImport(tx, platform, { source: 'explorer', wish, askedBy: 'test' }),
    );
    await runImport({ ...platform, aws: async () => port }, id, AbortSignal.timeout(120_000));
    const { summary, problem } = await findImport(platform.ledger.db, id);
    expect(problem).toBeNull();
    expect(Object.values(summary?.residual ?? {}).map(Number)).toEqual([0]);
    expect(await asked('reconcile', 'sources', '--from', '2026-10', '--to', '2026-11')).toMatchObject(
      ['2026-10', '2026-11'].map((month) => ({
        month,
        left: 'aws',
        right: 'explorer',
        difference: '0.00000000',
        services: [],
      })),
    );
  });
});

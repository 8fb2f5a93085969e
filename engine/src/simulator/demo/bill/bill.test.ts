/** The bill of the demo: it adds up, says the same each time, and charges nothing for what is not there. */
import { beforeAll, describe, expect, it } from 'vitest';
import { askParquet } from '../../../../test/ask-parquet.ts';
import { dollars } from '../../dollars.ts';
import { DAY_MS } from '../calendar.ts';
import { createDemo } from '../create-demo.ts';
import { type Bill, createBill } from './bill.ts';
import { amountOf } from './commitments/commitment.ts';
import { focusFile } from './focus-file.ts';
import { LINE_TYPES, type LineType, type Sheet } from './sheet.ts';
import { costTruths } from './truths/planted.ts';

const preparedAt = new Date('2026-11-21T00:00:00Z');
const options = { seed: 7, scale: 0.02, preparedAt };

let bill: Bill;
let files: Uint8Array[];
let sheets: Sheet[];
beforeAll(() => {
  bill = createBill(options);
  files = bill.months.map((month) => focusFile(bill, month, preparedAt));
  sheets = bill.months.map((month) => bill.lines(month, preparedAt));
});

const typeOf = (sheet: Sheet, row: number): LineType => LINE_TYPES[sheet.types[row] ?? 0] ?? 'Usage';

describe('the bill', () => {
  it('is of every month of the story, and byte for byte the same for the same seed', () => {
    expect(bill.months).toHaveLength(15);
    expect([bill.months[0], bill.months.at(-1)]).toEqual(['2025-09', '2026-11']);
    const again = createBill(options);
    expect(Buffer.from(focusFile(again, '2026-03', preparedAt)).equals(Buffer.from(files[6] ?? []))).toBe(
      true,
    );
    const other = createBill({ ...options, seed: 8 });
    expect(Buffer.from(focusFile(other, '2026-03', preparedAt)).equals(Buffer.from(files[6] ?? []))).toBe(
      false,
    );
  });

  it('adds up to the cent however it is read', async () => {
    const own = sheets.map((sheet) => dollars(sheet.numbers('billed').reduce((sum, one) => sum + one, 0)));
    const read = await askParquet(
      files,
      `SELECT strftime(BillingPeriodStart, '%Y-%m') AS month, sum(BilledCost) AS billed FROM files GROUP BY 1 ORDER BY 1`,
    );
    expect(read).toEqual(bill.months.map((month, index) => ({ month, billed: own[index] })));
  });

  it('has lines of a resource on those days only on which it stood, at the place where it stood', () => {
    const stood = new Map<string, { bornAt: number; goneAt: number; account: string }>();
    for (const event of createDemo(options).story())
      if (event.kind === 'appear') stood.set(event.actor.arn, event.actor);
    let seen = 0;
    for (const sheet of sheets) {
      const [charges, starts, ends] = [sheet.numbers('charge'), sheet.numbers('start'), sheet.numbers('end')];
      for (let row = 0; row < sheet.rows; row += 1) {
        const charge = sheet.charges[charges[row] ?? 0];
        const actor = stood.get(charge?.resource ?? '');
        if (!actor) continue;
        seen += 1;
        const [start = 0, end = 0] = [starts[row], ends[row]];
        if (end <= actor.bornAt || start >= actor.goneAt || charge?.account !== actor.account)
          expect.fail(`${charge?.resource} at ${new Date(start).toISOString()}`);
      }
    }
    expect(seen).toBeGreaterThan(50_000);
  });

  it('says nothing of accounts before they joined, nor of days that nobody has seen', async () => {
    const [row] = await askParquet(
      files,
      `SELECT min(ChargePeriodStart) FILTER (SubAccountName LIKE 'rosewell%' AND ChargeCategory = 'Usage')::VARCHAR AS joined,
        max(ChargePeriodStart) FILTER (ChargeCategory = 'Usage')::VARCHAR AS last, count(DISTINCT SubAccountId) AS accounts FROM files`,
    );
    expect(row).toMatchObject({
      joined: expect.stringMatching(/^2026-07-2/),
      last: '2026-11-20 00:00:00+00',
    });
    expect(Number(row?.accounts)).toBe(40);
  });

  it('never differs between the price, the quantity and the cost of a line by more than rounding', async () => {
    const wrong = await askParquet(
      files,
      `SELECT * FROM files WHERE ChargeCategory = 'Usage' AND CommitmentDiscountStatus IS NULL AND (
        abs(ListCost - ListUnitPrice::DOUBLE * PricingQuantity) > 1e-7
        OR abs(BilledCost - ContractedUnitPrice::DOUBLE * PricingQuantity) > 1e-7
        OR BilledCost <> EffectiveCost OR BilledCost > ListCost OR BilledCost < 0) LIMIT 5`,
    );
    expect(wrong).toEqual([]);
  });
});

describe('commitments', () => {
  it('amortise exactly what they cost, used or not', () => {
    expect(bill.commitments.length).toBeGreaterThan(3);
    for (const [number, one] of bill.commitments.entries()) {
      let whole = 0;
      for (let day = one.from; day < one.until; day += DAY_MS) whole += amountOf(one, day);
      expect(whole).toBe(one.upfront + one.perDay * 365);
      let [due, effective, paid] = [0, 0, 0];
      for (const [index, sheet] of sheets.entries()) {
        const [year = 0, month = 0] = (bill.months[index] ?? '').split('-').map(Number);
        const until = Math.min(Date.UTC(year, month), preparedAt.getTime());
        for (let day = Date.UTC(year, month - 1); day < until; day += DAY_MS) due += amountOf(one, day);
        for (let row = 0; row < sheet.rows; row += 1) {
          if (sheet.numbers('commitment')[row] !== number) continue;
          effective += sheet.numbers('effective')[row] ?? 0;
          if (typeOf(sheet, row) !== 'Fee') paid += sheet.numbers('billed')[row] ?? 0;
        }
      }
      expect(effective).toBe(due);
      const days = sheets.length === 0 ? 0 : daysWithin(one.from, one.until);
      expect(paid).toBe(one.perDay * days);
    }
  });

  /** Days of its term that the bill has seen. */
  const daysWithin = (from: number, until: number): number =>
    Math.round((Math.min(until, preparedAt.getTime()) - Math.max(from, Date.UTC(2025, 8))) / DAY_MS);

  it('never pay for more than was used', () => {
    for (const sheet of sheets)
      for (const quantity of sheet.numbers('quantity')) if (quantity < 0) expect.fail('less than nothing');
  });
});

describe('what is hidden in the bill', () => {
  it('is what anybody finds who asks the file for it, to the cent', async () => {
    const list = (values: readonly string[]) =>
      values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ');
    for (const { id, where, billed } of costTruths(bill, preparedAt)) {
      const terms = Object.entries(where).map(([column, value]) => {
        if (column === 'Tags') {
          const tags = Object.entries(value as Record<string, string>);
          if (tags.length === 0) return 'cardinality(Tags) = 0';
          return tags.map(([key, tag]) => `Tags['${key}'] = '${tag}'`).join(' AND ');
        }
        return `${column} IN (${list(typeof value === 'string' ? [value] : (value as string[]))})`;
      });
      const found = await askParquet(
        files,
        `SELECT strftime(BillingPeriodStart, '%Y-%m') AS month, sum(BilledCost) AS billed FROM files
          WHERE ${terms.join(' AND ')} GROUP BY 1 HAVING sum(BilledCost) <> 0 OR sum(EffectiveCost) <> 0 ORDER BY 1`,
      );
      expect(Object.fromEntries(found.map(({ month, billed: sum }) => [month, sum])), id).toEqual(billed);
      expect(Object.keys(billed).length, id).toBeGreaterThan(0);
    }
  });

  it('restates the last settled month, and no older one', () => {
    const early = new Date('2026-11-04T00:00:00Z');
    const sum = (month: string, asOf: Date) =>
      bill
        .lines(month, asOf)
        .numbers('billed')
        .reduce((total, one) => total + one, 0);
    expect(sum('2026-10', preparedAt)).not.toBe(sum('2026-10', early));
    expect(sum('2026-09', preparedAt)).toBe(sum('2026-09', early));
    expect(bill.lines('2026-11', early).rows).toBeLessThan(bill.lines('2026-11', preparedAt).rows);
  });

  it('shows each wrong on the days that it lasted, by what it cost', async () => {
    const spike = costTruths(bill, preparedAt).find(({ id }) => id === 'runaway-log');
    const days = await askParquet(
      files,
      `SELECT ChargePeriodStart::DATE::VARCHAR AS day, round(sum(ListCost)) AS cost FROM files
        WHERE x_UsageType = 'DataProcessing-Bytes' AND ResourceId LIKE '%tax-engine-batch' AND ListCost > 100 GROUP BY 1 ORDER BY 1`,
    );
    expect(days).toHaveLength(5);
    expect(days[0]?.day).toBe(spike?.since.slice(0, 10));
    expect(days.every(({ cost }) => Number(cost) === spike?.usdPerDay)).toBe(true);
  });
});

/** The last days of the bill's compute by the hour, without resources: the export beside the bill that plans are bought by. */
import { writeParquet } from '../../parquet/write-parquet.ts';
import { DAY_MS } from '../calendar.ts';
import type { Bill } from './bill.ts';
import type { Charge } from './charge.ts';
import { focusColumns } from './focus-file.ts';
import { createSheet, LINE_TYPES, type LineType, type Sheet } from './sheet.ts';

const HOUR_MS = 3_600_000;
const HOURLY_DAYS = 30;

/** The months that the last days are of. */
export function hourlyMonths({ months, calendar }: Bill, asOf: number): string[] {
  const until = Math.min(calendar.end, Math.floor(asOf / DAY_MS) * DAY_MS);
  const [first, last] = [until - HOURLY_DAYS * DAY_MS, until - 1].map((time) =>
    new Date(time).toISOString().slice(0, 7),
  );
  return months.filter(
    (month) => first !== undefined && last !== undefined && month >= first && month <= last,
  );
}

/** Spot is nothing to commit for. */
const COMPUTE = /^(ec2$|fargate-|lambda-time)/;
/** What is used now goes up and down with the day; what stands there does not. */
const WAVES = /^(fargate-|lambda-time)/;
/** By hour in UTC: most customers are in Europe and America, and order in the evening. */
const WAVE = [
  8, 6, 5, 4, 4, 5, 8, 12, 16, 19, 21, 22, 22, 21, 21, 22, 24, 27, 30, 32, 31, 27, 20, 13,
] as const;
const added = (hours: readonly number[]): readonly number[] =>
  [0, ...hours].map((_, count) => hours.slice(0, count).reduce((sum, one) => sum + one, 0));
const WAVING = added(WAVE);
const STEADY = added(WAVE.map(() => 1));

const AMOUNTS = ['quantity', 'list', 'contracted', 'billed', 'effective'] as const;
/** Quantities are whole millionths here, so that hours add up to their day. */
const MILLION = 1e6;
/** What nobody reads hours for. */
const LEFT_OUT = new Set(['AvailabilityZone', 'ChargeDescription', 'RegionName', 'ResourceId', 'Tags']);

/** Of the days of the month that are among the last. */
export function hourlyFile(bill: Bill, month: string, asOf: Date): Uint8Array {
  const until = Math.min(bill.calendar.end, Math.floor(asOf.getTime() / DAY_MS) * DAY_MS);
  const sheet = hoursOf(bill.lines(month, asOf), until - HOURLY_DAYS * DAY_MS, until);
  const columns = Object.entries(focusColumns(bill, month, sheet)).filter(([name]) => !LEFT_OUT.has(name));
  return writeParquet(Object.fromEntries(columns), sheet.rows);
}

/** Of one account, product, kind of line and commitment: its amounts by day. */
interface Kind {
  readonly charge: Charge;
  readonly type: LineType;
  readonly commitment: number;
  readonly listPrice: number;
  readonly contractedPrice: number;
  readonly days: Map<number, number[]>;
}

function hoursOf(sheet: Sheet, from: number, until: number): Sheet {
  const kinds = [...kindsIn(sheet, from, until).values()];
  const hours = createSheet(kinds.map(({ charge }) => charge));
  for (const [index, kind] of kinds.entries()) {
    const { type, commitment, listPrice, contractedPrice } = kind;
    const wave = WAVES.test(kind.charge.product.key) && type === 'Usage' ? WAVING : STEADY;
    for (const [day, [quantity = 0, list = 0, contracted = 0, billed = 0, effective = 0]] of kind.days)
      for (let hour = 0; hour < 24; hour += 1) {
        const start = day + hour * HOUR_MS;
        hours.add({
          charge: index,
          type,
          start,
          end: start + HOUR_MS,
          quantity: shareOf(quantity, wave, hour) / MILLION,
          listPrice,
          contractedPrice,
          list: shareOf(list, wave, hour),
          contracted: shareOf(contracted, wave, hour),
          billed: shareOf(billed, wave, hour),
          effective: shareOf(effective, wave, hour),
          commitment,
        });
      }
  }
  return hours.done();
}

/** All hours together are the whole, to the last digit; `upTo` holds the sums of a wave, the first of them nothing. */
function shareOf(amount: number, upTo: readonly number[], hour: number): number {
  const whole = upTo[24] ?? 1;
  return (
    Math.floor((amount * (upTo[hour + 1] ?? 0)) / whole) - Math.floor((amount * (upTo[hour] ?? 0)) / whole)
  );
}

function kindsIn(sheet: Sheet, from: number, until: number): Map<string, Kind> {
  const kinds = new Map<string, Kind>();
  const read = (name: Parameters<Sheet['numbers']>[0]) => sheet.numbers(name);
  const [charges, starts, ends, commitments] = [
    read('charge'),
    read('start'),
    read('end'),
    read('commitment'),
  ];
  const [listPrices, contractedPrices] = [read('listPrice'), read('contractedPrice')];
  const amounts = AMOUNTS.map(read);
  for (let row = 0; row < sheet.rows; row += 1) {
    const charge = sheet.charges[charges[row] ?? 0];
    const type = LINE_TYPES[sheet.types[row] ?? 0];
    const [start = 0, end = 0] = [starts[row], ends[row]];
    if (!charge || !type || end <= from || start >= until || !COMPUTE.test(charge.product.key)) continue;
    const commitment = commitments[row] ?? -1;
    const { account, product } = charge;
    const key = `${account} ${product.usageType} ${product.operation} ${type} ${commitment}`;
    const prices = { listPrice: listPrices[row] ?? 0, contractedPrice: contractedPrices[row] ?? 0 };
    const kind = kinds.get(key) ?? {
      charge: plain(charge),
      type,
      commitment,
      ...prices,
      days: new Map<number, number[]>(),
    };
    kinds.set(key, kind);
    const first = Math.floor(start / DAY_MS) * DAY_MS;
    const days = Math.max(1, Math.round((end - first) / DAY_MS));
    for (let day = Math.max(first, from); day < Math.min(first + days * DAY_MS, until); day += DAY_MS) {
      const sums = kind.days.get(day) ?? AMOUNTS.map(() => 0);
      const index = Math.round((day - first) / DAY_MS);
      for (const [at, values] of amounts.entries()) {
        const value = Math.round((values[row] ?? 0) * (at === 0 ? MILLION : 1));
        sums[at] = (sums[at] ?? 0) + shareOfDays(value, days, index);
      }
      kind.days.set(day, sums);
    }
  }
  return kinds;
}

const shareOfDays = (amount: number, days: number, index: number): number =>
  Math.floor((amount * (index + 1)) / days) - Math.floor((amount * index) / days);

/** Of no resource. */
const plain = (charge: Charge): Charge => ({ ...charge, resource: null, zone: null, tags: {} });

/** What the demo's company counts beside its bill: orders, customers, and the diagnoses of a product that gets dearer by the week. */
import { hash } from '../../random-streams.ts';
import { type Calendar, DAY_MS, demandOn } from '../calendar.ts';
import { chanceOf } from '../chance.ts';
import { PRODUCT_FROM, PRODUCT_TAGS } from './extra-charges.ts';

export interface BusinessMetric {
  readonly name: string;
  /** One of what is counted. */
  readonly unit: string;
  readonly grain: 'day' | 'month';
  readonly description: string;
  /** The costs that it is set against; none is all. */
  readonly filter: readonly string[];
  readonly values: readonly {
    readonly at: string;
    readonly value: string;
    readonly dimensions: Readonly<Record<string, string>>;
  }[];
}

/** As the bill's own usage. */
const GROWTH_A_YEAR = 0.3;
const ORDERS_A_DAY = { web: 26_000, app: 16_000 } as const;
const CUSTOMERS = 610_000;
const DIAGNOSES_A_DAY = 8_000;
/**
 * A week. What the models are paid for grows by 9 percent a week: each diagnosis takes more of them than the one before,
 * as nobody keeps the prompts short. The bill alone looks like success.
 */
export const DIAGNOSES_GROWTH = 1.04;

export function businessMetrics({ calendar, seed }: { calendar: Calendar; seed: number }): BusinessMetric[] {
  const { start, end } = calendar;
  const days = daysFrom(start, end);
  const grown = (day: number) => 1 - GROWTH_A_YEAR * ((end - day) / (365 * DAY_MS));
  const lucky = (name: string, day: number) =>
    0.97 + 0.06 * chanceOf(hash(`${seed}/${name}`), iso(day)).chance();
  const counted = (day: number, rate: number, name: string) =>
    String(Math.round(rate * grown(day) * demandOn(day) * lucky(name, day)));
  const product = calendar.at(PRODUCT_FROM);
  return [
    {
      name: 'orders',
      unit: 'order',
      grain: 'day',
      description: 'What all of AWS costs for one order.',
      filter: [],
      values: days.flatMap((day) =>
        Object.entries(ORDERS_A_DAY).map(([channel, rate]) => ({
          at: iso(day),
          value: counted(day, rate, `orders/${channel}`),
          dimensions: { channel },
        })),
      ),
    },
    {
      name: 'active-customers',
      unit: 'active customer',
      grain: 'month',
      description: 'What all of AWS costs in a month for one customer who ordered or looked at an order.',
      filter: [],
      // The month under way is counted when it is over.
      values: monthsWithin(start, end).map((month) => ({
        at: iso(month),
        value: String(Math.round(CUSTOMERS * grown(month) * Math.sqrt(demandOn(month)))),
        dimensions: {},
      })),
    },
    {
      name: 'plant-diagnoses',
      unit: 'diagnosis',
      grain: 'day',
      description: 'What the plant doctor costs for one diagnosis. It has risen every week since it began.',
      filter: [`team=${PRODUCT_TAGS.Team ?? ''}`],
      values: daysFrom(product, end).map((day) => ({
        at: iso(day),
        value: counted(
          day,
          DIAGNOSES_A_DAY * DIAGNOSES_GROWTH ** Math.floor((day - product) / (7 * DAY_MS)),
          'diagnoses',
        ),
        dimensions: {},
      })),
    },
  ];
}

const iso = (day: number): string => new Date(day).toISOString().slice(0, 10);

const daysFrom = (start: number, end: number): number[] =>
  Array.from(
    { length: Math.max(0, Math.round((end - start) / DAY_MS)) },
    (_, index) => start + index * DAY_MS,
  );

/** Those that begin and end within. */
function monthsWithin(start: number, end: number): number[] {
  const first = new Date(start);
  const months: number[] = [];
  for (let index = 1; ; index += 1) {
    const at = (offset: number) => Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + offset);
    if (at(index + 1) > end) return months;
    months.push(at(index));
  }
}

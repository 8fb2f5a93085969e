/** Months of the demo's bill that are held back are forecast better than by repeating the past, and fall into the interval. */
import { createBill } from '../engine/src/simulator/index.ts';
import { NAIVE, seriesOf, type Trial, tryMonths } from '../engine/test/held-back-months.ts';
import type { Bar } from './bar.ts';

const NOW = new Date('2026-11-21T00:00:00Z');
const MONTHS = 8;
const MOST = 10;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const percent = (value: number): string => `${value.toFixed(1)} %`;

/** Of the months where each of them can say something. */
function said(trials: readonly Trial[]): string {
  const naive = NAIVE.map((name) => {
    const own = trials.flatMap(({ naive: all }) => all[name]?.month ?? []);
    return `${name} ${own.length === 0 ? 'unknown' : percent(mean(own))}`;
  });
  const within = mean(trials.map((trial) => (trial.within ? 100 : 0)));
  return `${percent(mean(trials.map(({ model }) => model.month)))} off (days ${percent(mean(trials.map(({ model }) => model.days)))}); ${naive.join(', ')}; ${Math.round(within)} % within`;
}

export const bar: Bar = {
  id: 'costs-forecast',
  what: 'Error of forecast months of the demo, against the best of repeating last week, last month and last year',
  limit: { atMost: 1, unit: '×' },
  async measure() {
    const bill = createBill({ seed: 1, scale: 1, preparedAt: NOW });
    const series = seriesOf(bill, NOW, MOST);
    const trials = tryMonths(series, bill.months.slice(-1 - MONTHS, -1));
    const bySeries = series.flatMap(({ name }) => {
      const own = trials.filter((trial) => trial.series === name);
      return own.length === 0 ? [] : [`${name}: ${said(own)}`];
    });
    const best = Math.min(
      ...NAIVE.slice(0, 2).map((name) => mean(trials.flatMap(({ naive }) => naive[name]?.month ?? []))),
    );
    const inside = 100 * mean(trials.map(({ within }) => (within ? 1 : 0)));
    return {
      value: mean(trials.map(({ model }) => model.month)) / best,
      detail: [`all ${trials.length} months of ${series.length} series: ${said(trials)}`, ...bySeries].join(
        '\n      ',
      ),
      also: [
        {
          id: 'costs-forecast-interval',
          what: 'Months that fell into the interval that four of five should fall into',
          limit: { atLeast: 70, unit: ' %' },
          value: inside,
          detail: `${trials.filter(({ within }) => within).length} of ${trials.length}`,
        },
      ],
    };
  },
};

/** Months of the demo's bill that are held back are forecast better than by repeating the past, and fall into the interval. */
import { createBill } from '../engine/src/simulator/index.ts';
import { type Trial, tryMonths } from '../engine/test/held-back-months.ts';
import type { Bar, How } from './bar.ts';

/** The company's seasons come round by the calendar: each seed is told up to another day. None of these was the model tuned on. */
const SEEDS = [
  { seed: 1, until: '2026-11-21' },
  { seed: 2, until: '2026-08-21' },
  { seed: 3, until: '2026-04-21' },
] as const;
const MORE_SEEDS = [
  { seed: 4, until: '2026-11-21' },
  { seed: 5, until: '2026-06-10' },
  { seed: 6, until: '2026-02-18' },
] as const;
const SCALE = 0.2;
const MONTHS = 8;
const MOST = 10;
/** Days of the month that are known: it is yet to begin, or is under way. */
const KNOWN = [0, 5, 12, 21];

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const percent = (value: number): string => `${value.toFixed(1)} %`;
const model = (trials: readonly Trial[]): number => mean(trials.map((trial) => trial.model));
const within = (trials: readonly Trial[]): number => mean(trials.map((trial) => (trial.within ? 100 : 0)));

const NAIVE = ['last week', 'last month', 'last year'] as const;
type Naive = (typeof NAIVE)[number];

/** Of the months where it can say something. */
const naive = (trials: readonly Trial[], name: Naive): number | undefined => {
  const own = trials.flatMap((trial) => trial.naive[name] ?? []);
  return own.length === 0 ? undefined : mean(own);
};

/** Against what is best to repeat of what is known for every month. */
const against = (trials: readonly Trial[]): number =>
  model(trials) /
  Math.min(...(['last week', 'last month'] as const).map((name) => naive(trials, name) ?? Infinity));

function said(trials: readonly Trial[]): string {
  const others = NAIVE.map((name) => {
    const off = naive(trials, name);
    return `${name} ${off === undefined ? 'unknown' : percent(off)}`;
  });
  return `${percent(model(trials))} off; ${others.join(', ')}; ${Math.round(within(trials))} % within`;
}

function tryAll({ full }: How): { readonly trials: readonly Trial[]; readonly lines: readonly string[] } {
  const lines: string[] = [];
  const trials = (full ? [...SEEDS, ...MORE_SEEDS] : SEEDS).flatMap(({ seed, until }) => {
    const asOf = new Date(`${until}T00:00:00Z`);
    const bill = createBill({ seed, scale: full ? 1 : SCALE, preparedAt: asOf });
    const own = tryMonths(bill, asOf, { months: MONTHS, known: KNOWN, most: MOST });
    for (const known of KNOWN)
      lines.push(
        `seed ${seed} until ${until}, ${known} days known: ${said(own.filter((one) => one.known === known))}`,
      );
    return own;
  });
  for (const known of KNOWN)
    lines.push(`all, ${known} days known: ${said(trials.filter((one) => one.known === known))}`);
  return { trials, lines };
}

export const bar: Bar = {
  id: 'costs-forecast',
  what: 'Error of forecast months of the demo that are yet to begin, against the best of repeating last week and last month',
  limit: { atMost: 1, unit: '×' },
  async measure(how) {
    const { trials, lines } = tryAll(how);
    const [ahead, underWay] = [
      trials.filter(({ known }) => known === 0),
      trials.filter(({ known }) => known > 0),
    ];
    return {
      value: against(ahead),
      detail: lines.join('\n      '),
      also: [
        {
          id: 'costs-forecast-under-way',
          what: 'The same of months that are under way',
          limit: { atMost: 0.7, unit: '×' },
          value: against(underWay),
          detail: `${underWay.length} tries: ${said(underWay)}`,
        },
        {
          id: 'costs-forecast-interval',
          what: 'Months that fell into the interval that four of five should fall into',
          limit: { atLeast: 72, atMost: 90, unit: ' %' },
          value: within(trials),
          detail: `${trials.filter((trial) => trial.within).length} of ${trials.length}`,
        },
      ],
    };
  },
};

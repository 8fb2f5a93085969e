/** One month for those who decide: what it came to, what moved it, what is to come, whose it is, and how well it is managed. */
import * as z from 'zod';
import {
  askBudgets,
  askCommitments,
  askDrivers,
  askForecast,
  askKpis,
  askReport,
  askShowback,
  type ShowbackAnswer,
} from '#domains/costs/index.ts';
import { addMonths, type Period, period, startOfMonth } from '#kernel/period.ts';
import { CHANGE_COLUMNS, changeCells, changeFigure, percentOf, sumOf, unknownNote } from '../compare.ts';
import type { Content, Figure, Section, Series, Table } from '../document.ts';
import { reportsErrors } from '../errors.ts';
import { commitmentsSection, kpisSection } from '../executive-rates.ts';
import { aheadSection, movesSection, ownersSection } from '../executive-sections.ts';
import { defineKind } from '../kind.ts';
import { currencyOption, measureOption } from '../options.ts';

const SERVICES = 6;
const SERVICES_SHOWN = 15;
/** The month itself and the twelve before it. */
const MONTHS_BACK = 12;

export const executiveMonth = defineKind({
  name: 'executive-month',
  title: 'Executive month',
  description:
    'One month: total and changes, what moved it, forecast and budgets at risk, whose it is, commitments and KPIs.',
  usualPeriod: 'last month',
  options: z.strictObject({ measure: measureOption, currency: currencyOption }),
  async make({ platform, ...asking }, { measure, currency }): Promise<Content> {
    const month = requireMonth(asking.period);
    const before = shifted(month, -1);
    const yearBefore = shifted(month, -12);
    const words = { by: 'service', measure, filter: [], currency };
    const ask = (over: Period, more: object) =>
      askReport(platform, { ...asking, period: over }, { ...words, limit: 1_000, ...more });
    const found = await ask(month, { against: before });
    const lastYear = await ask(yearBefore, { limit: 1 });
    const trend = await ask(period(addMonths(month.start, -MONTHS_BACK), month.end), {
      limit: SERVICES,
      series: 'month',
    });
    const drivers = await askDrivers(platform, asking, { ...words, against: before, movers: 8 });
    const owners = await askShowback(platform, asking, { by: 'team', measure, currency });
    const ahead = await askForecast(platform, asking, { measure, months: 3, currency });
    const budgets = await askBudgets(platform, asking);
    const commitments = await askCommitments(platform, asking, { currency });
    const kpis = await askKpis(platform, asking, { against: before, currency });
    const main = servicesTable(found);
    const sections: Section[] = [
      {
        title: 'What it came to',
        blocks: [
          { kind: 'figures', items: figuresOf({ found, lastYear, owners, before, yearBefore }) },
          ...trendOf(trend),
        ],
        notes: unknownNote(found.unknownLines),
      },
      movesSection(drivers, monthOf(before)),
      aheadSection(ahead, budgets),
      { title: 'Where it went', blocks: [shortened(main, SERVICES_SHOWN)], notes: [] },
      ownersSection(owners),
      commitmentsSection(commitments, kpis),
      kpisSection(kpis),
    ];
    return {
      title: 'Executive month',
      currency: found.currency,
      snapshot: found.snapshot,
      question: [
        ['Month', monthOf(month)],
        ['Against', `${monthOf(before)} and ${monthOf(yearBefore)}`],
        ['Measure', measure],
      ],
      main,
      sections,
    };
  },
});

type Found = Awaited<ReturnType<typeof askReport>>;

interface Compared {
  readonly found: Found;
  readonly lastYear: Found;
  readonly owners: ShowbackAnswer;
  readonly before: Period;
  readonly yearBefore: Period;
}

const figuresOf = ({ found, lastYear, owners, before, yearBefore }: Compared): Figure[] => [
  { label: 'Total', value: found.total, kind: 'money' },
  changeFigure('Against the month before', found.total, found.against?.total ?? null, monthOf(before)),
  changeFigure('Against the year before', found.total, lastYear.total, monthOf(yearBefore)),
  {
    label: 'Allocated',
    value: percentOf(owners.allocated, owners.total),
    kind: 'percent',
    note: 'of the total is some team’s',
  },
];

function requireMonth(asked: Period): Period {
  const whole = period(startOfMonth(asked.start), addMonths(startOfMonth(asked.start), 1));
  if (asked.start.getTime() === whole.start.getTime() && asked.end.getTime() === whole.end.getTime())
    return whole;
  throw reportsErrors.REPORT_OPTIONS_INVALID(
    { kind: 'executive-month', problem: 'its period must be one whole month, such as 2026-10 or last month' },
    { at: { field: 'period' } },
  );
}

const shifted = ({ start }: Period, months: number): Period =>
  period(addMonths(start, months), addMonths(start, months + 1));

const monthOf = ({ start }: Period): string => start.toISOString().slice(0, 7);

function servicesTable({ rows, total, against }: Found): Table {
  return {
    kind: 'table',
    title: 'By service',
    columns: [
      { name: 'service', title: 'Service', kind: 'text' },
      { name: 'cost', title: 'Cost', kind: 'money' },
      { name: 'share_percent', title: 'Share %', kind: 'percent' },
      ...CHANGE_COLUMNS,
    ],
    rows: rows.map(({ ServiceName = null, cost, before = null, change = null }) => [
      ServiceName,
      cost,
      percentOf(cost, total),
      ...changeCells(before, change),
    ]),
    total: ['Total', total, null, ...changeCells(against?.total ?? null, against?.change ?? null)],
    empty: 'There are no costs in this month.',
  };
}

/** The others as one row, so that it still adds up. */
function shortened(table: Table, most: number): Table {
  const [shown, others] = [table.rows.slice(0, most), table.rows.slice(most)];
  if (others.length < 2) return table;
  const sum = (at: number) => sumOf(others.map((row) => row[at] ?? null));
  const [cost, before, change] = [sum(1), sum(3), sum(4)];
  const total = table.total?.[1] ?? null;
  const rest = [`${others.length} more`, cost, percentOf(cost, total), ...changeCells(before, change)];
  return { ...table, rows: [...shown, rest] };
}

function trendOf({ rows, series, groups }: Found): readonly Series[] {
  if (!series) return [];
  return [
    {
      kind: 'series',
      title: 'Thirteen months',
      unit: series.unit,
      starts: series.starts,
      lines: [
        ...series.rows.map((values, at) => ({ name: rows[at]?.ServiceName ?? 'No service', values })),
        ...(groups > rows.length ? [{ name: 'All others', values: series.rest }] : []),
      ],
    },
  ];
}

/** Costs of a period, grouped, over time and compared with another: what the explorer shows, to be kept. */
import * as z from 'zod';
import { askReport, findView } from '#domains/costs/index.ts';
import { parsePeriod } from '#kernel/parse-period.ts';
import { DAY_MS, type Period, periodMs, previousPeriod } from '#kernel/period.ts';
import {
  CHANGE_COLUMNS,
  changeCells,
  changeFigure,
  percentOf,
  spanOf,
  sumOf,
  unknownNote,
} from '../compare.ts';
import type { Content, Row, Section, Series, Table } from '../document.ts';
import { type Asking, defineKind } from '../kind.ts';
import { currencyOption, measureOption } from '../options.ts';

/** More than these are one row, with their sum. */
const MOST_GROUPS = 100_000;
/** A chart of more is a carpet. */
const CHARTED = 7;

const options = z.strictObject({
  view: z.string().min(1).max(100).optional().meta({
    description: 'A view saved in the explorer: what is not said here is as it says.',
  }),
  by: z.string().max(1_000).optional().meta({
    description: 'Up to four dimensions with commas between them; by service without it.',
  }),
  measure: measureOption
    .unwrap()
    .optional()
    .meta(measureOption.meta() ?? {}),
  filter: z.array(z.string().max(2_000)).max(20).optional().meta({
    description: 'Repeatable: `service=A,B`, `region!=eu-west-1`, `team=` for what has none.',
  }),
  currency: currencyOption,
  against: z.string().max(100).optional().meta({
    description: 'What it is compared with: a period in words, `previous` (without it) or `none`.',
  }),
});
type Options = z.output<typeof options>;

export const costReport = defineKind({
  name: 'cost-report',
  title: 'Cost report',
  description: 'Costs of a period by any dimension, over time, and compared with another period.',
  usualPeriod: 'last month',
  options,
  async make(asking, given): Promise<Content> {
    const asked = await withView(asking, given);
    const { by = 'service', measure = 'effective', filter = [], currency } = asked;
    const against = againstOf(asking, asked.against ?? 'previous');
    const words = { by, measure, filter, currency, against };
    const found = await askReport(asking.platform, asking, {
      ...words,
      series: unitOf(asking.period),
      limit: MOST_GROUPS,
    });
    const main = tableOf(found, against);
    const notes = unknownNote(found.unknownLines);
    const overTime = seriesOf(found);
    const sections: Section[] = [
      { title: 'What it comes to', blocks: [{ kind: 'figures', items: figuresOf(found, against) }], notes },
      ...(overTime ? [{ title: 'Over time', blocks: [overTime], notes: [] }] : []),
      { title: 'By group', blocks: [main], notes: [] },
    ];
    return {
      title: 'Cost report',
      currency: found.currency,
      snapshot: found.snapshot,
      question: [
        ['Period', spanOf(asking.period)],
        ...(against ? [['Against', spanOf(against)] as const] : []),
        ['By', found.by.map(titleOf).join(', ') || 'everything'],
        ['Measure', measure],
        ...filter.map((text) => ['Filter', text] as const),
        ...(asked.view === undefined ? [] : [['View', asked.view] as const]),
      ],
      main,
      sections,
    };
  },
});

type Found = Awaited<ReturnType<typeof askReport>>;

/** What a saved view says, where nothing else was said. */
async function withView({ platform, askedBy }: Asking, given: Options): Promise<Options> {
  if (given.view === undefined) return given;
  const { by, measure, filter, currency, against } = (await findView(platform.ledger.db, askedBy, given.view))
    .state;
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  // A view without a comparison compares with nothing.
  return { by, measure, filter: filter && [...filter], currency, against: against ?? 'none', ...said };
}

function againstOf({ period, platform, now }: Asking, words: string): Period | undefined {
  const plain = words.trim().toLowerCase();
  if (plain === 'none') return undefined;
  if (plain === 'previous') return previousPeriod(period);
  return parsePeriod(words, {
    now,
    fiscalYearStartMonth: platform.config.organisation.fiscalYearStartMonth,
  });
}

function unitOf(period: Period): 'day' | 'week' | 'month' {
  const days = periodMs(period) / DAY_MS;
  return days <= 62 ? 'day' : days <= 190 ? 'week' : 'month';
}

function figuresOf({ total, against: compared, groups }: Found, against: Period | undefined) {
  return [
    { label: 'Total', value: total, kind: 'money' as const },
    ...(against ? [changeFigure('Change', total, compared?.total ?? null, spanOf(against))] : []),
    { label: 'Groups', value: String(groups), kind: 'count' as const },
  ];
}

function tableOf({ by, rows, total, rest, groups, against }: Found, compared: Period | undefined): Table {
  const changes = (before: string | null, change: string | null) =>
    compared ? changeCells(before, change) : [];
  const others: Row[] =
    groups > rows.length
      ? [
          [
            ...by.map((_, at) => (at === 0 ? `${groups - rows.length} more` : null)),
            rest,
            percentOf(rest, total),
            ...(compared ? [null, null, null] : []),
          ],
        ]
      : [];
  return {
    kind: 'table',
    title: by.length === 0 ? 'All costs' : `By ${by.map(titleOf).join(', ').toLowerCase()}`,
    columns: [
      ...by.map((name) => ({ name, title: titleOf(name), kind: 'text' as const })),
      { name: 'cost', title: 'Cost', kind: 'money' },
      { name: 'share_percent', title: 'Share %', kind: 'percent' },
      ...(compared ? CHANGE_COLUMNS : []),
    ],
    rows: [
      ...rows.map((row) => [
        ...by.map((name) => row[name] ?? null),
        row.cost,
        percentOf(row.cost, total),
        ...changes(row.before ?? null, row.change ?? null),
      ]),
      ...others,
    ],
    total: [
      ...by.map((_, at) => (at === 0 ? 'Total' : null)),
      total,
      null,
      ...changes(against?.total ?? null, against?.change ?? null),
    ],
    empty: 'There are no costs in this period.',
  };
}

const TITLES: Readonly<Record<string, string>> = {
  ServiceName: 'Service',
  SubAccountId: 'Account',
  RegionId: 'Region',
  x_UsageType: 'Usage type',
  ResourceId: 'Resource',
};

/** `ChargeCategory` as people write it. */
const titleOf = (name: string): string =>
  TITLES[name] ??
  (/^[A-Z]/.test(name) ? name.replace(/(?<=[a-z])([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`) : name);

/** The greatest groups one by one, and the others together. */
function seriesOf({ by, rows, series, groups }: Found): Series | undefined {
  if (!series || series.starts.length < 2) return undefined;
  const shown = series.rows.slice(0, CHARTED);
  const nameOf = (at: number) => by.map((name) => rows[at]?.[name] ?? 'none').join(' · ') || 'All costs';
  const others = [...series.rows.slice(CHARTED), ...(groups > rows.length ? [series.rest] : [])];
  const sums = series.starts.map((_, at) => sumOf(others.map((values) => values[at] ?? null)));
  return {
    kind: 'series',
    title: `By ${series.unit}`,
    unit: series.unit,
    starts: series.starts,
    lines: [
      ...shown.map((values, at) => ({ name: nameOf(at), values })),
      ...(others.length > 0 ? [{ name: 'All others', values: sums }] : []),
    ],
  };
}

/** What a report says before it is put in any format: figures, tables and series, and where all of them come from. */

/**
 * Decides how a value is written; every value is text, and null is unknown. A change is money with its sign, a measure has
 * its unit beside it.
 */
export type ValueKind = 'text' | 'date' | 'money' | 'change' | 'percent' | 'count' | 'measure';

export type Value = string | null;

export interface Figure {
  readonly label: string;
  readonly value: Value;
  readonly kind: ValueKind;
  /** How it came about, or what it is compared with. */
  readonly note?: string | undefined;
}

export interface Figures {
  readonly kind: 'figures';
  readonly items: readonly Figure[];
}

export interface Column {
  /** For machines. */
  readonly name: string;
  readonly title: string;
  readonly kind: ValueKind;
}

export type Row = readonly Value[];

export interface Table {
  readonly kind: 'table';
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Of all rows, in the columns' order. */
  readonly total?: Row | undefined;
  /** What is said where there are no rows. */
  readonly empty: string;
}

/** Amounts over time; what a chart shows and a table lists. */
export interface Series {
  readonly kind: 'series';
  readonly title: string;
  readonly unit: 'day' | 'week' | 'month';
  /** Days on which each begins. */
  readonly starts: readonly string[];
  readonly lines: readonly { readonly name: string; readonly values: readonly Value[] }[];
}

export type Block = Figures | Table | Series;

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** What is unknown, left out or nobody's. */
  readonly notes: readonly string[];
}

/** What a kind of report makes; who asked and when is added to it. */
export interface Content {
  readonly title: string;
  readonly currency: string | null;
  /** The lake's, whose figures these are. */
  readonly snapshot: number;
  /** The question in words, part by part. */
  readonly question: readonly (readonly [name: string, value: string])[];
  readonly sections: readonly Section[];
  /** The table of `sections` that stands for the report where a format holds one table only. */
  readonly main: Table;
}

export interface ReportDocument extends Content {
  /** The kind's name. */
  readonly report: string;
  readonly organisation: string;
  /** Days, the second not included. */
  readonly from: string;
  readonly to: string;
  readonly madeAt: string;
}

/** Where a month is meant, its first day says no more. */
const startName = ({ unit }: Series, start: string): string => (unit === 'month' ? start.slice(0, 7) : start);

const UNIT_TITLES = { day: 'Day', week: 'Week of', month: 'Month' } as const;

/** A series as the table that every chart also is. */
export function tableOf(series: Series): Table {
  const { title, unit, starts, lines } = series;
  return {
    kind: 'table',
    title,
    columns: [
      { name: 'start', title: UNIT_TITLES[unit], kind: 'date' },
      ...lines.map(({ name }, index) => ({ name: `line_${index + 1}`, title: name, kind: 'money' as const })),
    ],
    rows: starts.map((start, at) => [
      startName(series, start),
      ...lines.map(({ values }) => values[at] ?? null),
    ]),
    empty: 'Nothing is known of this time.',
  };
}

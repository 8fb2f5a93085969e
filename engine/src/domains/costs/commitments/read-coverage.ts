/** How much of the usage that commitments can pay for they paid for, in groups and by the day. */
import { add, type Decimal, formatDecimal, isZero, parseDecimal, ZERO } from '#kernel/decimal.ts';
import type { Period } from '#kernel/period.ts';
import type { Lake } from '#platform/lake/index.ts';
import { currencyOf } from '../report/currency.ts';
import { isoDay, within } from '../report/measures.ts';
import { type BillWords, selectLines, type Wanted } from '../report/selection.ts';
import type { CoverageJson, CoveredJson } from './contract.ts';
import { CLASS, machineOf, STATE, type UsageState } from './eligible.ts';
import { groups, type Machines, percentOf } from './figures.ts';

export interface CoverageQuestion extends Wanted {
  readonly period: Period;
  /** `family` and `class` are read off the usage type; anything else is a dimension and stands in `by`. */
  readonly group: 'family' | 'class' | 'dimension';
  readonly signal: AbortSignal;
}

export interface CoverageCell {
  readonly key: string | null;
  readonly class: string;
  readonly state: UsageState;
  readonly day: string;
  readonly lines: number;
  /** At public prices; null where one of its lines has none. */
  readonly list: Decimal | null;
}

const COVERAGE_FORMULA =
  'usage that commitments paid for, at public on-demand prices ÷ the same and what was paid on demand; Spot is left out';

export async function readCoverage(
  machines: Machines,
  question: CoverageQuestion,
  words: BillWords,
): Promise<CoverageJson> {
  const { period, group, by } = question;
  const { currency, cells } = await readCells(machines, question, words);
  const rows = [...groups(cells, ({ key }) => key)]
    .map(([key, own]) => ({ key, ...coveredOf(own) }))
    .toSorted((a, b) => sizeOf(b) - sizeOf(a) || ((a.key ?? '') < (b.key ?? '') ? -1 : 1));
  const days = [...groups(cells, ({ day }) => day)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    by: group === 'dimension' ? (by[0]?.name ?? '') : group,
    period: { from: isoDay(period.start), to: isoDay(period.end) },
    currency: currency ?? null,
    formula: COVERAGE_FORMULA,
    total: coveredOf(cells),
    rows,
    series: days.map(([start, own]) => ({ start, ...coveredOf(own) })),
  };
}

/** For an order alone. */
const sizeOf = ({ covered, onDemand }: CoveredJson): number => Number(covered) + Number(onDemand);

const sum = (cells: readonly CoverageCell[], state: UsageState): Decimal =>
  cells.reduce((total, cell) => (cell.state === state ? add(total, cell.list ?? ZERO) : total), ZERO);

function coveredOf(cells: readonly CoverageCell[]): CoveredJson {
  const [covered, onDemand, spot] = [sum(cells, 'covered'), sum(cells, 'on-demand'), sum(cells, 'spot')];
  const whole = add(covered, onDemand);
  const unknown = cells.filter(
    ({ state, list }) => state === 'untold' || (state !== 'spot' && list === null),
  );
  return {
    covered: formatDecimal(covered),
    onDemand: formatDecimal(onDemand),
    spot: formatDecimal(spot),
    percent: isZero(whole) ? null : percentOf(covered, whole),
    unknownLines: unknown.reduce((lines, one) => lines + one.lines, 0),
  };
}

export async function readCells(
  machines: Machines,
  question: CoverageQuestion,
  words: BillWords,
): Promise<{ currency: string | undefined; cells: CoverageCell[] }> {
  const { period, group, signal } = question;
  const when = within(period);
  const any = selectLines({ ...question, currency: undefined }, words);
  const { name, narrowed } = await currencyOf(
    machines,
    { asked: question.currency, selection: any, when },
    signal,
  );
  const selection = selectLines({ ...question, currency: narrowed }, words);
  const key = group === 'family' ? 'c.x_UsageType' : (selection.keys[0] ?? 'CAST(NULL AS VARCHAR)');
  const cells = await ask(machines.lake, { ...selection, key, when, signal });
  if (group === 'dimension') return { currency: name, cells };
  const read = (cell: CoverageCell) =>
    group === 'class' ? cell.class : (machineOf(cell.key)?.family ?? cell.class);
  return { currency: name, cells: cells.map((cell) => ({ ...cell, key: read(cell) })) };
}

interface Row extends Record<string, unknown> {
  key: string | null;
  class: string;
  state: UsageState;
  day: string;
  lines: string | number;
  list: string | null;
}

type Asked = Pick<ReturnType<typeof selectLines>, 'from' | 'where' | 'params' | 'tables' | 'lines'> & {
  readonly key: string;
  readonly when: string;
  readonly signal: AbortSignal;
};

async function ask(lake: Lake, { from, where, params, tables, lines, key, when, signal }: Asked) {
  const { rows } = await lake.query<Row>({
    sql: `SELECT key, class, state, day, priced, sum(lines) AS lines, sum(list) AS list FROM (
        SELECT CAST(${key} AS VARCHAR) AS key, ${CLASS} AS class, ${STATE} AS state, c.x_Day AS day,
          c.ListCost IS NOT NULL AS priced, ${lines} AS lines, c.ListCost AS list
        FROM ${from} WHERE ${when} AND ${where}) AS lines
      WHERE class IS NOT NULL AND state IS NOT NULL GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`,
    params,
    tables,
    maxRows: 1_000_000,
    signal,
  });
  const decimal = (text: string | null) => (text === null ? null : parseDecimal(text));
  return rows.map(
    ({ key: of, class: name, state, day, lines: count, list }): CoverageCell => ({
      key: of,
      class: name,
      state,
      day,
      lines: Number(count),
      list: decimal(list),
    }),
  );
}

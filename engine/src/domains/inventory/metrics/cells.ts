/** How the reading of one type went in each account and region. */
import type { RowIn } from '#platform/lake/index.ts';
import type { Asked } from './ask-series.ts';
import type { Series } from './series.ts';
import type { metricsCoverage } from './tables.ts';

type CoverageRow = RowIn<typeof metricsCoverage>;

/** The worse ones win. */
const ORDER = ['ok', 'partial', 'throttled', 'denied', 'error'] as const;

interface Cell {
  readonly account: string;
  readonly region: string;
  readonly resources: Set<string>;
  series: number;
  points: number;
  status: Asked['status'];
  fault: Asked['fault'];
}

export interface Cells {
  add(asked: readonly Series[], answer: Asked): void;
  readonly totals: { resources: number; series: number; points: number; failed: number };
  rows(type: string, at: Date, complete: ReadonlyMap<string, Date>): CoverageRow[];
}

export function createCells(): Cells {
  const cells = new Map<string, Cell>();
  const all = () => [...cells.values()];
  const sum = (figure: (cell: Cell) => number) => all().reduce((total, cell) => total + figure(cell), 0);
  return {
    add(asked, answer) {
      const [first] = asked;
      if (!first) return;
      const { account, region } = first.of;
      const key = `${account} ${region}`;
      const cell = cells.get(key) ?? {
        account,
        region,
        resources: new Set(),
        series: 0,
        points: 0,
        status: 'ok',
        fault: undefined,
      };
      cells.set(key, cell);
      for (const { of } of asked) cell.resources.add(of.arn);
      cell.series += asked.length;
      cell.points += answer.points.reduce((total, { values }) => total + values.length, 0);
      if (ORDER.indexOf(answer.status) <= ORDER.indexOf(cell.status)) return;
      cell.status = answer.status;
      cell.fault = answer.fault;
    },
    get totals() {
      return {
        resources: sum(({ resources }) => resources.size),
        series: sum(({ series }) => series),
        points: sum(({ points }) => points),
        failed: all().filter(({ status }) => status !== 'ok').length,
      };
    },
    rows: (type, at, complete) =>
      [...cells].map(([key, { account, region, resources, series, points, status, fault }]) => ({
        type,
        account,
        region,
        status,
        resources: resources.size,
        series,
        points,
        fault_code: fault?.code ?? null,
        fault_message: fault?.message ?? null,
        read_at: at,
        complete_at: status === 'ok' ? at : (complete.get(key) ?? null),
      })),
  };
}

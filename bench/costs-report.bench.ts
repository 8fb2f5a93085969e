/** Cost reports of a large bill: against the same SQL in bare DuckDB, and as pages that people wait for. */
import { dimensionOf } from '../engine/src/domains/costs/report/dimensions.ts';
import { parseFilter } from '../engine/src/domains/costs/report/filters.ts';
import type { ReportQuestion } from '../engine/src/domains/costs/report/question.ts';
import { readReport } from '../engine/src/domains/costs/report/read-report.ts';
import { readBillWords } from '../engine/src/domains/costs/report/selection.ts';
import { costs } from '../engine/src/domains/costs/tables.ts';
import { period } from '../engine/src/kernel/period.ts';
import type { Platform } from '../engine/src/platform/platform.ts';
import { type BareDuckDb, bareDuckDb } from '../engine/test/bare-query.ts';
import { type CostEstate, makeCostEstate } from '../engine/test/cost-estate.ts';
import { scratchPlatform } from '../engine/test/scratch-platform.ts';
import { type Bar, median } from './bar.ts';

const LINES = 2_000_000;
const FULL = 10_000_000;
const ROUNDS = 7;
const THREADS = 2;

type Asked = Partial<Pick<ReportQuestion, 'series' | 'limit'>> & {
  readonly by: string;
  readonly filter?: string;
  readonly from?: string;
};

/** Reports that need the lines themselves, and what anyone would write for them with DuckDB alone. */
const LINE_REPORTS: readonly (Asked & { readonly sql: (files: string) => string })[] = [
  { by: 'operation', sql: plain('x_Operation') },
  { by: 'tag:app', sql: plain(`Tags['app']`) },
  { by: 'resource', limit: 100, sql: (files) => `${plain('ResourceId')(files)} LIMIT 100` },
  {
    by: 'operation',
    filter: 'region=region-1,region-2',
    sql: plain('x_Operation', `AND RegionId IN ('region-1', 'region-2')`),
  },
];

/** What pages ask: a year by service, a month by account and service, a chart, one team. */
const PAGES: readonly Asked[] = [
  { by: 'service' },
  { by: 'service', series: 'day', limit: 10, from: '2026-10-01' },
  { by: 'service', series: 'month', limit: 10 },
  { by: 'account,service', limit: 50, from: '2026-10-01' },
  { by: 'team', limit: 50 },
  { by: 'environment,cost-center', from: '2026-08-01' },
  { by: 'usage-type', filter: 'team=team-3', limit: 50 },
  { by: 'region', filter: 'service=Service 1' },
];

function plain(key: string, where = ''): (files: string) => string {
  return (files) => `SELECT ${key} AS key, sum(EffectiveCost) AS cost FROM ${files}
    WHERE x_Day >= DATE '2025-09-01' AND x_Day < DATE '2026-11-01' ${where} GROUP BY 1 ORDER BY 2 DESC`;
}

function report(platform: Platform, { by, filter, from = '2025-09-01', series, limit = 1_000 }: Asked) {
  const question: ReportQuestion = {
    by: by.split(',').flatMap((name) => dimensionOf(name) ?? []),
    filters: filter === undefined ? [] : [parseFilter(filter)],
    accounts: undefined,
    measure: 'effective',
    period: period(new Date(from), new Date('2026-11-01')),
    sort: 'cost',
    series,
    limit,
    offset: 0,
    signal: AbortSignal.timeout(120_000),
  };
  return async () => {
    const start = performance.now();
    await readReport(platform, question, await readBillWords(platform.ledger.db, platform.config));
    return performance.now() - start;
  };
}

async function ratioOf(platform: Platform, bare: BareDuckDb, files: string) {
  const ratios: number[] = [];
  const said: string[] = [];
  for (const asked of LINE_REPORTS) {
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const pair = [await report(platform, asked)(), await bare.time(asked.sql(files))] as const;
      if (round === 0) continue; // the first reads from the disk
      ours.push(pair[0]);
      theirs.push(pair[1]);
    }
    ratios.push(median(ours) / median(theirs));
    said.push(
      `${asked.by}${asked.filter ? ' filtered' : ''} ${median(ours).toFixed(0)}/${median(theirs).toFixed(0)} ms`,
    );
  }
  return { ratio: ratios.reduce((sum, one) => sum + one, 0) / ratios.length, said: said.join(', ') };
}

async function pagesOf(platform: Platform) {
  const times: number[] = [];
  const each: string[] = [];
  for (const asked of PAGES) {
    const own: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const time = await report(platform, asked)();
      if (round > 0) own.push(time);
    }
    times.push(...own);
    each.push(`${asked.by}${asked.series ? ` by ${asked.series}` : ''} ${median(own).toFixed(0)} ms`);
  }
  const sorted = times.toSorted((a, b) => a - b);
  return { p95: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN, said: each.join(', ') };
}

const size = ({ lines, bytes, sums }: CostEstate): string =>
  [{ table: 'costs', rows: lines, bytes }, ...sums]
    .map((one) => `${one.rows} rows of ${one.table} (${(one.bytes / 1e6).toFixed(0)} MB)`)
    .join(', ');

/** Exactly the files that the lake has published. */
async function filesOf({ lake, ledger }: Platform): Promise<string> {
  const { rows } = await ledger.pool.query<{ path: string }>(
    'select path from lake.files where table_name = $1 and retired_at is null',
    [costs.name],
  );
  const list = rows.map(({ path }) => `'${lake.dir}/${path}'`).join(', ');
  return `read_parquet([${list}], hive_partitioning = false)`;
}

export const bar: Bar = {
  id: 'costs-report',
  what: 'Cost reports that read every line, against the same SQL in bare DuckDB',
  limit: { atMost: 1.2, unit: '×' },
  async measure({ full }) {
    const platform = await scratchPlatform();
    const bare = await bareDuckDb(THREADS, '1GB');
    try {
      const estate = await makeCostEstate(platform, full ? FULL : LINES, AbortSignal.timeout(3_600_000));
      const { ratio, said } = await ratioOf(platform, bare, await filesOf(platform));
      const pages = await pagesOf(platform);
      return {
        value: ratio,
        detail: `${said}; ${size(estate)}`,
        also: [
          {
            id: 'costs-pages',
            what: 'Pages of costs, 95 of 100 requests',
            limit: { atMost: 300, unit: ' ms' },
            value: pages.p95,
            detail: pages.said,
          },
        ],
      };
    } finally {
      bare.close();
      await platform.close();
    }
  },
};

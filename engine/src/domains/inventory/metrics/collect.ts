/** Reads what CloudWatch measured since the last time, type by type, and keeps it in the lake. */
import type { AwsPort } from '#platform/aws/index.ts';
import type { ColumnBatch, Staged } from '#platform/lake/index.ts';
import type { Place, Platform } from '#platform/platform.ts';
import { inGroups } from '../call-results.ts';
import { inventoryErrors } from '../errors.ts';
import { everyScannerOf } from '../plugins.ts';
import type { Scanner } from '../scanner.ts';
import { takeLock } from '../scans/lock.ts';
import { ahead } from './ahead.ts';
import { askSeries, type Points, seriesPerCall } from './ask-series.ts';
import { type Cells, createCells } from './cells.ts';
import { lastComplete, lastKnown, measuredOf } from './known.ts';
import { type Measured, type Series, seriesOf } from './series.ts';
import { metrics, metricsCoverage } from './tables.ts';

export interface CollectOptions {
  /** Only these accounts. @default all */
  readonly accounts?: readonly string[] | undefined;
  /** Only these types. @default all that are measured */
  readonly types?: readonly string[] | undefined;
  readonly signal: AbortSignal;
  /** Hears of each type that was read. */
  readonly onType?: (read: ReadType) => void;
}

export interface ReadType {
  readonly type: string;
  readonly resources: number;
  /** One for each resource, metric, stat and period: what AWS charges by. */
  readonly series: number;
  readonly points: number;
  /** Accounts and regions whose figures did not come whole. */
  readonly failed: number;
}

export interface Collected {
  readonly types: readonly ReadType[];
  /** Billionths of a US dollar that AWS charges for the calls. */
  readonly chargeNanoUsd: number;
}

type Machines = Pick<Platform, 'aws' | 'lake' | 'ledger' | 'clock' | 'home' | 'config'>;

/** One reading works at a time: two would keep the same figures twice. */
const LOCK = 7_331_011;
/** Calls under way at once; each brings up to 100,800 values, which wait in memory. */
const CALLS_AT_ONCE = 6;
/** Resources whose series are planned at once. */
const RESOURCES_AT_ONCE = 1_000;

export async function collectMetrics(machines: Machines, options: CollectOptions): Promise<Collected> {
  const lock = await takeLock(machines.ledger, LOCK);
  if (!lock) throw inventoryErrors.METRICS_RUNNING();
  try {
    const port = await machines.aws();
    const before = charged(port);
    const types: ReadType[] = [];
    for (const scanner of await measuredScanners(machines, options.types)) {
      const read = await collectType(machines, port, scanner, options);
      types.push(read);
      options.onType?.(read);
    }
    return { types, chargeNanoUsd: charged(port) - before };
  } finally {
    await lock.release();
  }
}

const charged = (port: AwsPort): number => port.statistics()['cloudwatch:GetMetricData']?.chargeNanoUsd ?? 0;

export async function measuredScanners(
  machines: Place,
  types: readonly string[] | undefined,
): Promise<readonly Scanner[]> {
  const measured = (await everyScannerOf(machines)).filter((scanner) => scanner.metrics.length > 0);
  const unknown = types?.find((type) => !measured.some((scanner) => scanner.type === type));
  if (unknown !== undefined)
    throw inventoryErrors.METRICS_UNKNOWN({
      type: unknown,
      types: measured.map((scanner) => scanner.type).join(', '),
    });
  return measured.filter((scanner) => types?.includes(scanner.type) ?? true);
}

async function collectType(
  { lake, ledger, clock }: Machines,
  port: AwsPort,
  scanner: Scanner,
  { accounts, signal }: CollectOptions,
): Promise<ReadType> {
  const { type } = scanner;
  const now = clock.now();
  const measured = await measuredOf(lake, scanner, accounts, signal);
  const known = await lastKnown(lake, type, signal);
  const plan = planOf(measured, scanner, known, now.getTime());
  const cells = createCells();
  const staged: Staged[] = [];
  try {
    staged.push(await lake.stage(metrics, readAll(port, type, plan, cells, signal), { partition: {} }));
    // What was broken off says nothing about AWS.
    signal.throwIfAborted();
    const rows = cells.rows(type, now, await lastComplete(lake, type, signal));
    if (rows.length > 0) {
      const spooled = await lake.spool(metricsCoverage, [rows]);
      staged.push(await lake.stageChanges(metricsCoverage, [spooled], { complete: [], signal }));
      await lake.dropSpool([spooled]);
      await ledger.transaction((tx) => lake.publish(tx, staged));
    } else await lake.discard(staged);
  } catch (error) {
    await lake.discard(staged);
    throw error;
  }
  return { type, ...cells.totals };
}

/** The series in groups that one call can ask for: of one account, region and period. */
function* planOf(
  measured: readonly Measured[],
  { metrics: figures }: Scanner,
  known: ReadonlyMap<string, number>,
  now: number,
): Generator<Series[]> {
  for (const cell of chunksBy(measured, ({ account, region }) => `${account} ${region}`))
    for (const some of inGroups(cell, RESOURCES_AT_ONCE)) {
      const series = some.flatMap((one) => seriesOf(one, figures, known, now));
      // A call has one beginning for all: what is as far behind stands together.
      series.sort((a, b) => a.periodS - b.periodS || a.from - b.from);
      // Days begin where the call begins, so that hours and days never share one.
      for (const alike of chunksBy(series, ({ periodS }) => String(periodS))) yield* callsFor(alike);
    }
}

function* callsFor(alike: readonly Series[]): Generator<Series[]> {
  for (let start = 0; ; ) {
    // The first of a call is the farthest behind.
    const first = alike[start];
    if (!first) return;
    const size = seriesPerCall(first);
    yield alike.slice(start, start + size);
    start += size;
  }
}

/** Runs of neighbours that have the same key. */
function* chunksBy<T>(items: readonly T[], keyOf: (item: T) => string): Generator<T[]> {
  let run: T[] = [];
  let key: string | undefined;
  for (const item of items) {
    const next = keyOf(item);
    if (next !== key && run.length > 0) {
      yield run;
      run = [];
    }
    key = next;
    run.push(item);
  }
  if (run.length > 0) yield run;
}

async function* readAll(
  port: AwsPort,
  type: string,
  plan: Iterable<Series[]>,
  cells: Cells,
  signal: AbortSignal,
): AsyncGenerator<ColumnBatch<typeof metrics>> {
  const ask = async (asked: Series[]) => ({ asked, answer: await askSeries(port, asked, signal) });
  for await (const { asked, answer } of ahead(plan, CALLS_AT_ONCE, ask)) {
    signal.throwIfAborted();
    cells.add(asked, answer);
    if (answer.points.length > 0) yield batchOf(type, answer.points);
  }
}

function batchOf(type: string, points: readonly Points[]): ColumnBatch<typeof metrics> {
  const spread = <T>(of: (series: Series) => T): T[] =>
    points.flatMap(({ series, values }) => new Array<T>(values.length).fill(of(series)));
  const value = points.flatMap(({ values }) => values);
  return {
    length: value.length,
    columns: {
      arn: spread(({ of }) => of.arn),
      type: spread(() => type),
      account: spread(({ of }) => of.account),
      region: spread(({ of }) => of.region),
      metric: spread(({ metric }) => metric.name),
      stat: spread(({ stat }) => stat),
      period_s: spread(({ periodS }) => periodS),
      starts_at: points.flatMap(({ times }) => times),
      value,
    },
  };
}

/** Asks CloudWatch for many series in one call. */
import { type AwsFault, type AwsPort, type InputOf, type OutputOf, paginate } from '#platform/aws/index.ts';
import { STATS } from './metric.ts';
import type { Series } from './series.ts';

/** What one GetMetricData takes, and what it answers in one piece: whoever asks for a second page pays for all series again. */
const SERIES_PER_CALL = 500;
const VALUES_PER_CALL = 100_800;

/** How many series of that period one call asks for, the farthest behind of which begins at `from` (epoch ms). */
export function seriesPerCall({ from, until, periodS }: Pick<Series, 'from' | 'until' | 'periodS'>): number {
  const values = Math.ceil((until - from) / (periodS * 1_000));
  return Math.max(1, Math.min(SERIES_PER_CALL, Math.floor(VALUES_PER_CALL / values)));
}

export interface Points {
  readonly series: Series;
  readonly times: readonly Date[];
  readonly values: readonly number[];
}

export interface Asked {
  readonly status: 'ok' | 'partial' | 'denied' | 'throttled' | 'error';
  readonly fault: AwsFault | undefined;
  readonly points: readonly Points[];
}

type Output = OutputOf<'cloudwatch:GetMetricData'>;

const idOf = (index: number): string => `m${index}`;

/** All of one account and region. What did not come whole is left out from the first gap on, to be asked for again. */
export async function askSeries(
  port: AwsPort,
  asked: readonly Series[],
  signal: AbortSignal | undefined,
): Promise<Asked> {
  const [first] = asked;
  if (!first) return { status: 'ok', fault: undefined, points: [] };
  const { account, region } = first.of;
  const result = await paginate(port, { account, region }, 'cloudwatch:GetMetricData', inputOf(asked), {
    signal,
  });
  const fault = 'fault' in result ? result.fault : undefined;
  if (result.status !== 'ok' && result.status !== 'partial')
    return { status: result.status, fault, points: [] };
  const points = pointsOf(asked, result.output);
  const broken = brokenOf(result.output);
  if (!broken) return { status: result.status, fault, points };
  return { status: 'partial', fault: fault ?? broken, points };
}

function inputOf(asked: readonly Series[]): InputOf<'cloudwatch:GetMetricData'> {
  return {
    StartTime: new Date(Math.min(...asked.map(({ from }) => from))),
    EndTime: new Date(Math.max(...asked.map(({ until }) => until))),
    // Oldest first: where a later page fails, what came is whole up to its end.
    ScanBy: 'TimestampAscending',
    MetricDataQueries: asked.map(({ metric, stat, periodS, dimensions }, index) => ({
      Id: idOf(index),
      ReturnData: true,
      MetricStat: {
        Metric: { Namespace: metric.namespace, MetricName: metric.name, Dimensions: [...dimensions] },
        Period: periodS,
        Stat: STATS[stat],
      },
    })),
  };
}

/** A series may come in several pieces, one on each page; a call asks for more time than some of its series need. */
function pointsOf(asked: readonly Series[], { MetricDataResults = [] }: Output): Points[] {
  const byId = new Map(asked.map((series, index) => [idOf(index), series]));
  return MetricDataResults.flatMap(({ Id = '', Timestamps = [], Values = [], StatusCode }) => {
    const series = byId.get(Id);
    if (!series || isBroken(StatusCode)) return [];
    const { from, until } = series;
    const wanted = Timestamps.flatMap((at, index) => {
      const value = Values[index];
      return value !== undefined && at.getTime() >= from && at.getTime() < until ? [{ at, value }] : [];
    });
    if (wanted.length === 0) return [];
    return { series, times: wanted.map(({ at }) => at), values: wanted.map(({ value }) => value) };
  });
}

/** `PartialData` only says that the next page goes on with it. */
const isBroken = (code: string | undefined): boolean => code === 'InternalError' || code === 'Forbidden';

function brokenOf({ MetricDataResults = [] }: Output): AwsFault | undefined {
  const broken = MetricDataResults.find(({ StatusCode }) => isBroken(StatusCode));
  if (!broken) return undefined;
  const words = broken.Messages?.flatMap(({ Value }) => Value ?? []).join(' ');
  return {
    code: broken.StatusCode ?? '',
    message: words || `CloudWatch gave no figures of ${broken.Label}.`,
  };
}

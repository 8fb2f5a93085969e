/** Which series of figures a resource has, and from when on they are still to be read. */
import { type DimensionSource, type Metric, STATS, type Stat } from './metric.ts';

export interface Measured {
  readonly arn: string;
  readonly account: string;
  readonly region: string;
  /** Epoch ms; undefined where nobody knows. */
  readonly bornAt: number | undefined;
  /** The columns that the metrics speak of. */
  readonly columns: Readonly<Record<string, string | null>>;
}

export interface Dimension {
  readonly Name: string;
  readonly Value: string;
}

export interface Series {
  readonly of: Measured;
  readonly metric: Metric;
  readonly stat: Stat;
  readonly periodS: number;
  readonly dimensions: readonly Dimension[];
  /** Epoch ms, half-open: what is to be asked for. */
  readonly from: number;
  readonly until: number;
}

interface Grain {
  readonly periodS: number;
  /** How far a first reading goes back. */
  readonly days: number;
  readonly stats: readonly Stat[];
}

const DAY_S = 86_400;

/** Hours show the shape of days and weeks; what only shows in the extremes of a whole day is asked for by the day. */
const GRAINS: readonly Grain[] = [
  { periodS: 3_600, days: 14, stats: ['avg', 'max', 'min', 'sum'] },
  { periodS: DAY_S, days: 60, stats: Object.keys(STATS) as Stat[] },
];

/** After so long CloudWatch has what services publish late. */
const SETTLED_MS = 3_600_000;

/** The end of the last whole period, or the beginning of the first, that a moment leaves. */
const wholePeriods = (time: number, periodS: number): number =>
  Math.floor(time / (periodS * 1_000)) * periodS * 1_000;

/** The key under which `known` has the last value's time. */
export const seriesKey = (arn: string, metric: string, stat: string, periodS: number): string =>
  `${arn} ${metric} ${stat} ${periodS}`;

/** What there is to ask of a resource at this time (epoch ms), given the times of the last values that are known. */
export function seriesOf(
  of: Measured,
  metrics: readonly Metric[],
  known: ReadonlyMap<string, number>,
  now: number,
): Series[] {
  return metrics.flatMap((metric) => {
    const dimensions = dimensionsOf(of, metric);
    if (!dimensions) return [];
    return GRAINS.flatMap((grain) => {
      const { periodS } = grain;
      const until = wholePeriods(now - SETTLED_MS, periodS);
      const first = wholePeriods(Math.max(now - grain.days * DAY_S * 1_000, of.bornAt ?? 0), periodS);
      return metric.stats
        .filter((stat) => grain.stats.includes(stat))
        .map((stat): Series => {
          const last = known.get(seriesKey(of.arn, metric.name, stat, periodS));
          const from = last === undefined ? first : Math.max(first, last + periodS * 1_000);
          return { of, metric, stat, periodS, dimensions, from, until };
        })
        .filter(({ from }) => from < until);
    });
  });
}

/** Undefined where the resource is not measured so, or does not say by what name it would be. */
function dimensionsOf({ columns }: Measured, { dimensions, where }: Metric): Dimension[] | undefined {
  if (where && columns[where.column] !== where.is) return undefined;
  const found = Object.entries(dimensions).map(([Name, source]) => ({
    Name,
    Value: valueAt(columns, source),
  }));
  return found.every((one): one is Dimension => one.Value !== undefined) ? found : undefined;
}

function valueAt(columns: Measured['columns'], source: DimensionSource<string>): string | undefined {
  if (typeof source === 'string') return columns[source] ?? undefined;
  const [, ...rest] = columns[source.column]?.split(source.after) ?? [];
  return rest.length > 0 ? rest.join(source.after) : undefined;
}

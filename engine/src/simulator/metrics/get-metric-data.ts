/** GetMetricData: series that are computed when they are asked for, from how a resource is used. */
import type { InputOf, OutputOf } from '#platform/aws/index.ts';
import { pageOf } from '../paging.ts';
import { hash } from '../random-streams.ts';
import { Refusal } from '../refusal.ts';
import type { Scene } from '../scene.ts';
import type { Usage } from '../usage.ts';
import { figures } from './figures.ts';
import { type Measured, measuredBy } from './measured.ts';
import { createCurves, valueIn } from './values.ts';

type Input = InputOf<'cloudwatch:GetMetricData'>;
type Query = NonNullable<Input['MetricDataQueries']>[number];
type Result = NonNullable<OutputOf<'cloudwatch:GetMetricData'>['MetricDataResults']>[number];

interface Span {
  /** Epoch ms, half-open. */
  readonly from: number;
  readonly until: number;
  readonly descending: boolean;
}

const MAX_QUERIES = 500;
const MAX_POINTS = 100_800;
const DAY_MS = 86_400_000;

/** Of those whose usage nobody told. */
const ORDINARY: readonly Usage[] = [
  'idle',
  'low',
  'steady',
  'steady',
  'office-hours',
  'nightly',
  'spiky',
  'saturated',
];

export function getMetricData(scene: Scene, input: Input): OutputOf<'cloudwatch:GetMetricData'> {
  const { MetricDataQueries: queries = [], NextToken, MaxDatapoints, ...question } = input;
  if (queries.length > MAX_QUERIES)
    throw new Refusal(
      'ValidationError',
      'The collection MetricDataQueries must not have a size greater than 500.',
    );
  const span = spanOf(input, scene.now);
  const curves = createCurves();
  const shortest = Math.min(...queries.map(({ MetricStat }) => MetricStat?.Period ?? 60));
  const pointsEach = Math.max(1, Math.ceil((span.until - span.from) / (shortest * 1_000)));
  const perPage = Math.max(1, Math.floor((MaxDatapoints ?? MAX_POINTS) / pointsEach));
  const page = pageOf(scene, queries, ({ Id }) => Id ?? '', {
    token: NextToken,
    size: undefined,
    min: 1,
    max: MAX_QUERIES,
    byDefault: perPage,
    question: [question, queries.map(({ Id }) => Id)],
  });
  return {
    MetricDataResults: page.items
      .filter(({ ReturnData }) => ReturnData !== false)
      .map((query) => resultOf(scene, query, span, curves)),
    NextToken: page.next,
    Messages: [],
  };
}

function spanOf({ StartTime, EndTime, ScanBy }: Input, now: number): Span {
  const [from, until] = [StartTime?.getTime() ?? Number.NaN, EndTime?.getTime() ?? Number.NaN];
  if (!(from < until)) throw new Refusal('ValidationError', 'StartTime must be before EndTime.');
  return { from, until: Math.min(until, now), descending: ScanBy !== 'TimestampAscending' };
}

function resultOf(scene: Scene, query: Query, span: Span, curves: ReturnType<typeof createCurves>): Result {
  const { Id, Label, MetricStat: asked } = query;
  if (!asked) throw new Refusal('ValidationError', 'This AWS evaluates no expressions.');
  const { Namespace = '', MetricName = '', Dimensions = [] } = asked.Metric ?? {};
  const { Period = 60, Stat = '' } = asked;
  const dimensions = Object.fromEntries(Dimensions.map(({ Name = '', Value = '' }) => [Name, Value]));
  const figure = figures[`${Namespace}/${MetricName}`];
  const measured = figure && measuredBy(scene, Namespace, dimensions);
  const points: { at: number; value: number }[] = [];
  if (figure && measured && (!figure.onlyBurstable || measured.burstable)) {
    const seed = hash(`${scene.world.seed}/${measured.arn}/${MetricName}`);
    const source = { seed, curve: curves(usageOf(scene, measured)), figure };
    for (const at of periodsOf(measured, span, Period, scene.now)) {
      const value = valueIn(source, Stat, at, Period);
      if (value !== undefined) points.push({ at, value });
    }
  }
  if (span.descending) points.reverse();
  return {
    Id,
    Label: Label ?? MetricName,
    Timestamps: points.map(({ at }) => new Date(at)),
    Values: points.map(({ value }) => value),
    StatusCode: 'Complete',
  };
}

function usageOf({ world }: Scene, { arn, servant }: Measured): Usage {
  const said = world.usages[arn] ?? (servant === undefined ? undefined : world.usages[servant]);
  const ordinary = ORDINARY[hash(`${world.seed}/usage/${servant ?? arn}`) % ORDINARY.length];
  return said ?? ordinary ?? 'steady';
}

/** Figures of minutes are kept for 15 days, of five minutes for 63, of hours for 455. */
const keptDays = (period: number): number => {
  if (period < 300) return 15;
  return period < 3_600 ? 63 : 455;
};

/** The beginnings of the periods of the span in which there was something to measure; periods count from the span's beginning. */
function* periodsOf(measured: Measured, span: Span, period: number, now: number): Generator<number> {
  const step = period * 1_000;
  const oldest = now - keptDays(period) * DAY_MS;
  for (let at = span.from; at < span.until; at += step)
    if (at >= oldest && at + step > measured.from && at < measured.until) yield at;
}

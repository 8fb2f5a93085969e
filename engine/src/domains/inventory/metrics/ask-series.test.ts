import { describe, expect, it } from 'vitest';
import type { AwsPort, CallResult, OutputOf } from '#platform/aws/index.ts';
import { askSeries, seriesPerCall } from './ask-series.ts';
import { LEVEL, metricsOf } from './metric.ts';
import { type Series, seriesOf } from './series.ts';

type Output = OutputOf<'cloudwatch:GetMetricData'>;

const HOUR_MS = 3_600_000;
const now = Date.UTC(2026, 5, 15, 10, 20);
const of = {
  arn: 'arn:i',
  account: '111122223333',
  region: 'eu-west-1',
  bornAt: undefined,
  columns: { id: 'i' },
};
const series = seriesOf(
  of,
  metricsOf({ namespace: 'AWS/EC2', dimensions: { InstanceId: 'id' } }, { CPUUtilization: LEVEL }),
  new Map(),
  now,
).filter(({ periodS }) => periodS === 3_600);

/** What CloudWatch answers, page by page. */
const answering = (...pages: (Output | 'denied')[]): AwsPort => {
  const meta = { attempts: 1, throttles: 0, elapsedMs: 1, waitedMs: 0 };
  let turn = 0;
  const call = async () => {
    const page = pages[turn++] ?? 'denied';
    const answer: CallResult<Output> =
      page === 'denied'
        ? { status: 'denied', fault: { code: 'AccessDenied', message: 'no' }, meta }
        : { status: 'ok', output: page, meta };
    return answer;
  };
  // The port's type ties each operation to its own answer; here there is one.
  return {
    call: call as unknown as AwsPort['call'],
    room: async () => 1,
    statistics: () => ({}),
    close: async () => undefined,
  };
};

const ask = (port: AwsPort, asked: readonly Series[] = series) => askSeries(port, asked, undefined);
const at = (hour: number) => new Date(Date.UTC(2026, 5, 15, hour));

describe('one call', () => {
  it.each([
    [14 * 24, 3_600, 300],
    [24, 3_600, 500],
    [60, 86_400, 500],
    [200_000, 3_600, 1],
  ])('of %i values of %i s each asks for %i series, which come in one piece', (values, periodS, series) => {
    expect(seriesPerCall({ from: 0, until: values * periodS * 1_000, periodS })).toBe(series);
  });
});

describe('asking for series', () => {
  it('joins the pieces of a series, and drops what it did not ask for', async () => {
    const narrow = series.map((one) => ({ ...one, from: at(5).getTime(), until: at(7).getTime() }));
    const answer = await ask(
      answering(
        {
          MetricDataResults: [
            { Id: 'm0', Timestamps: [at(4), at(5)], Values: [1, 2], StatusCode: 'PartialData' },
          ],
          NextToken: 'more',
        },
        {
          MetricDataResults: [
            { Id: 'm0', Timestamps: [at(6), at(7)], Values: [3, 4], StatusCode: 'Complete' },
          ],
        },
      ),
      narrow,
    );
    expect(answer.status).toBe('ok');
    expect(answer.points.flatMap(({ values }) => values)).toEqual([2, 3]);
  });

  it('keeps the beginning where a later page fails', async () => {
    const page = { MetricDataResults: [{ Id: 'm1', Timestamps: [at(5)], Values: [7] }], NextToken: 'more' };
    const answer = await ask(answering(page, 'denied'));
    expect(answer).toMatchObject({ status: 'partial', fault: { code: 'AccessDenied' } });
    expect(answer.points.map(({ series: { stat }, values }) => [stat, values])).toEqual([['max', [7]]]);
  });

  it('takes a series that CloudWatch could not read for unknown', async () => {
    const broken = {
      Id: 'm0',
      Label: 'CPUUtilization',
      Values: [],
      Timestamps: [],
      StatusCode: 'InternalError' as const,
    };
    const answer = await ask(answering({ MetricDataResults: [broken] }));
    expect(answer).toMatchObject({ status: 'partial', fault: { code: 'InternalError' }, points: [] });
  });

  it('asks from the earliest beginning on, oldest first', async () => {
    let asked: object = {};
    const port = answering({ MetricDataResults: [] });
    const call: AwsPort['call'] = (target, operation, input, options) => {
      asked = input;
      return port.call(target, operation, input, options);
    };
    await ask({ ...port, call });
    const from = Math.min(...series.map((one) => one.from));
    expect(asked).toMatchObject({ StartTime: new Date(from), ScanBy: 'TimestampAscending' });
    expect((from / HOUR_MS) % 1).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import type { InputOf } from '#platform/aws/index.ts';
import { type Simulated, simulated } from '../../../test/support/simulated.ts';
import type { Usage } from '../usage.ts';

type Input = InputOf<'cloudwatch:GetMetricData'>;
type Query = NonNullable<Input['MetricDataQueries']>[number];

const DAY_MS = 86_400_000;
const cpu = (id: string, stat: string, period = 3_600): Query => ({
  Id: `m_${stat.toLowerCase()}`,
  MetricStat: {
    Metric: {
      Namespace: 'AWS/EC2',
      MetricName: 'CPUUtilization',
      Dimensions: [{ Name: 'InstanceId', Value: id }],
    },
    Period: period,
    Stat: stat,
  },
});

/** One machine that has run for a month, used as told. */
async function machine(usage: Usage) {
  const aws = simulated();
  const image = { ImageId: 'ami-0123456789abcdef0', InstanceType: 'm6i.large' as const };
  const { Instances: [made] = [] } = await aws.do('ec2:RunInstances', { ...image, MinCount: 1, MaxCount: 1 });
  const id = made?.InstanceId ?? '';
  aws.simulator.world.usages[`arn:aws:ec2:us-east-1:${aws.account}:instance/${id}`] = usage;
  await aws.clock.advance(30 * DAY_MS);
  return { aws, id };
}

async function ask(aws: Simulated, queries: Query[], days: number, more: Partial<Input> = {}) {
  const now = aws.clock.now().getTime();
  const EndTime = new Date(Math.floor(now / DAY_MS) * DAY_MS);
  const span = { StartTime: new Date(EndTime.getTime() - days * DAY_MS), EndTime };
  const input = { MetricDataQueries: queries, ScanBy: 'TimestampAscending' as const, ...span, ...more };
  const { MetricDataResults: results = [] } = await aws.do('cloudwatch:GetMetricData', input);
  return results.map(({ Timestamps = [], Values = [] }) => ({ times: Timestamps, values: Values }));
}

describe('simulated figures', () => {
  it('are the same whenever and in whatever span they are asked for', async () => {
    const { aws, id } = await machine('steady');
    const [week] = await ask(aws, [cpu(id, 'Average')], 7);
    const [day] = await ask(aws, [cpu(id, 'Average')], 1);
    expect(week?.values).toHaveLength(7 * 24);
    expect(day?.values).toEqual(week?.values.slice(-24));
  });

  it('keep average, percentiles and extremes in their order, by the hour and by the day', async () => {
    const { aws, id } = await machine('spiky');
    const stats = ['Minimum', 'Average', 'p95', 'p99', 'Maximum'];
    for (const period of [3_600, 86_400]) {
      const queries = stats.map((stat) => cpu(id, stat, period));
      const series = await ask(aws, queries, 20);
      const [low, , p95, p99, high] = series.map(({ values }) => values);
      for (const [index, value] of (low ?? []).entries()) {
        const row = [value, p95?.[index], p99?.[index], high?.[index]];
        expect(row).toEqual([...row].sort((a, b) => (a ?? 0) - (b ?? 0)));
        expect(high?.[index]).toBeLessThanOrEqual(100);
      }
    }
  });

  it('show who is idle, who is at the limit, and who goes home in the evening', async () => {
    const peak = async (usage: Usage, stat = 'Maximum') => {
      const { aws, id } = await machine(usage);
      return (await ask(aws, [cpu(id, stat)], 14))[0]?.values ?? [];
    };
    expect(Math.max(...(await peak('idle')))).toBeLessThan(3);
    expect(Math.max(...(await peak('saturated')))).toBeGreaterThan(95);
    const office = await peak('office-hours', 'Average');
    const busy = office.filter((value) => value > 30).length;
    expect(busy).toBe(10 * 9);
    expect(await peak('silent')).toEqual([]);
  });

  it('begin with the machine, and stop while it does', async () => {
    const { aws, id } = await machine('steady');
    const [born] = await ask(aws, [cpu(id, 'Average')], 40);
    expect(born?.values.length).toBeLessThanOrEqual(30 * 24);
    await aws.do('ec2:StopInstances', { InstanceIds: [id] });
    await aws.clock.advance(3 * DAY_MS);
    const [stopped] = await ask(aws, [cpu(id, 'Average')], 2);
    expect(stopped?.values).toEqual([]);
    expect((await ask(aws, [cpu(id, 'Average')], 10))[0]?.values.length).toBeGreaterThan(5 * 24);
  });

  it('know nothing of what was never there', async () => {
    const { aws } = await machine('steady');
    expect((await ask(aws, [cpu('i-0nothing', 'Average')], 7))[0]?.values).toEqual([]);
  });
});

describe('GetMetricData', () => {
  it('gives the newest first unless told otherwise, and many values on several pages', async () => {
    const { aws, id } = await machine('steady');
    const [oldest] = await ask(aws, [cpu(id, 'Average')], 2);
    const [newest] = await ask(aws, [cpu(id, 'Average')], 2, { ScanBy: 'TimestampDescending' });
    expect(newest?.values).toEqual([...(oldest?.values ?? [])].reverse());
    const stats = ['Average', 'Maximum', 'Minimum'].map((stat) => cpu(id, stat));
    expect(await ask(aws, stats, 2, { MaxDatapoints: 100 })).toHaveLength(2);
  });

  it('refuses more than it takes, and a span that runs backwards', async () => {
    const { aws, id } = await machine('steady');
    const span = { StartTime: new Date(0), EndTime: new Date(1) };
    const many = Array.from({ length: 501 }, (_, index) => ({ ...cpu(id, 'Average'), Id: `m${index}` }));
    const asked = { MetricDataQueries: many, ...span };
    expect(await aws.call('cloudwatch:GetMetricData', asked)).toMatchObject({
      fault: { code: 'ValidationError' },
    });
    const backwards = {
      MetricDataQueries: [cpu(id, 'Average')],
      StartTime: new Date(1),
      EndTime: new Date(0),
    };
    expect((await aws.call('cloudwatch:GetMetricData', backwards)).status).toBe('error');
  });
});

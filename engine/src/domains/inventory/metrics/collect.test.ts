import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConfig } from '#platform/config/index.ts';
import { scanPlace } from '../../../../test/scan-place.ts';
import { openScratchLake, type ScratchLake } from '../../../../test/scratch-lake.ts';
import {
  type SimulatedAws,
  type SimulatedOptions,
  simulatedAws,
} from '../../../../test/support/simulated-aws.ts';
import { instance } from '../scanners/ec2/instance.ts';
import { lambdaFunction } from '../scanners/lambda/lambda-function.ts';
import { everyScanner } from '../scanners.generated.ts';
import { resources } from '../tables.ts';
import { collectMetrics } from './collect.ts';
import { metrics, metricsCoverage } from './tables.ts';

const DAY_MS = 86_400_000;
const EC2 = 'AWS::EC2::Instance';
const LAMBDA = 'AWS::Lambda::Function';

let scratch: ScratchLake;
beforeAll(async () => {
  scratch = await openScratchLake();
});
afterAll(() => scratch.end());

/** An estate that was scanned, of whose figures nothing is known. */
async function estate(options: SimulatedOptions = {}) {
  const perRegion = { instances: 4, 'lambda:function': 3 };
  const aws = simulatedAws({ perRegion, ...options });
  const { account, region } = aws.target;
  const { shelves } = aws.simulator.world.places[`${account}/${region}`] ?? {};
  for (const [index, { arn }] of Object.values(shelves?.['lambda:function'] ?? {}).entries())
    aws.simulator.world.usages[arn] = index === 2 ? 'idle' : 'steady';
  await scanPlace(scratch, simulatedAws({ perRegion }), [instance, lambdaFunction]);
  return aws;
}

const collect = (aws: SimulatedAws, types = [EC2, LAMBDA]) =>
  aws.run(
    collectMetrics(
      { ...scratch, clock: aws.clock, config: buildConfig({ env: {} }), aws: async () => aws.port },
      { types, signal: new AbortController().signal },
    ),
  );

const ask = async (sql: string) =>
  (await scratch.lake.query({ sql, tables: [metrics, metricsCoverage] })).rows;

const duplicates = () =>
  ask('SELECT arn FROM metrics GROUP BY arn, metric, stat, period_s, starts_at HAVING count(*) > 1');

describe('reading metrics', () => {
  it('keeps hours and days, and asks only for what is new the next time', async () => {
    const aws = await estate();
    const first = await collect(aws);
    const [ec2] = first.types;
    expect(ec2).toMatchObject({ type: EC2, resources: 4, failed: 0 });
    // Four resources: CPU has two figures by the hour and four by the day, three others one of each.
    expect(ec2?.series).toBe(4 * (2 + 4 + 3 * 2));
    expect(first.chargeNanoUsd).toBe(first.types.reduce((sum, { series }) => sum + series, 0) * 10_000);
    // What `reeve iam policy --for metrics` allows.
    expect(new Set(aws.calls.map(({ operation }) => operation))).toEqual(
      new Set(['cloudwatch:GetMetricData']),
    );
    const [days] = await ask(
      `SELECT max(n)::INTEGER AS n FROM (SELECT count(*) AS n FROM metrics WHERE period_s = 86400 AND stat = 'p99' GROUP BY arn, metric)`,
    );
    expect(days?.n).toBeLessThanOrEqual(60);
    const nothing = await collect(aws);
    expect(nothing.types.map(({ points }) => points)).toEqual([0, 0]);
    await aws.clock.advance(DAY_MS);
    const next = await collect(aws);
    expect(next.types[0]?.points).toBeGreaterThan(0);
    expect(next.types[0]?.points).toBeLessThanOrEqual(4 * (5 * 24 + 7));
    expect(await duplicates()).toEqual([]);
  });

  it('has no row where nothing was measured, and says that it looked', async () => {
    const functions = `SELECT count(DISTINCT arn)::INTEGER AS n FROM metrics WHERE metric = 'Invocations'`;
    const aws = await estate();
    await collect(aws);
    // The third is never called: AWS publishes nothing of it.
    expect(await ask(functions)).toEqual([{ n: 2 }]);
    expect(
      await ask(`SELECT type, status, resources, fault_code FROM metrics_coverage ORDER BY type`),
    ).toEqual([
      { type: EC2, status: 'ok', resources: expect.any(Number), fault_code: null },
      { type: LAMBDA, status: 'ok', resources: 1, fault_code: null },
    ]);
  });

  it('takes a refusal for a refusal, keeps what was known, and reads it later', async () => {
    const before = await ask('SELECT count(*)::INTEGER AS n FROM metrics');
    const denied = await estate({ faults: [{ fault: { kind: 'denied' } }] });
    await denied.clock.advance(3 * DAY_MS);
    const { types } = await collect(denied);
    expect(types).toMatchObject([
      { points: 0, failed: 1 },
      { points: 0, failed: 1 },
    ]);
    expect(await ask('SELECT count(*)::INTEGER AS n FROM metrics')).toEqual(before);
    expect(await ask(`SELECT DISTINCT status, complete_at IS NULL AS never FROM metrics_coverage`)).toEqual([
      { status: 'denied', never: false },
    ]);
    const open = await estate();
    await open.clock.advance(3 * DAY_MS);
    expect((await collect(open)).types[0]?.points).toBeGreaterThan(0);
    expect(await duplicates()).toEqual([]);
  });

  it('finds every figure that scanners declare, for whatever is used', async () => {
    const perRegion = {
      instances: 6,
      databases: 1,
      'lambda:function': 1,
      'ecs:cluster': 1,
      'ecs:service': 1,
      'dynamodb:table': 1,
      'elasticache:cluster': 1,
      'elasticloadbalancing:loadbalancer': 2,
      'ec2:natgateway': 1,
    };
    const measured = everyScanner.filter((scanner) => scanner.metrics.length > 0);
    const aws = simulatedAws({ perRegion, region: 'us-east-1' });
    const { shelves } = aws.simulator.world.places[`${aws.target.account}/us-east-1`] ?? {};
    const [balancer] = Object.values(shelves?.['elasticloadbalancing:loadbalancer'] ?? {});
    if (balancer) balancer.doc = { ...balancer.doc, Type: 'network' };
    await scanPlace(scratch, aws, measured);
    const arns = await scratch.lake.query<{ arn: string }>({
      sql: 'SELECT arn FROM resources',
      tables: [resources],
    });
    for (const { arn } of arns.rows) aws.simulator.world.usages[arn] = 'steady';
    await collect(
      aws,
      measured.map(({ type }) => type),
    );
    const found = await ask(
      `SELECT DISTINCT type || ' ' || metric AS figure FROM metrics WHERE region = 'us-east-1'`,
    );
    const figures = new Set(found.map(({ figure }) => figure));
    const declared = measured.flatMap(({ type, metrics: all }) => all.map(({ name }) => `${type} ${name}`));
    expect(declared.filter((figure) => !figures.has(figure))).toEqual([]);
  });

  it('refuses a type of which nothing is measured', async () => {
    const aws = await estate();
    await expect(collect(aws, ['AWS::IAM::Role'])).rejects.toThrow(/Nothing is measured of AWS::IAM::Role/);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factOf } from '#domains/inventory/index.ts';
import { scanPlace } from '../../../test/scan-place.ts';
import { openScratchLake, type ScratchLake } from '../../../test/scratch-lake.ts';
import {
  type SimulatedAws,
  type SimulatedOptions,
  simulatedAws,
} from '../../../test/support/simulated-aws.ts';
import type { Rule } from './rule.ts';
import { runRule } from './run-rule.ts';

let scratch: ScratchLake;
beforeAll(async () => {
  scratch = await openScratchLake();
});
afterAll(() => scratch.end());

const ruleOf = (sql: string): Rule => ({
  id: 'unattached',
  file: 'unattached.sql',
  title: 'EBS volume is attached',
  severity: 'low',
  kind: 'waste',
  remedy: null,
  identity: ['resource_id'],
  params: [],
  needs: ['AWS::EC2::Volume'],
  sql,
});

const unattached = `SELECT arn AS resource_id, account, region, 'looked' AS reason,
  CASE state WHEN 'in-use' THEN 'ok' ELSE 'violation' END AS status FROM resources_ec2_volume`;

const scanHere = (aws: SimulatedAws) => scanPlace(scratch, aws, [factOf('AWS::EC2::Volume')]);

/** From the simulated AWS over scan and lake to what the rule says: how often each status. */
async function walk(options: SimulatedOptions) {
  const aws = simulatedAws({ perRegion: { instances: 2, volumes: 3 }, ...options });
  await scanHere(aws);
  const { rows } = await runRule(scratch.lake, ruleOf(unattached), { now: aws.clock.now() });
  const here = rows.filter(
    ({ account, region }) => account === aws.target.account && region === aws.target.region,
  );
  const counts: Record<string, number> = {};
  for (const { status } of here) counts[status] = (counts[status] ?? 0) + 1;
  return { counts, here };
}

const denied = { faults: [{ fault: { kind: 'denied' } }] } as const;

describe('from AWS to findings', () => {
  it('says what stands idle', async () => {
    expect((await walk({})).counts).toEqual({ ok: 2, violation: 3 });
  });

  it('says unknown for all that was known, and for what was not, once it may no longer look', async () => {
    await walk({});
    const { counts, here } = await walk(denied);
    expect(counts).toEqual({ unknown: 6 });
    expect(here.filter(({ resource_id }) => resource_id === null)).toHaveLength(1);
    expect(here[0]?.reason).toMatch(/^AWS::EC2::Volume ended denied \(\w+\) in \d{12}\/eu-west-1$/);
  });

  it('says unknown where it never looked successfully', async () => {
    const region = 'us-east-1';
    expect((await walk({ ...denied, region })).counts).toEqual({ unknown: 1 });
  });

  it('answers as of any snapshot', async () => {
    const before = simulatedAws({ perRegion: { volumes: 1 } });
    const { snapshot } = await scanHere(before);
    await scanHere(simulatedAws({ perRegion: { volumes: 4 } }));
    const { rows } = await runRule(scratch.lake, ruleOf(unattached), {
      now: before.clock.now(),
      asOf: snapshot,
    });
    expect(
      rows.filter(({ region, status }) => region === 'eu-west-1' && status === 'violation'),
    ).toHaveLength(1);
  });
});

describe('an answer', () => {
  const ask = async (select: string) => {
    await scanHere(simulatedAws({ perRegion: { volumes: 2 } }));
    return runRule(scratch.lake, ruleOf(`SELECT ${select} FROM resources_ec2_volume`), { now: new Date(0) });
  };
  const good = "arn AS resource_id, account, region, 'ok' AS status, 'seen' AS reason";

  it('may reckon what it would save, exactly', async () => {
    const { rows } = await ask(`${good}, 0.1::DECIMAL(18,8) AS saving_usd_month`);
    const inRegion = rows.filter(({ region }) => region === 'eu-west-1');
    expect(inRegion.map(({ saving_usd_month: saving }) => saving)).toEqual(['0.10000000', '0.10000000']);
  });

  it.each([
    ['arn AS resource_id', 'it has no column account, region, status, reason'],
    [`${good}, name`, 'it has the column name, which no finding has'],
    [good.replace("'ok'", "'alarm'"), 'a row has the status "alarm"'],
    [good.replace("'seen'", 'NULL'), 'a row has no reason'],
    [good.replace('arn AS', "'same' AS"), 'two rows have the identity same'],
    [`${good}, 0.1::DOUBLE AS saving_usd_month`, 'saving_usd_month is no decimal'],
  ])('is refused: %s', async (select, problem) => {
    await expect(ask(select)).rejects.toThrow(problem);
  });

  it('comes from the needed tables alone', async () => {
    const spy = ruleOf("SELECT content AS reason FROM read_text('/etc/hostname')");
    await expect(runRule(scratch.lake, spy, { now: new Date(0) })).rejects.toThrow(
      'read_text may not be called',
    );
  });
});

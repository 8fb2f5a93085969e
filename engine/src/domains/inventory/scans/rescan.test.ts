import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { scanPlace } from '../../../../test/scan-place.ts';
import { openScratchLake, type ScratchLake } from '../../../../test/scratch-lake.ts';
import { type SimulatedOptions, simulatedAws } from '../../../../test/support/simulated-aws.ts';
import { defineScanner } from '../scanner.ts';
import { volume } from '../scanners/ec2/volume.ts';
import { coverage, relations, resources } from '../tables.ts';

let scratch: ScratchLake;
beforeAll(async () => {
  scratch = await openScratchLake();
});
afterAll(() => scratch.end());

/** Every test looks at an estate that no other has seen: each forgets the rows before. */
beforeEach(async () => {
  for (const table of [coverage, relations, resources, volume.table]) {
    const staged = await scratch.lake.stageChanges(table, [], { complete: [{}] });
    await scratch.ledger.transaction((tx) => scratch.lake.publish(tx, [staged]));
  }
});

/** Looks at a place where this many volumes stand, or where the faults meet whoever looks. */
async function look(instances: number, options: SimulatedOptions = {}, scanners = [volume]) {
  const aws = simulatedAws({ perRegion: { instances }, ...options });
  const { ends, snapshot } = await scanPlace(scratch, aws, scanners);
  return { ends, snapshot, ...(await known()) };
}

async function known(asOf?: number) {
  const rowsOf = async (sql: string, tables: Parameters<typeof scratch.lake.query>[0]['tables']) =>
    (await scratch.lake.query({ sql, tables, asOf })).rows;
  const [count] = await rowsOf('SELECT count(*)::INTEGER AS n FROM resources_ec2_volume', [volume.table]);
  return {
    volumes: count?.n,
    all: await rowsOf('SELECT type, count(*)::INTEGER AS n FROM resources GROUP BY type', [resources]),
    edges: await rowsOf('SELECT kind, source, count(*)::INTEGER AS n FROM relations GROUP BY ALL', [
      relations,
    ]),
    covered: await rowsOf('SELECT * FROM coverage', [coverage]),
  };
}

describe('a cell that was read', () => {
  it('is kept with its edges, and with how complete it is', async () => {
    const { ends, volumes, all, edges, covered } = await look(3);
    expect(ends).toMatchObject([{ type: volume.type, status: 'ok', rows: 3, requests: 1, fault: null }]);
    expect(volumes).toBe(3);
    expect(all).toEqual([{ type: volume.type, n: 3 }]);
    expect(edges).toEqual([{ kind: 'attached-to', source: 'configuration', n: 3 }]);
    expect(covered).toMatchObject([
      { type: volume.type, region: 'eu-west-1', status: 'ok', rows: 3, complete_at: expect.any(String) },
    ]);
  });

  it('removes what it does not show any more, here and in what is common to all; yet not from before', async () => {
    const { snapshot } = await look(3);
    expect(await look(1)).toMatchObject({ volumes: 1, all: [{ n: 1 }], edges: [{ n: 1 }] });
    expect(await look(0)).toMatchObject({ volumes: 0, all: [], edges: [], covered: [{ rows: 0 }] });
    expect(await known(snapshot)).toMatchObject({ volumes: 3, all: [{ n: 3 }], edges: [{ n: 3 }] });
  });
});

describe('a cell that was not read whole', () => {
  it.each([
    ['denied', 'denied'],
    ['throttle', 'throttled'],
    ['server-error', 'error'],
  ] as const)('removes nothing: %s', async (kind, status) => {
    const before = await look(3);
    const after = await look(0, { faults: [{ fault: { kind } }] });
    expect(after).toMatchObject({ volumes: 3, all: [{ n: 3 }], edges: [{ n: 3 }] });
    expect(after.covered).toMatchObject([
      { status, rows: null, complete_at: before.covered[0]?.complete_at, fault_code: expect.any(String) },
    ]);
  });

  it('adds what it saw before it was cut off, and removes nothing', async () => {
    const faults = [{ fault: { kind: 'denied' }, page: 'later' }] as const;
    const aws = simulatedAws({ perRegion: { volumes: 700 }, faults });
    const { ends } = await scanPlace(scratch, aws, [volume]);
    expect(ends).toMatchObject([{ status: 'partial', rows: null }]);
    const after = await known();
    expect(after.volumes).toBe(500);
    expect(after.covered).toMatchObject([{ status: 'partial', complete_at: null }]);
  });
});

it('does not suffer from a neighbour that throws', async () => {
  const broken = defineScanner({
    type: 'AWS::EC2::Snapshot',
    description: 'Snapshots, badly read.',
    scope: 'region',
    calls: ['ec2:DescribeSnapshots'],
    columns: {},
    relations: [],
    list: (ask) => ask.list('ec2:DescribeSnapshots', {}, ({ Snapshots }) => Snapshots),
    toRow: () => {
      throw new TypeError('x is not a function');
    },
  });
  const aws = simulatedAws({ perRegion: { volumes: 2, snapshots: 1 } });
  const { ends } = await scanPlace(scratch, aws, [volume, broken]);
  expect(ends.map(({ type, status }) => `${type} ${status}`).sort()).toEqual([
    'AWS::EC2::Snapshot error',
    'AWS::EC2::Volume ok',
  ]);
  expect(ends.find(({ status }) => status === 'error')?.fault).toMatchObject({
    code: 'SCANNER_FAILED',
    message: expect.stringContaining('x is not a function'),
  });
  expect(await known()).toMatchObject({ volumes: 2 });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openScratchLake, type ScratchLake } from '../../../test/scratch-lake.ts';
import { type SimulatedOptions, simulatedAws } from '../../../test/support/simulated-aws.ts';
import { scan } from './scan.ts';
import { volume } from './scanners/ec2/volume.ts';
import { everyScanner } from './scanners.generated.ts';
import { coverage } from './tables.ts';
import { whereIs } from './where.ts';

const regional = everyScanner.filter(({ scope }) => scope === 'region');

let scratch: ScratchLake;
beforeAll(async () => {
  scratch = await openScratchLake();
});
afterAll(() => scratch.end());

/** Every test stands in a region that no other has scanned. */
let turn = 0;
beforeEach(() => {
  turn += 1;
});

/** Scans a place where this many volumes stand, or where the faults meet whoever looks. */
async function look(volumes: number, options: SimulatedOptions = {}, scanners = [volume]) {
  const aws = simulatedAws({ perRegion: { volumes }, ...options });
  const { lake, ledger } = scratch;
  // The rows are kept under an account of this test's own.
  const account = String(turn).padStart(12, '0');
  const port = {
    ...aws.port,
    call: ((_, ...rest) => aws.port.call(aws.target, ...rest)) as typeof aws.port.call,
  };
  const machines = { aws: port, lake, ledger, clock: aws.clock };
  const where = whereIs(account, aws.target.region);
  const { cells } = await aws.run(scan(machines, where, scanners));
  const known = await lake.query({
    sql: `SELECT count(*)::INTEGER AS n FROM ${volume.table.name} WHERE account = $account`,
    params: { account },
    tables: [volume.table],
  });
  const covered = await lake.query({
    sql: 'SELECT * FROM coverage WHERE account = $account',
    params: { account },
    tables: [coverage],
  });
  return { cells, known: known.rows[0]?.n, covered: covered.rows };
}

describe('a scan', () => {
  it('keeps what it found and how complete that is', async () => {
    const { cells, known, covered } = await look(3);
    expect(cells).toEqual([{ type: 'AWS::EC2::Volume', status: 'ok', rows: 3, reason: null }]);
    expect(known).toBe(3);
    expect(covered).toMatchObject([
      { type: 'AWS::EC2::Volume', region: 'eu-west-1', status: 'ok', rows: 3, requests: 1, fault_code: null },
    ]);
  });

  it('replaces what it knew once it has seen everything', async () => {
    await look(3);
    expect((await look(1)).known).toBe(1);
    const { cells, known, covered } = await look(0);
    expect({ cells, known }).toEqual({
      cells: [{ type: volume.type, status: 'ok', rows: 0, reason: null }],
      known: 0,
    });
    expect(covered).toHaveLength(1);
  });

  it('keeps what it knew when it is denied, and says so', async () => {
    await look(3);
    const { cells, known, covered } = await look(3, { faults: [{ fault: { kind: 'denied' } }] });
    expect(cells).toEqual([
      { type: volume.type, status: 'denied', rows: null, reason: expect.stringContaining('not authorized') },
    ]);
    expect(known).toBe(3);
    expect(covered).toMatchObject([{ status: 'denied', rows: null, fault_code: expect.any(String) }]);
  });

  it('keeps what it knew when only the first pages came', async () => {
    await look(3);
    const later = { fault: { kind: 'denied' }, page: 'later' } as const;
    const { cells, known } = await look(501, { faults: [later] });
    expect(cells).toMatchObject([{ type: volume.type, status: 'partial', rows: null }]);
    expect(known).toBe(3);
  });

  it('takes an answer that cannot be read for an error of that cell alone', async () => {
    const odd = {
      ...volume,
      read: async () => {
        volume.toRow({}, whereIs('1', 'eu-west-1'));
        throw new Error('unreachable');
      },
    };
    const { cells, covered } = await look(1, {}, [odd]);
    expect(cells).toMatchObject([{ type: volume.type, status: 'error', rows: null }]);
    expect(covered).toMatchObject([{ status: 'error', fault_code: 'SCAN_ANSWER_INCOMPLETE' }]);
  });

  it('refuses a region for what is global, and the other way round', async () => {
    const machines = { ...scratch, aws: simulatedAws().port };
    await expect(scan(machines, whereIs('1', 'global'), [volume])).rejects.toThrow('global is none');
  });
});

describe('every regional scanner', () => {
  it('writes rows that the lake takes, and loses none of them when it is denied', async () => {
    const { lake, ledger } = scratch;
    const everything = { instances: 3, volumes: 3, snapshots: 3, addresses: 3, databases: 3, buckets: 3 };
    const counts = async (faults: SimulatedOptions['faults'] = []) => {
      const aws = simulatedAws({ perRegion: everything, faults });
      const where = whereIs(aws.target.account, aws.target.region);
      const machines = { aws: aws.port, lake, ledger, clock: aws.clock };
      const { cells } = await aws.run(scan(machines, where, regional));
      const rows = [];
      for (const { table } of regional) {
        const sql = `SELECT count(*)::INTEGER AS n FROM ${table.name} WHERE account = $account`;
        rows.push(
          (await lake.query({ sql, params: { account: where.account }, tables: [table] })).rows[0]?.n,
        );
      }
      return { statuses: new Set(cells.map(({ status }) => status)), rows };
    };
    const before = await counts();
    expect(before.statuses).toEqual(new Set(['ok']));
    const after = await counts([{ fault: { kind: 'denied' } }]);
    expect(after).toEqual({ statuses: new Set(['denied']), rows: before.rows });
  });
});

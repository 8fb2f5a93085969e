/** A scan from its start to what readers see of it: broken off, cancelled, raced, and of an AWS that fails at every fifth call. */
import { afterEach, describe, expect, it } from 'vitest';
import { type TestPlatform, testPlatform } from '../../../../test/platform.ts';
import {
  type SimulatedAws,
  type SimulatedOptions,
  simulatedAws,
} from '../../../../test/support/simulated-aws.ts';
import { everyScanner } from '../scanners.generated.ts';
import { coverage, resources } from '../tables.ts';
import { GLOBAL, whereIs } from '../where.ts';
import { cellKey } from './cells.ts';
import { takeScanLock } from './lock.ts';
import { runScan } from './run-scan.ts';
import type { Wave } from './sink.ts';
import { startScan } from './start-scan.ts';
import { askCancel, eachWave, findScan } from './store.ts';

const PLENTY: SimulatedOptions['perRegion'] = {
  instances: 4,
  volumes: 3,
  snapshots: 3,
  buckets: 2,
  databases: 2,
  'dynamodb:table': 3,
  'iam:role': 3,
  'lambda:function': 4,
  'logs:log-group': 120,
  'sns:topic': 3,
  'sqs:queue': 3,
};
const FEWER: SimulatedOptions['perRegion'] = {
  ...PLENTY,
  volumes: 1,
  snapshots: 0,
  'lambda:function': 2,
  'logs:log-group': 60,
  'sqs:queue': 0,
};

const homes: TestPlatform[] = [];
afterEach(async () => {
  for (const home of homes.splice(0)) await home.close();
});

/** An installation, and a simulated organisation on the same virtual clock. */
async function installation(options: SimulatedOptions = {}) {
  const aws = simulatedAws({ units: { Workloads: 2 }, perRegion: PLENTY, ...options });
  const home = await testPlatform({ clock: aws.clock });
  homes.push(home);
  const platformOf = ({ port }: SimulatedAws): TestPlatform => ({ ...home, aws: async () => port });
  return { aws, platform: platformOf(aws), platformOf };
}

const begin = (platform: TestPlatform, services?: string[]) =>
  platform.ledger.transaction((tx) =>
    startScan(platform, tx, { wish: services ? { services } : {}, askedBy: 'test', cause: 'manual' }),
  );

const untilStopped = { signal: new AbortController().signal };

async function scanned(platform: TestPlatform, aws: SimulatedAws, services?: string[]) {
  const { scan } = await begin(platform, services);
  expect(await aws.run(runScan(platform, scan.id, untilStopped))).toBe(true);
  const ended = await findScan(platform.ledger.db, scan.id);
  if (!ended.summary) throw new Error(`the scan has no summary: ${JSON.stringify(ended.problem)}`);
  return { ...ended, summary: ended.summary };
}

interface Known extends Record<string, unknown> {
  readonly type: string;
  readonly account: string;
  readonly region: string;
}

/** By cell: the ARNs that are known. */
async function arnsKnown({ lake }: TestPlatform): Promise<Map<string, string[]>> {
  const { rows } = await lake.query<Known & { arns: string[] }>({
    sql: 'SELECT type, account, region, list(arn ORDER BY arn) AS arns FROM resources GROUP BY ALL',
    tables: [resources],
  });
  return new Map(rows.map(({ type, account, region, arns }) => [cellKey(type, account, region), arns]));
}

async function covered({ lake }: TestPlatform) {
  const sql = 'SELECT type, account, region, status, rows, fault_code, started_at, scan FROM coverage';
  const { rows } = await lake.query<
    Known & {
      status: string;
      rows: number | null;
      fault_code: string | null;
      started_at: string;
      scan: string;
    }
  >({ sql, tables: [coverage] });
  return new Map(rows.map((row) => [cellKey(row.type, row.account, row.region), row]));
}

/** By cell, what an AWS without faults shows whoever asks it: no scan has a part in it. */
async function truthOf(options: SimulatedOptions): Promise<Map<string, string[]>> {
  const aws = simulatedAws({ units: { Workloads: 2 }, ...options, faults: [] });
  const truth = new Map<string, string[]>();
  const { organization, regions } = aws.simulator.world;
  const cells = everyScanner.flatMap((scanner) =>
    Object.keys(organization.accounts).flatMap((account) =>
      (scanner.scope === GLOBAL ? [GLOBAL] : regions).map((region) => ({ scanner, account, region })),
    ),
  );
  const look = cells.map(async ({ scanner, account, region }) => {
    const answer = await scanner.read(aws.port, whereIs(account, region));
    if (answer.status !== 'ok') throw new Error(`${scanner.type}: ${answer.status}`);
    truth.set(cellKey(scanner.type, account, region), answer.output.map(({ arn }) => String(arn)).sort());
  });
  await aws.run(Promise.all(look));
  return truth;
}

/** Breaks off when so many calls have been answered, or calls back. */
function after(aws: SimulatedAws, calls: number, then: () => void) {
  const all = aws.calls as unknown[];
  const push = all.push.bind(all);
  let seen = 0;
  all.push = (...items) => {
    seen += items.length;
    if (seen >= calls && seen - items.length < calls) then();
    return push(...items);
  };
}

async function wavesOf({ ledger }: TestPlatform, scan: string): Promise<Wave[]> {
  const waves: Wave[] = [];
  for await (const wave of eachWave(ledger.db, scan)) waves.push(wave);
  return waves;
}

describe('a scan that is broken off', () => {
  it('goes on where it stopped, reads nothing again that was durable, and finds what an undisturbed one finds', async () => {
    const { aws, platform } = await installation();
    const { scan } = await begin(platform);
    const ending = new AbortController();
    after(aws, 500, () => ending.abort(new Error('the process ends')));
    await expect(aws.run(runScan(platform, scan.id, { signal: ending.signal }))).rejects.toThrow(
      'the process ends',
    );
    expect((await findScan(platform.ledger.db, scan.id)).state).toBe('running');
    expect((await arnsKnown(platform)).size).toBe(0);
    const durable = (await wavesOf(platform, scan.id)).flatMap(({ cells }) => cells);
    expect(durable.length).toBeGreaterThan(50);

    const again = await begin(platform);
    expect(again).toMatchObject({ before: true, scan: { id: scan.id } });
    expect(await aws.run(runScan(platform, scan.id, untilStopped))).toBe(true);
    const cells = await covered(platform);
    for (const { type, account, region, startedAt } of durable)
      expect(Date.parse(cells.get(cellKey(type, account, region))?.started_at ?? '')).toBe(startedAt);
    const { summary, state } = await findScan(platform.ledger.db, scan.id);
    expect(state).toBe('done');
    expect(summary?.cells).toMatchObject({ ok: cells.size, error: 0, partial: 0 });
    const truth = await truthOf({ perRegion: PLENTY });
    const known = await arnsKnown(platform);
    expect(known).toEqual(new Map([...truth].filter(([, arns]) => arns.length > 0)));
  });

  it('publishes the cells it has read when it is cancelled, and takes no other for read', async () => {
    const { aws, platform } = await installation();
    const before = await scanned(platform, aws, ['ec2']);
    const { scan } = await begin(platform);
    after(aws, 400, () => void platform.ledger.transaction((tx) => askCancel(tx, scan.id)));
    expect(await aws.run(runScan(platform, scan.id, untilStopped))).toBe(true);
    const { state, summary } = await findScan(platform.ledger.db, scan.id);
    expect(state).toBe('cancelled');
    const { lake } = platform;
    const known = await arnsKnown(platform);
    const truth = await truthOf({ perRegion: PLENTY });
    const cells = await covered(platform);
    const here = [...cells].filter(([, { scan: of }]) => of === scan.id);
    expect(summary?.cells.ok).toBe(here.length);
    for (const [cell, arns] of known) expect([cell, arns]).toEqual([cell, truth.get(cell)]);
    for (const [cell, { rows }] of cells)
      expect([cell, rows]).toEqual([cell, (known.get(cell) ?? []).length]);
    expect(before.summary.removed).toBe(0);
    expect((await lake.fsck()).items).toEqual([]);
    expect(await wavesOf(platform, scan.id)).toEqual([]);
  });
});

it('leaves the work to the process that has it', async () => {
  const { aws, platform } = await installation();
  const { scan } = await begin(platform, ['ec2']);
  const other = await platform.ledger.another();
  const lock = await takeScanLock(other);
  expect(await runScan(platform, scan.id, untilStopped)).toBe(false);
  expect((await findScan(platform.ledger.db, scan.id)).state).toBe('queued');
  await expect(begin(platform, ['ec2'])).rejects.toMatchObject({ code: 'SCAN_RUNNING' });
  await lock?.release();
  await other.close();
  const both = [runScan(platform, scan.id, untilStopped), runScan(platform, scan.id, untilStopped)];
  expect(new Set(await aws.run(Promise.all(both)))).toEqual(new Set([false, true]));
  expect((await findScan(platform.ledger.db, scan.id)).state).toBe('done');
});

describe('an AWS in which every fifth call goes wrong', () => {
  const faults: SimulatedOptions['faults'] = [
    { fault: { kind: 'throttle' }, chance: 0.05 },
    { fault: { kind: 'server-error' }, chance: 0.05 },
    { fault: { kind: 'reset', applied: true }, chance: 0.04 },
    { fault: { kind: 'timeout', applied: true }, chance: 0.03 },
    { fault: { kind: 'cut-off' }, chance: 0.03 },
    { fault: { kind: 'denied' }, chance: 0.01 },
    { fault: { kind: 'denied' }, operation: 'sqs:*' },
  ];

  it.each([1, 2, 3])('is known as it is, or said not to be: seed %i', async (seed) => {
    const { aws, platform, platformOf } = await installation({ seed });
    await scanned(platform, aws);
    const was = await truthOf({ seed, perRegion: PLENTY });
    const is = await truthOf({ seed, perRegion: FEWER });

    const bad = simulatedAws({ units: { Workloads: 2 }, seed, perRegion: FEWER, faults, clock: aws.clock });
    const { summary } = await scanned(platformOf(bad), bad);
    const known = await arnsKnown(platform);
    const cells = await covered(platform);
    expect([...cells.keys()].sort()).toEqual([...is.keys()].sort());
    const counts = { ok: 0, partial: 0, denied: 0, throttled: 0, error: 0 };
    for (const [cell, { status, fault_code }] of cells) {
      counts[status as keyof typeof counts] += 1;
      const now = known.get(cell) ?? [];
      const [before, after] = [was.get(cell) ?? [], is.get(cell) ?? []];
      if (status === 'ok') expect([cell, now]).toEqual([cell, after]);
      else {
        expect([cell, fault_code]).toEqual([cell, expect.any(String)]);
        expect([cell, before.filter((arn) => !now.includes(arn))]).toEqual([cell, []]);
        const [stranger] = now.filter((arn) => !before.includes(arn) && !after.includes(arn));
        expect([cell, stranger]).toEqual([cell, undefined]);
      }
    }
    expect(summary.cells).toEqual(counts);
    expect(counts.ok).toBeGreaterThan(cells.size / 2);
    expect(counts.denied).toBeGreaterThan(0);
    expect(summary.incomplete).toHaveLength(Math.min(100, cells.size - counts.ok));
    expect(summary.removed).toBeGreaterThan(0);
  });
});

/** What is left of a scan whose process is killed, or whose disk is full: what was durable, and nothing by halves. */
import type { ChildProcess } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, expect, it } from 'vitest';
import { systemClock } from '#platform/clock/clock.ts';
import { type Ledger, openLedger } from '#platform/ledger/index.ts';
import { scratchHomes } from '../support/scratch-homes.ts';
import { runReeve, spawnReeve } from '../support/served.ts';

const homes = scratchHomes();
const running: ChildProcess[] = [];
const ledgers: Ledger[] = [];
afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  for (const ledger of ledgers.splice(0)) await ledger.close();
});
afterAll(() => homes.end());

/** Six processes start, each in some seconds where the machine has other work. */
const SLOW = 120_000;

interface Named {
  readonly type: string;
  readonly account: string;
  readonly region: string;
}
interface Cell extends Named {
  readonly endedAt: number;
}
interface CoveredCell extends Named {
  readonly endedAt: string;
}
const nameOf = ({ type, account, region }: Named): string => `${type} ${account} ${region}`;

/** An installation whose scans take some seconds, and its ledger. */
async function slowHome() {
  const home = homes.make();
  writeFileSync(path.join(home, 'reeve.yaml'), 'scan:\n  concurrency: 3\n');
  expect(await runReeve(['status', '--home', home])).toMatchObject({ exit: 0 });
  const ledger = await openLedger({ home, clock: systemClock });
  ledgers.push(ledger);
  return { home, ledger };
}

const durableCells = async ({ db }: Ledger): Promise<Cell[]> => {
  const { rows } = await sql<{ cells: Cell[] }>`select cells from inventory.scan_waves`.execute(db);
  return rows.flatMap(({ cells }) => cells);
};

const scansIn = async ({ db }: Ledger) =>
  (await sql<{ id: string; state: string; ended_at: Date | null }>`select * from inventory.scans`.execute(db))
    .rows;

/** Enough for a scan that can be met in its midst. */
const EC2 = ['--services', 'ec2'];

const scanOf = (home: string, ...more: string[]) =>
  runReeve(['scan', '--home', home, '--output', 'json', ...more]);

it(
  'goes on with a scan whose process was killed, from what was durable',
  async () => {
    const { home, ledger } = await slowHome();
    const killed = spawnReeve(['scan', '--home', home, ...EC2]);
    running.push(killed.child);
    while ((await durableCells(ledger)).length === 0 && killed.child.exitCode === null)
      await systemClock.sleep(50);
    killed.child.kill('SIGKILL');
    await killed.ended;
    const durable = await durableCells(ledger);
    expect(durable.length).toBeGreaterThan(0);
    const [open] = await scansIn(ledger);
    expect(open).toMatchObject({ state: 'running', ended_at: null });
    const { rows: published } = await sql`select from lake.files`.execute(ledger.db);
    expect(published).toEqual([]);

    const resumed = await scanOf(home, ...EC2);
    expect(resumed).toMatchObject({ exit: 0 });
    const { id, state, summary } = JSON.parse(resumed.out);
    expect([id, state]).toEqual([open?.id, 'done']);
    const coverage = await runReeve([
      'scan',
      'coverage',
      '--home',
      home,
      '--output',
      'json',
      '--limit',
      '500',
    ]);
    const ends = new Map(durable.map((cell) => [nameOf(cell), cell.endedAt]));
    const found = (JSON.parse(coverage.out).items as CoveredCell[]).filter((cell) => ends.has(nameOf(cell)));
    expect(found.length).toBeGreaterThan(0);
    for (const cell of found) expect(Date.parse(cell.endedAt)).toBe(ends.get(nameOf(cell)));
    // Whatever the first life read is what the second published: a scan anew finds the same.
    const anew = await scanOf(home, ...EC2);
    expect(JSON.parse(anew.out).summary).toMatchObject({
      resources: summary.resources,
      added: 0,
      removed: 0,
    });
  },
  SLOW,
);

it(
  'tells of a full disk, keeps what was known, and heals when there is room',
  async () => {
    const home = homes.make();
    // Starts the database too, whose files are to have no limit.
    const before = await scanOf(home, '--services', 'sqs,ec2');
    expect(before).toMatchObject({ exit: 0 });
    const full = await runReeve(['scan', '--home', home], { fileBlocks: 24 });
    expect(full).toMatchObject({ exit: 1, out: '' });
    expect(full.err).toContain(`The lake in ${path.join(home, 'lake')} has no room left`);
    expect(full.err).toContain('Free space');
    const scans = await runReeve(['scans', 'list', '--home', home, '--output', 'json']);
    expect(JSON.parse(scans.out)).toMatchObject({
      items: [{ state: 'failed', problem: { code: 'LAKE_DISK_FULL' } }, { state: 'done' }],
    });
    expect(readdirSync(path.join(home, 'lake/_spool'), { recursive: true }).filter(isFile)).toEqual([]);
    expect((await runReeve(['lake', 'fsck', '--home', home])).exit).toBe(0);
    const anew = await scanOf(home, '--services', 'sqs,ec2');
    expect(JSON.parse(anew.out).summary).toMatchObject({
      resources: JSON.parse(before.out).summary.resources,
      added: 0,
      removed: 0,
    });
  },
  SLOW,
);

const isFile = (name: string | Buffer): boolean => String(name).endsWith('.parquet');

/** What is left of an import whose process is killed, again and again: whole billing periods, and in the end all of them. */
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, expect, it } from 'vitest';
import { tables } from '#domains/costs/index.ts';
import { composition } from '#entry/composition.ts';
import { systemClock } from '#platform/clock/clock.ts';
import type { Ledger } from '#platform/ledger/index.ts';
import { openPlatform, type Platform } from '#platform/platform.ts';
import { csvOf, curRows, gzipped } from '../cost-bill.ts';
import { scratchHomes } from '../support/scratch-homes.ts';
import { type Running, runReeve, spawnReeve, spawnServe } from '../support/served.ts';

const homes = scratchHomes();
const running: ChildProcess[] = [];
const platforms: Platform[] = [];
afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  for (const platform of platforms.splice(0)) await platform.close();
});
afterAll(() => homes.end());

/** Six processes start, each in some seconds where the machine has other work. */
const SLOW = 120_000;
const MONTHS = ['05', '06', '07', '08', '09', '10'];
/** Of each line of the sample, in each month: enough to be met in their midst. */
const COPIES = 300;

/** A report as AWS delivers it: each month is taken in by itself. */
function writeReport(folder: string): void {
  for (const [index, month] of MONTHS.entries()) {
    const next = MONTHS[index + 1] ?? '11';
    const period = `2026${month}01-2026${next}01`;
    const rows = curRows.map((row) => ({
      ...row,
      'bill/BillingPeriodStartDate': `2026-${month}-01T00:00:00Z`,
      'bill/BillingPeriodEndDate': `2026-${next}-01T00:00:00Z`,
      'lineItem/UsageStartDate': `2026-${month}-05T01:00:00Z`,
      'lineItem/UsageEndDate': `2026-${month}-05T02:00:00Z`,
    }));
    const bill = path.join(folder, period, 'one');
    mkdirSync(bill, { recursive: true });
    const lines = Array.from({ length: COPIES + index }, () => rows).flat();
    writeFileSync(path.join(bill, 'bill-1.csv.gz'), gzipped(csvOf(lines)));
    const manifest = { assemblyId: 'one', reportKeys: [`report/${period}/one/bill-1.csv.gz`] };
    writeFileSync(path.join(folder, period, 'bill-Manifest.json'), JSON.stringify(manifest));
  }
}

interface Part {
  readonly month: string;
  readonly lines: string;
  readonly totals: object;
}

async function heldIn({ db }: Ledger, source: string): Promise<readonly Part[]> {
  const { rows } = await sql<Part>`select month, lines, totals, billing_accounts, first_day, last_day, version
    from costs.parts where source = ${source} order by month`.execute(db);
  return rows;
}

const importsOf = async ({ db }: Ledger, source: string) =>
  (
    await sql<{
      id: string;
      state: string;
      progress: { phase: string } | null;
      summary: { months: unknown } | null;
    }>`
      select id, state, progress, summary from costs.imports where source = ${source}`.execute(db)
  ).rows;

/** Kills it in the midst of what comes after so many months. */
async function killAfter({ child, ended, logged }: Running, ledger: Ledger, months: number, phase: string) {
  running.push(child);
  const isThere = async () => {
    const [one] = await importsOf(ledger, 'torn');
    return (
      (await heldIn(ledger, 'torn')).length >= months &&
      one?.state === 'running' &&
      one.progress?.phase === phase
    );
  };
  while (!(await isThere())) {
    if (child.exitCode !== null) throw new Error(`it ended before it was killed: ${logged()}`);
    await systemClock.sleep(5);
  }
  child.kill('SIGKILL');
  await ended;
}

/** As the lake has them, table by table. */
async function sumsIn({ lake }: Platform, source: string): Promise<unknown> {
  const one = (table: string, lines: string) =>
    `SELECT '${table}' AS held, x_Month, ${lines} AS lines, sum(BilledCost) AS billed, sum(EffectiveCost) AS effective
     FROM ${table} WHERE x_Source = '${source}' GROUP BY ALL`;
  const all = [
    one('costs', 'count(*)'),
    one('costs_daily', 'sum(Lines)'),
    one('costs_monthly', 'sum(Lines)'),
  ];
  return (await lake.query({ sql: `${all.join(' UNION ALL ')} ORDER BY 1, 2`, tables })).rows;
}

it(
  'goes on by itself with an import whose process was killed again and again, and ends as an undisturbed one',
  async () => {
    const home = homes.make();
    const report = path.join(home, 'report');
    writeReport(report);
    const importOf = (source: string) => ['costs', 'import', report, '--home', home, '--source', source];
    const [calm, same] = await Promise.all([runReeve(importOf('calm')), runReeve(importOf('calm'))]);
    // Two at the same time end well, whether they take it in together or one after the other.
    expect([calm.exit, same.exit, calm.err]).toMatchObject([0, 0, expect.not.stringContaining('LAKE_')]);
    const platform = await openPlatform({ home, env: {}, composition });
    platforms.push(platform);
    const { ledger, lake } = platform;

    await killAfter(spawnReeve(importOf('torn')), ledger, 0, 'reading');
    await killAfter(spawnReeve(importOf('torn')), ledger, 1, 'adding up');
    await killAfter(spawnServe(home, '--port', '0'), ledger, 2, 'publishing');
    for (const { month, lines } of await heldIn(ledger, 'torn'))
      expect(Number(lines)).toBe(curRows.length * (COPIES + MONTHS.indexOf(month.slice(5))));
    // As if the moment had passed in which a worker may not have said yet that it lives.
    const worn = sql`update graphile_worker._private_jobs set locked_at = locked_at - interval '10 s'`;
    await worn.execute(ledger.db);

    const last = spawnServe(home, '--port', '0');
    running.push(last.child);
    while (
      (await importsOf(ledger, 'torn')).some(({ state }) => state === 'running') &&
      last.child.exitCode === null
    )
      await systemClock.sleep(50);
    last.child.kill('SIGTERM');
    expect(await last.ended).toBe(0);

    const [torn, ...more] = await importsOf(ledger, 'torn');
    expect([torn?.state, more]).toEqual(['done', []]);
    const calmOnes = await importsOf(ledger, 'calm');
    const { months: _, ...figures } = torn?.summary ?? {};
    expect(calmOnes.map(({ summary }) => summary)).toContainEqual(expect.objectContaining(figures));
    const held = await heldIn(ledger, 'torn');
    expect(held).toHaveLength(MONTHS.length);
    expect(held).toEqual(await heldIn(ledger, 'calm'));
    expect(await sumsIn(platform, 'torn')).toEqual(await sumsIn(platform, 'calm'));
    // What the killed had staged, or moved without a commit, was never part of anything: it is set aside, and else nothing.
    const { items } = await lake.fsck({ mend: true });
    expect(items.filter(({ kind, mended }) => !mended || !['leftover', 'orphan'].includes(kind))).toEqual([]);
    expect((await lake.fsck()).items).toEqual([]);
  },
  SLOW,
);

/** How long an embedded server lives: as long as the process that serves, or until nobody has used it for a while. */
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { testPrograms } from '../../../../test/ledger.ts';
import { scratchHomes } from '../../../../test/support/scratch-homes.ts';
import { systemClock } from '../../clock/clock.ts';
import { openLedger, readLedgerHealth } from '../index.ts';
import { ownerConnection } from './connect.ts';
import { ledgerLayout, readPidFile } from './layout.ts';
import { isAlive } from './process.ts';

const homes = scratchHomes();
afterAll(() => homes.end());

const clock = systemClock;
const options = (home: string) => ({ home, clock, programs: testPrograms() });

function serverOf(home: string) {
  const found = readPidFile(ledgerLayout(home, process.env));
  if (!found) throw new Error('no server runs');
  return found;
}

async function ended(pid: number, limitMs: number): Promise<boolean> {
  for (let waited = 0; isAlive(pid) && waited < limitMs; waited += 50) await clock.sleep(50);
  return !isAlive(pid);
}

describe('the embedded server', () => {
  it('ends with the process that serves, unless others use it; then it ends when they are gone', async () => {
    const home = homes.make();
    const serving = await openLedger({ ...options(home), server: { endsWithMe: true, idleMinutes: 0 } });
    const { pid, socket } = serverOf(home);
    const other = new pg.Client(ownerConnection(socket));
    await other.connect();
    await serving.close();
    expect(isAlive(pid)).toBe(true);
    await other.end();
    // It was not started by this one, which therefore leaves it.
    await (await openLedger({ ...options(home), server: { endsWithMe: true, idleMinutes: 0 } })).close();
    expect(isAlive(pid)).toBe(true);
    process.kill(pid, 'SIGINT');
    expect(await ended(pid, 10_000)).toBe(true);
    const again = await openLedger({ ...options(home), server: { endsWithMe: true, idleMinutes: 0 } });
    const second = serverOf(home).pid;
    await again.close();
    expect(await ended(second, 10_000)).toBe(true);
  });

  it('that a command started ends when unused, and not while it is used', async () => {
    const home = homes.make();
    const ledger = await openLedger({ ...options(home), server: { endsWithMe: false, idleMinutes: 0.02 } });
    const { pid } = serverOf(home);
    // Longer than the limit, and again and again in use.
    for (let round = 0; round < 12; round += 1) {
      await readLedgerHealth(ledger);
      await clock.sleep(200);
    }
    expect(serverOf(home).pid).toBe(pid);
    await ledger.close();
    expect(await ended(pid, 15_000)).toBe(true);
  });

  it('is started again under a process that goes on using it', async () => {
    const home = homes.make();
    const ledger = await openLedger(options(home));
    process.kill(serverOf(home).pid, 'SIGKILL');
    expect((await readLedgerHealth(ledger)).worksAs).toBe('role');
    await ledger.close();
  });
});

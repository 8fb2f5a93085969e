/** A lake on a ledger of its own in a temporary folder, for tests and benches; `end` leaves nothing behind. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Clock, systemClock } from '#platform/clock/clock.ts';
import { type ManualClock, manualClock } from '#platform/clock/manual-clock.ts';
import { seededRandom } from '#platform/clock/random.ts';
import { type Lake, type LakeLimits, openLake } from '#platform/lake/index.ts';
import { type Ledger, openLedger, stopServer } from '#platform/ledger/index.ts';

interface ScratchLedger {
  readonly home: string;
  readonly ledger: Ledger;
  end(): Promise<void>;
}

export interface ScratchLake extends ScratchLedger {
  readonly lake: Lake;
  readonly clock: ManualClock;
  /** Another lake over the same folder and ledger, as another process would open it. */
  another(limits?: Partial<LakeLimits>, clock?: Clock): Lake;
}

export async function openScratchLedger(): Promise<ScratchLedger> {
  const home = await mkdtemp(path.join(tmpdir(), 'reeve-lake-'));
  const ledger = await openLedger({ home, clock: systemClock });
  return {
    home,
    ledger,
    async end() {
      await ledger.close();
      await stopServer({ home, env: process.env, clock: systemClock });
      await rm(home, { recursive: true, force: true });
    },
  };
}

export async function openScratchLake(limits: Partial<LakeLimits> = {}): Promise<ScratchLake> {
  const scratch = await openScratchLedger();
  const clock = manualClock(new Date('2026-10-01T00:00:00Z'));
  const opened: Lake[] = [];
  const another = (more: Partial<LakeLimits> = {}, ownClock: Clock = clock) => {
    const lake = openLake({
      dir: path.join(scratch.home, 'lake'),
      ledger: scratch.ledger,
      clock: ownClock,
      random: seededRandom(opened.length + 1),
      limits: { ...limits, ...more },
    });
    opened.push(lake);
    return lake;
  };
  const lake = another();
  return {
    ...scratch,
    lake,
    clock,
    another,
    async end() {
      for (const one of opened) await one.close();
      await scratch.end();
    },
  };
}

/** A platform for tests: a real ledger and lake in a home of their own, seeded randomness, and a clock that a test may hold. */
import path from 'node:path';
import { createIdFactory } from '#kernel/id.ts';
import { type Clock, systemClock } from '#platform/clock/clock.ts';
import { type Random, seededRandom } from '#platform/clock/random.ts';
import { buildConfig } from '#platform/config/index.ts';
import { openLake } from '#platform/lake/index.ts';
import { quietLogger } from '#platform/log/quiet.ts';
import type { Platform } from '#platform/platform.ts';
import { openScratchLedger } from './scratch-lake.ts';

export interface TestPlatformOptions {
  readonly clock?: Clock;
  readonly random?: Random;
}

/** `close` leaves nothing behind. */
export async function testPlatform(options: TestPlatformOptions = {}): Promise<Platform> {
  const { clock = systemClock, random = seededRandom(1) } = options;
  const { home, ledger, end } = await openScratchLedger();
  const lake = openLake({ dir: path.join(home, 'lake'), ledger, clock, random, limits: {} });
  return {
    home,
    config: buildConfig({ env: {} }),
    clock,
    random,
    newId: createIdFactory({ now: () => clock.now(), random: (length) => random.bytes(length) }),
    log: quietLogger,
    ledger,
    lake,
    close: async () => {
      await lake.close();
      await end();
    },
  };
}

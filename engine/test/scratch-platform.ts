/** A platform on a server of its own in a temporary home: for commands, which find the ledger by its home, and for benches. */
import path from 'node:path';
import { composition } from '#entry/composition.ts';
import { createIdFactory } from '#kernel/id.ts';
import { type Clock, systemClock } from '#platform/clock/clock.ts';
import { type Random, seededRandom } from '#platform/clock/random.ts';
import { buildConfig } from '#platform/config/index.ts';
import { openLake } from '#platform/lake/index.ts';
import type { Ledger } from '#platform/ledger/index.ts';
import { quietLogger } from '#platform/log/quiet.ts';
import type { Place, Platform } from '#platform/platform.ts';
import { openScratchLedger } from './scratch-lake.ts';

export interface TestPlatformOptions {
  readonly clock?: Clock;
  readonly random?: Random;
}

/** `close` leaves nothing behind. */
export async function scratchPlatform(options: TestPlatformOptions = {}): Promise<Platform> {
  const { home, ledger, end } = await openScratchLedger();
  return assemble(home, ledger, options, end);
}

/** The rest of a platform around a ledger: seeded randomness, and a clock that a test may hold. */
export function assemble<L extends Ledger>(
  home: string,
  ledger: L,
  { clock = systemClock, random = seededRandom(1) }: TestPlatformOptions,
  end: () => Promise<void>,
): Platform & { readonly ledger: L } {
  const lake = openLake({ dir: path.join(home, 'lake'), ledger, clock, random, limits: {} });
  const config = buildConfig({ env: {} });
  const { openAws, tasks, tables, brokenPlugins } = composition;
  const place: Place = { home, config, clock, ledger };
  return {
    ...place,
    tasks,
    tables: () => tables(place),
    brokenPlugins: () => brokenPlugins(place),
    random,
    newId: createIdFactory({ now: () => clock.now(), random: (length) => random.bytes(length) }),
    log: quietLogger,
    ledger,
    lake,
    aws: () => openAws({ home, config, env: {}, clock, random }),
    close: async () => {
      await lake.close();
      await end();
    },
  };
}

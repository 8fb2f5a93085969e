/** The machines a domain stands on, opened once per process and passed to whatever needs them. */
import type { Clock } from './clock/clock.ts';
import { systemClock } from './clock/clock.ts';
import type { Random } from './clock/random.ts';
import { systemRandom } from './clock/random.ts';
import { type Ledger, openLedger } from './ledger/index.ts';

export interface Platform {
  readonly home: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly ledger: Ledger;
  close(): Promise<void>;
}

export async function openPlatform(home: string): Promise<Platform> {
  const ledger = await openLedger({ home, url: process.env.DATABASE_URL, clock: systemClock });
  return { home, clock: systemClock, random: systemRandom, ledger, close: () => ledger.close() };
}

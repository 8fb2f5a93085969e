/** The machines a domain stands on, opened once per process and passed to whatever needs them. */
import { type Clock, systemClock } from './clock/clock.ts';
import { type Random, systemRandom } from './clock/random.ts';
import { type Config, type Environment, loadConfig } from './config/index.ts';
import { type Ledger, openLedger } from './ledger/index.ts';

export interface Platform {
  readonly home: string;
  readonly config: Config;
  readonly clock: Clock;
  readonly random: Random;
  readonly ledger: Ledger;
  close(): Promise<void>;
}

export interface PlatformOptions {
  readonly home: string;
  readonly env: Environment;
  /** Another file than `reeve.yaml` in the home. */
  readonly configFile?: string | undefined;
  readonly clock?: Clock;
  readonly random?: Random;
}

export async function openPlatform(options: PlatformOptions): Promise<Platform> {
  const { home, env, configFile, clock = systemClock, random = systemRandom } = options;
  const config = await loadConfig({ home, env, file: configFile });
  const ledger = await openLedger({ home, url: config.ledger.url, clock });
  return { home, config, clock, random, ledger, close: () => ledger.close() };
}

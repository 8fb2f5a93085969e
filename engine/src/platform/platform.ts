/** The machines a domain stands on, opened once per process and passed to whatever needs them. */
import path from 'node:path';
import type { ReeveError } from '#kernel/error.ts';
import { createIdFactory, type IdFactory } from '#kernel/id.ts';
import type { AwsPort } from './aws/index.ts';
import { type Clock, systemClock } from './clock/clock.ts';
import { type Random, systemRandom } from './clock/random.ts';
import { type Config, type Environment, loadConfig } from './config/index.ts';
import type { Task } from './jobs/task.ts';
import { type Lake, openLake, type Table } from './lake/index.ts';
import { type Ledger, openLedger } from './ledger/index.ts';
import type { Logger } from './log/logger.ts';
import { quietLogger } from './log/quiet.ts';

/** What the domains bring along: the entry puts it together, as the platform knows none of them. */
export interface Composition {
  /** Loaded when asked for: most commands need neither. */
  readonly tables: (place: Place) => Promise<readonly Table[]>;
  /** What of the installation's own code cannot be used, and why. */
  readonly brokenPlugins: (place: Place) => Promise<readonly ReeveError[]>;
  readonly tasks: () => Promise<readonly Task[]>;
  /** The real AWS or the simulated one, as the settings say. */
  readonly openAws: (context: AwsContext) => Promise<AwsPort>;
}

/** What a connection to AWS is made from. */
export interface AwsContext {
  readonly home: string;
  readonly config: Config;
  readonly env: Environment;
  readonly clock: Clock;
  readonly random: Random;
}

/** What it takes to know which tables an installation has: its own plugins bring some. */
export type Place = Pick<Platform, 'home' | 'config' | 'clock' | 'ledger'>;

export interface Platform extends Pick<Composition, 'tasks'> {
  readonly home: string;
  readonly config: Config;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: IdFactory;
  readonly log: Logger;
  readonly ledger: Ledger;
  readonly lake: Lake;
  tables(): Promise<readonly Table[]>;
  brokenPlugins(): Promise<readonly ReeveError[]>;
  /** Connected on first use. */
  aws(): Promise<AwsPort>;
  close(): Promise<void>;
}

export interface PlatformOptions {
  readonly home: string;
  readonly env: Environment;
  readonly composition: Composition;
  /** Another file than `reeve.yaml` in the home. */
  readonly configFile?: string | undefined;
  readonly clock?: Clock;
  readonly random?: Random;
  /** A process that serves ends the embedded server it started; a command leaves it to the next one. */
  readonly longLived?: boolean;
  /** Made from the settings, once they are read. */
  readonly log?: (config: Config, clock: Clock) => Logger;
}

export async function openPlatform(options: PlatformOptions): Promise<Platform> {
  const { home, env, configFile, clock = systemClock, random = systemRandom } = options;
  const config = await loadConfig({ home, env, file: configFile });
  const { url, poolSize, idleMinutes } = config.ledger;
  const server = { endsWithMe: options.longLived ?? false, idleMinutes };
  const ledger = await openLedger({ home, url, clock, env, poolSize, server });
  const lake = openLake({ dir: path.join(home, 'lake'), ledger, clock, random, limits: lakeLimits(config) });
  const { openAws, tasks, tables, brokenPlugins } = options.composition;
  const place: Place = { home, config, clock, ledger };
  let aws: Promise<AwsPort> | undefined;
  return {
    ...place,
    tasks,
    tables: () => tables(place),
    brokenPlugins: () => brokenPlugins(place),
    random,
    newId: createIdFactory({ now: () => clock.now(), random: (length) => random.bytes(length) }),
    log: options.log?.(config, clock) ?? quietLogger,
    lake,
    aws: () => {
      aws ??= openAws({ home, config, env, clock, random });
      return aws;
    },
    close: async () => {
      await (await aws)?.close();
      await lake.close();
      await ledger.close();
    },
  };
}

/** Where the lake may have more, comparing still does with so much. */
const COMPARE_MB = 384;

const lakeLimits = ({ lake }: Config) => ({
  queryMemory: `${lake.memoryLimitMb}MB`,
  compareMemory: `${Math.min(lake.memoryLimitMb, COMPARE_MB)}MB`,
  queriesAtOnce: lake.maxConcurrentQueries,
  timeLimitMs: lake.queryTimeoutSeconds * 1000,
});

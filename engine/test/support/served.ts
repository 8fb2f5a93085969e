/** `reeve` as processes, for tests that start, stop and kill the product as its users do. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { systemClock } from '#platform/clock/clock.ts';
import { packageFolder } from '#platform/package-folder.ts';

export interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly logged: () => string;
  readonly ended: Promise<number | null>;
}

export interface Served extends Running {
  /** Where it answers, once it does. */
  address(): Promise<string>;
  /** The secret of the link it printed. */
  token(): string;
}

export interface ReeveOptions extends SpawnOptions {
  /** No file may grow beyond so many blocks of 512 bytes (or 1 kB, by the shell): a disk that is full. */
  readonly fileBlocks?: number;
}

/** Its own sources, so that what is tested is never an old build. */
export function spawnReeve(args: readonly string[], { fileBlocks, ...options }: ReeveOptions = {}): Running {
  const main = path.join(packageFolder(), 'src/entry/main.ts');
  const node = ['--conditions=@reeve/source', '--import', 'tsx', main, ...args];
  const { DATABASE_URL: _, ...env } = process.env;
  const shell = ['-c', `ulimit -f ${fileBlocks}; exec "$0" "$@"`, process.execPath, ...node];
  const place = { env, cwd: packageFolder(), ...options };
  const child = fileBlocks === undefined ? spawn(process.execPath, node, place) : spawn('sh', shell, place);
  let said = '';
  let logged = '';
  child.stdout?.on('data', (chunk) => {
    said += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    logged += String(chunk);
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', (exit) => resolve(exit)));
  return { child, said: () => said, logged: () => logged, ended };
}

export async function runReeve(args: readonly string[], options?: ReeveOptions): Promise<Ran> {
  const { ended, said, logged } = spawnReeve(args, options);
  const exit = await ended;
  return { exit, out: said(), err: logged() };
}

export function spawnServe(home: string, ...args: string[]): Served {
  const running = spawnReeve(['serve', '--home', home, ...args]);
  const { child, said, logged } = running;
  return {
    ...running,
    address: async () => {
      while (!/Sign in once/.test(said()) && child.exitCode === null && child.signalCode === null)
        await systemClock.sleep(20);
      const found = /Reeve is at (\S+)/.exec(said())?.[1];
      if (found === undefined) throw new Error(`it did not start: ${said()}${logged()}`);
      return found;
    },
    token: () => /#token=(\S+)/.exec(said())?.[1] ?? '',
  };
}

/** Of the embedded server of a home, while it runs. */
export const postgresOf = (home: string): number =>
  Number(readFileSync(path.join(home, 'ledger/data/postmaster.pid'), 'utf8').split('\n')[0]);

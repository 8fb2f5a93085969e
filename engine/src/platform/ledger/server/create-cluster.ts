/** Makes the data folder: aside and renamed, so that a crash leaves no half-made one and of two racers one wins. */
import { execFile } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Clock } from '../../clock/clock.ts';
import { commandAs, type ServerAccount } from './account.ts';
import type { ServerBinaries } from './binaries.ts';
import { startFailure } from './failure.ts';
import type { LedgerLayout } from './layout.ts';

const run = promisify(execFile);
const ABANDONED_MS = 120_000;
/** Checksums are the default only from 18 on; no locale, because the embedded ICU is old. */
const FLAGS = [
  ...['-U', 'ledger', '--auth-local=trust', '--auth-host=reject'],
  ...['-E', 'UTF8', '--no-locale', '--data-checksums'],
];

/** There is a cluster, whole or damaged; an empty folder (a fresh volume) is none. */
export const hasCluster = ({ data }: LedgerLayout): boolean =>
  existsSync(data) && readdirSync(data).length > 0;

export const isWhole = ({ data }: LedgerLayout): boolean =>
  ['PG_VERSION', path.join('global', 'pg_control')].every((file) => existsSync(path.join(data, file)));

export async function createCluster(
  layout: LedgerLayout,
  binaries: ServerBinaries,
  account: ServerAccount,
  clock: Clock,
): Promise<void> {
  clearAbandoned(layout, clock);
  const aside = `${layout.data}.init.${process.pid}`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { mode: 0o700 });
  if (account.kind === 'other') chownSync(aside, account.uid, account.gid);
  const { program, args, identity } = commandAs(account, binaries.initdb, ['-D', aside, ...FLAGS]);
  try {
    await run(program, [...args], { ...identity, cwd: '/', env: { ...binaries.env } });
    renameSync(aside, layout.data);
    syncFolder(layout.root);
  } catch (error) {
    if (isWhole(layout)) return; // another starter was first
    throw startFailure(error instanceof Error ? error.message : String(error), layout);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** What killed starters left; a young one may still be somebody's. */
function clearAbandoned({ root, data }: LedgerLayout, clock: Clock): void {
  const prefix = `${path.basename(data)}.init.`;
  for (const name of readdirSync(root).filter((entry) => entry.startsWith(prefix))) {
    const folder = path.join(root, name);
    const changed = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
    if (changed !== undefined && clock.now().getTime() - changed > ABANDONED_MS)
      rmSync(folder, { recursive: true, force: true });
  }
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

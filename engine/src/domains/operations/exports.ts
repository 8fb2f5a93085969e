/** Exports of the ledger kept in the home: made on demand or at night, fetched, pruned. */
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Platform } from '#platform/platform.ts';
import type { LedgerExport } from './contract.ts';
import { operationsErrors } from './errors.ts';

/** Also keeps names from leaving the folder. */
export const EXPORT_NAME = /^ledger-\d{8}T\d{6}Z-[0-9a-z]{4}\.zst$/;

const folderOf = ({ home }: Pick<Platform, 'home'>): string => path.join(home, 'exports');

export async function makeExport(platform: Platform): Promise<LedgerExport> {
  const { exportLedger } = await import('#platform/ledger/archive/export-ledger.ts');
  const folder = folderOf(platform);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const createdAt = platform.clock.now().toISOString();
  const stamp = createdAt.replace(/[-:]|\.\d+/g, '');
  const apart = platform.newId().slice(-4).toLowerCase();
  const name = `ledger-${stamp}-${apart}.zst`;
  const { tables, rows, bytes } = await exportLedger(platform.ledger, path.join(folder, name));
  return { name, createdAt, tables, rows, bytes };
}

/** Newest first. */
export async function listExportNames(platform: Pick<Platform, 'home'>): Promise<string[]> {
  const names = await readdir(folderOf(platform)).catch(() => []);
  return names.filter((name) => EXPORT_NAME.test(name)).sort((a, b) => (a < b ? 1 : -1));
}

export async function readExport(platform: Platform, name: string): Promise<AsyncIterable<Uint8Array>> {
  return createReadStream(await existing(platform, name)) as AsyncIterable<Uint8Array>;
}

export async function removeExport(platform: Platform, name: string): Promise<void> {
  await rm(await existing(platform, name));
}

export async function pruneExports(platform: Pick<Platform, 'home'>, keep: number): Promise<void> {
  for (const name of (await listExportNames(platform)).slice(keep))
    await rm(path.join(folderOf(platform), name));
}

async function existing(platform: Platform, name: string): Promise<string> {
  const file = path.join(folderOf(platform), name);
  const found = EXPORT_NAME.test(name) && (await stat(file).catch(() => undefined));
  if (!found) throw operationsErrors.EXPORT_NOT_FOUND({ name });
  return file;
}

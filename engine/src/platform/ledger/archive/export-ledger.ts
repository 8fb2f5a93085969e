/** Writes the whole ledger into one file, which is there complete or not at all. */
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from '../../sync-folder.ts';
import { ledgerErrors } from '../errors.ts';
import type { Ledger } from '../ledger.ts';
import { type ArchiveSummary, ledgerArchive } from './write-archive.ts';

export interface ExportSummary extends ArchiveSummary {
  readonly bytes: number;
}

export async function exportLedger(ledger: Pick<Ledger, 'dedicated'>, file: string): Promise<ExportSummary> {
  const aside = `${file}.partial-${process.pid}`;
  let summary: ArchiveSummary = { tables: 0, rows: 0 };
  let bytes = 0;
  try {
    const handle = await open(aside, 'w', 0o600);
    try {
      for await (const frame of ledgerArchive(ledger, (made) => {
        summary = made;
      })) {
        await handle.writeFile(frame);
        bytes += frame.length;
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(aside, file);
    await syncFolder(path.dirname(file));
  } catch (error) {
    await rm(aside, { force: true });
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOSPC')
      throw ledgerErrors.LEDGER_DISK_FULL({ folder: path.dirname(file) }, { cause: error });
    throw error;
  }
  return { ...summary, bytes };
}

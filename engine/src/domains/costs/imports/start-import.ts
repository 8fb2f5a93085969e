/** Starts an import with its job, or goes on with one of the same source and wish that nobody works on. */

import { enqueue } from '#platform/jobs/index.ts';
import type { Tx } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';
import type { ImportWish } from '../contract.ts';
import { closeAbandoned, jobKeyOf } from './abandoned.ts';
import { isWorkedOn } from './alone.ts';
import { importJob } from './jobs.ts';
import { addImport, type ImportRow, openImports } from './store.ts';

/** A process that is killed at each of its attempts takes them all: a day of restarts is outlived. */
const MOST_ATTEMPTS = 20;

export async function startImport(
  platform: Platform,
  tx: Tx,
  asked: { source: string; wish: ImportWish; askedBy: string },
): Promise<ImportRow> {
  const row = (await waiting(tx, asked)) ?? (await addImport(tx, platform, asked));
  // Anew for one that was begun before: it has all its attempts again.
  await enqueue(tx, importJob, { import: row.id }, { key: jobKeyOf(row.id), maxAttempts: MOST_ATTEMPTS });
  await closeAbandoned(tx, platform.clock.now(), asked.source);
  return row;
}

/** One that is worked on may have looked at the files before they became what is wished for now. */
async function waiting(
  tx: Tx,
  { source, wish }: { source: string; wish: ImportWish },
): Promise<ImportRow | undefined> {
  if (await isWorkedOn(tx, source)) return undefined;
  return (await openImports(tx, source, wish))[0];
}

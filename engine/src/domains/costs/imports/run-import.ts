/** Runs an import to its end: one delivery after the other, each published as a whole; what is published stays so. */
import { rm } from 'node:fs/promises';
import { ReeveError } from '#kernel/error.ts';
import type { Platform } from '#platform/platform.ts';
import { costsErrors } from '../errors.ts';
import { alone } from './alone.ts';
import { emptyCache, unpackedOf } from './cache.ts';
import type { Delivery } from './delivery.ts';
import { findDeliveries } from './find-deliveries.ts';
import {
  endImport,
  findImport,
  type ImportRow,
  type KnownPart,
  markRunning,
  readParts,
  tellImport,
} from './store.ts';
import { summaryOf } from './summarise.ts';
import { takeIn } from './take-in.ts';

export const runImport = (platform: Platform, id: string, signal: AbortSignal): Promise<void> =>
  alone(platform, id, signal, () => runToItsEnd(platform, id, signal));

async function runToItsEnd(platform: Platform, id: string, signal: AbortSignal): Promise<void> {
  const { ledger, clock } = platform;
  const row = await findImport(ledger.db, id);
  if (row.ended_at !== null) return;
  await markRunning(ledger.db, id, clock.now());
  try {
    await work(platform, row, signal);
  } catch (error) {
    // A process that ends leaves the import open: whoever comes next goes on after the last delivery published.
    signal.throwIfAborted();
    const known = asPlaceError(error);
    if (!(known instanceof ReeveError)) throw error;
    const problem = { code: known.code, message: known.message, remedy: known.remedy };
    await endImport(ledger.db, id, { now: clock.now(), problem });
  }
}

const CANNOT_WRITE = new Set(['ENOSPC', 'EDQUOT', 'EROFS']);

/** What the file system refuses, told with its place: of files that are given as of those that are kept. */
function asPlaceError(error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return error;
  const place = 'path' in error && typeof error.path === 'string' ? error.path : undefined;
  const code = String(error.code);
  const detail = error.message;
  if (CANNOT_WRITE.has(code))
    return costsErrors.COST_PLACE_REFUSED({ place: place ?? 'its home', detail }, { cause: error });
  return place === undefined
    ? error
    : costsErrors.COST_FILE_UNREADABLE({ file: place, detail }, { cause: error });
}

async function work(platform: Platform, row: ImportRow, signal: AbortSignal): Promise<void> {
  const { ledger, clock } = platform;
  // One that is killed at each attempt would fill the disk with what it had staged until the nightly upkeep.
  await platform.lake.dropLeftovers();
  await rm(unpackedOf(platform.home, row.source), { recursive: true, force: true });
  await tellImport(ledger.db, row.id, { phase: 'looking', period: null, files: 0, filesDone: 0, lines: 0 });
  const allowance = { most: row.wish.costExplorer?.maxRequests ?? 0, made: 0 };
  const deliveries = await findDeliveries(platform, row, { allowance, signal });
  const known = (await readParts(ledger.db)).filter(({ source }) => source === row.source);
  let unchanged = 0;
  for (const delivery of deliveries) {
    const held = known.filter(({ version }) => version === delivery.version);
    if (held.some((part) => part.import === row.id)) continue;
    if (row.wish.changedOnly && isHeld(delivery, held)) unchanged += 1;
    else await takeIn(platform, row, delivery, signal);
  }
  const parts = (await readParts(ledger.db)).filter((part) => part.import === row.id);
  if (parts.length === 0 && unchanged === 0)
    throw costsErrors.COST_IMPORT_EMPTY({ files: row.wish.files.join(', ') || 'Cost Explorer' });
  await emptyCache(platform.home, row.source);
  await endImport(ledger.db, row.id, {
    now: clock.now(),
    summary: { ...summaryOf(parts, unchanged), requests: row.wish.costExplorer ? allowance.made : null },
  });
}

/** Files that hold several billing periods are unchanged only while all of them are. */
const isHeld = ({ period }: Delivery, held: readonly KnownPart[]): boolean =>
  held.length > 0 && (period === null || held.some(({ month }) => month === period));

/** The files of runs in the home of Reeve: each appears when all of its run are whole. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DAY_MS } from '#kernel/period.ts';
import type { Platform } from '#platform/platform.ts';
import type { FormatName, RunFile } from './contract.ts';
import { diskError } from './disk-error.ts';
import type { ReportDocument } from './document.ts';
import { reportsErrors } from './errors.ts';
import { formatOf } from './find-kind.ts';
import { type RunRow, runsEndedSince } from './store.ts';

type Home = Pick<Platform, 'home'>;

const KEPT_DAYS = 30;

export const folderOf = ({ home }: Home, run: string): string => path.join(home, 'reports', run);

/** A period as part of a name: `2026-10`, or its first and last day. */
export function periodName({
  period_start,
  period_end,
}: Pick<RunRow, 'period_start' | 'period_end'>): string {
  const [first, last] = [period_start, new Date(period_end.getTime() - 1)].map((moment) =>
    moment.toISOString().slice(0, 10),
  );
  const next = new Date(Date.UTC(period_start.getUTCFullYear(), period_start.getUTCMonth() + 1));
  const isMonth = first?.endsWith('-01') && next.getTime() === period_end.getTime();
  return isMonth ? (first ?? '').slice(0, 7) : `${first}_${last}`;
}

const nameOf = (row: RunRow, format: FormatName): string => `${row.report}-${periodName(row)}.${format}`;

export async function keepFiles(
  platform: Platform,
  row: RunRow,
  document: ReportDocument,
  signal: AbortSignal,
): Promise<RunFile[]> {
  const folder = folderOf(platform, row.id);
  const aside = `${folder}.${platform.newId()}.part`;
  try {
    await mkdir(aside, { recursive: true, mode: 0o700 });
    const files: RunFile[] = [];
    for (const format of row.formats) {
      const name = nameOf(row, format);
      const file = path.join(aside, name);
      await formatOf(format).write(document, { file, lake: platform.lake, signal });
      files.push({ format, name, bytes: (await stat(file)).size, sha256: await sha256Of(file), place: null });
    }
    // What an attempt before this one left is not what is written down.
    await rm(folder, { recursive: true, force: true });
    await rename(aside, folder);
    return files;
  } catch (error) {
    throw diskError(error, folder);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

export async function openKept(
  platform: Home,
  { id, files }: Pick<RunRow, 'id' | 'files'>,
  format: FormatName,
): Promise<AsyncIterable<Uint8Array>> {
  const kept = files?.find((one) => one.format === format);
  const file = kept && path.join(folderOf(platform, id), kept.name);
  const isThere = file !== undefined && (await stat(file).catch(() => undefined));
  if (!isThere) throw reportsErrors.REPORT_FILE_UNKNOWN({ id, format, days: KEPT_DAYS });
  return createReadStream(file) as AsyncIterable<Uint8Array>;
}

/** Also what a process that was killed left unfinished. */
export async function pruneKept({ home, ledger, clock }: Platform): Promise<void> {
  const since = new Date(clock.now().getTime() - KEPT_DAYS * DAY_MS);
  const kept = new Set(await runsEndedSince(ledger.db, since));
  const all = path.join(home, 'reports');
  for (const name of await readdir(all).catch(() => []))
    if (!kept.has(name.split('.')[0] ?? '')) await rm(path.join(all, name), { recursive: true, force: true });
}

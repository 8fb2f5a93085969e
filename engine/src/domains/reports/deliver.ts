/** Puts the files of a run where they were wanted, and says where each lies. */
import path from 'node:path';
import type { Platform } from '#platform/platform.ts';
import type { RunFile } from './contract.ts';
import { isBucket, placeOf } from './destination.ts';
import { folderOf, periodName } from './kept-files.ts';
import { putInBucket } from './put-in-bucket.ts';
import { putOnDisk } from './put-on-disk.ts';
import type { RunRow } from './store.ts';

export async function deliver(
  platform: Platform,
  row: RunRow,
  files: readonly RunFile[],
  signal: AbortSignal,
): Promise<RunFile[]> {
  const { destination, report } = row;
  if (destination === null) return [...files];
  const put = isBucket(destination) ? putInBucket : putOnDisk;
  const delivered: RunFile[] = [];
  for (const one of files) {
    const place = placeOf(destination, { period: periodName(row), report, format: one.format });
    const file = path.join(folderOf(platform, row.id), one.name);
    await put(platform, { file, place, format: one.format, sha256: one.sha256 }, signal);
    delivered.push({ ...one, place });
  }
  return delivered;
}

/** File work that survives a crash: fsync, rename, fsync of the folder; and what a full disk looks like. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { syncFolder } from '../sync-folder.ts';

export interface FileSeal {
  readonly bytes: number;
  readonly sha256: string;
}

/** Makes a file's content durable and takes its measure. */
export async function sealFile(file: string): Promise<FileSeal> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
    return { bytes: (await handle.stat()).size, sha256: await sha256(file) };
  } finally {
    await handle.close();
  }
}

export async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

/** Moves files to their final names and makes the names durable; a file that already moved is left alone. */
export async function moveAll(moves: readonly { from: string; to: string }[]): Promise<string | undefined> {
  const folders = new Set<string>();
  for (const { from, to } of moves) {
    const folder = path.dirname(to);
    if (!folders.has(folder)) await makeFolder(folder);
    folders.add(folder);
    try {
      await rename(from, to);
    } catch (error) {
      if (!isMissing(error)) throw error;
      if (!(await exists(to))) return to;
    }
  }
  for (const folder of folders) await syncFolder(folder);
  return undefined;
}

/** Creates a folder and makes the names of all newly created levels durable. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let level = folder; level.length >= first.length; level = path.dirname(level))
    await syncFolder(path.dirname(level));
}

export const removeFile = (file: string): Promise<void> => rm(file, { force: true });

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );

export const isMissing = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException | null)?.code === 'ENOENT';

/** True of the operating system's and of DuckDB's ways to say that there is no room; a file size limit counts. */
export function isDiskFull(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return true;
  return (
    error instanceof Error &&
    /No space left on device|Disk quota exceeded|File too large|max_temp_directory_size/.test(error.message)
  );
}

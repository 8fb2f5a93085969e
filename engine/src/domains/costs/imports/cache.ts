/** Where an import keeps what it brought here, below the home; whoever works on the imports of a source is alone in it. */
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';

export const cacheOf = (home: string, source: string): string => path.join(home, 'cache', 'costs', source);

/** Unpacked files: a process that is killed leaves them, and the next one removes them. */
export const unpackedOf = (home: string, source: string): string =>
  path.join(cacheOf(home, source), 'unpacked');

/** Once everything is taken in, what is left was brought for versions that are no more. */
export async function emptyCache(home: string, source: string): Promise<void> {
  const folder = cacheOf(home, source);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) await rm(path.join(folder, name), { recursive: true, force: true });
}

/** What a browser must fetch, compressed, before any page can show. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const ADDRESS = /(?:src|href)="\.\/([^"]+\.(?:js|css))"/g;

export async function firstLoadKb(built: string): Promise<number> {
  const index = await readFile(path.join(built, 'index.html'), 'utf8');
  const files = [...index.matchAll(ADDRESS)].flatMap(([, address]) => address ?? []);
  if (!files.some((file) => file.endsWith('.css'))) throw new Error('index.html names no stylesheet');
  const sizes = await Promise.all(
    files.map(async (file) => gzipSync(await readFile(path.join(built, file))).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

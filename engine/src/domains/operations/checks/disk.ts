/** Is there room to write? */
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { type Check, failed, fine, warning } from '../check.ts';

const GIB = 2 ** 30;

export const diskSpace: Check = {
  name: 'disk',
  run: async ({ home }) => {
    const free = await freeBytes(home);
    const text = `${(free / GIB).toFixed(1)} GiB free`;
    const remedy = 'Free some space, or move the state directory to a larger disk.';
    if (free < 0.2 * GIB) return failed(`Only ${text}.`, remedy);
    return free < 2 * GIB ? warning(`Only ${text}.`, remedy) : fine(text);
  },
};

/** Of the disk that holds the folder, or would hold it once made. */
export async function freeBytes(folder: string): Promise<number> {
  const found = await statfs(folder).catch(() => undefined);
  if (found) return found.bavail * found.bsize;
  const parent = path.dirname(folder);
  return parent === folder ? 0 : freeBytes(parent);
}

/** Makes a folder and those above it, and says no where Node's own way goes round for ever. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';

/**
 * True when it was not there before. Where a file system refuses new names with ENOENT though the folder above exists
 * (an automounter's, /proc), mkdir with `recursive` never returns; this throws what was refused.
 */
export function makeFolder(folder: string, mode: number): boolean {
  try {
    mkdirSync(folder, { mode });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    const parent = path.dirname(folder);
    if (code !== 'ENOENT' || parent === folder) throw error;
    makeFolder(parent, mode);
  }
  mkdirSync(folder, { mode });
  return true;
}

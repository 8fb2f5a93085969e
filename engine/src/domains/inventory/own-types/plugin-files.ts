/** The plugins of an installation as files: only code that nobody else could have put there is run. */
import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ReeveError } from '#kernel/error.ts';
import type { Platform } from '#platform/platform.ts';
import { inventoryErrors } from '../errors.ts';

export interface PluginFile {
  /** Its name in the folder. */
  readonly file: string;
  readonly path: string;
  /** Changes when the file does. */
  readonly version: string;
}

/** A name that begins with `_` or `.` is of a helper. */
const PLUGIN = /^[^._].*\.(mjs|js|ts)$/;
const NO_PLUGIN = /\.(d|test|spec)\.(mjs|js|ts)$/;

export const pluginFolder = ({ home, config }: Pick<Platform, 'home' | 'config'>): string =>
  path.resolve(home, config.plugins.folder);

/** By name; a folder that is not there has none. */
export async function pluginFiles(
  folder: string,
): Promise<{ readonly files: readonly PluginFile[]; readonly broken: readonly ReeveError[] }> {
  const found = await stat(folder).catch(() => undefined);
  if (!found) return { files: [], broken: [] };
  const unsafe = problemOf(found);
  if (unsafe) return { files: [], broken: [refusal(folder, unsafe)] };
  const files: PluginFile[] = [];
  const broken: ReeveError[] = [];
  for (const file of (await readdir(folder)).sort()) {
    if (!PLUGIN.test(file) || NO_PLUGIN.test(file)) continue;
    const full = path.join(folder, file);
    const stats = await stat(full).catch((error: unknown) => String(error));
    const problem = typeof stats === 'string' ? stats : problemOf(stats);
    if (problem !== undefined) broken.push(refusal(file, problem));
    else if (typeof stats !== 'string')
      files.push({ file, path: full, version: `${stats.mtimeMs}-${stats.size}` });
  }
  return { files, broken };
}

const refusal = (file: string, problem: string) =>
  inventoryErrors.PLUGIN_UNSAFE({ file, problem }, { at: { file } });

const WRITABLE_BY_OTHERS = 0o002;

/** Undefined where it is the user's own, or the administrator's, and others may not write to it. */
function problemOf(stats: Stats): string | undefined {
  // Windows has neither: there the folder's own rights decide.
  const user = process.getuid?.();
  if (user === undefined) return undefined;
  if (stats.uid !== user && stats.uid !== 0) return `it belongs to the user ${stats.uid}, not to ${user}`;
  return (stats.mode & WRITABLE_BY_OTHERS) === 0 ? undefined : 'everybody may write to it';
}

/** All scanners of this installation: those that came with it, and those of its own folder. */
import { ReeveError } from '#kernel/error.ts';
import type { Place } from '#platform/platform.ts';
import { inventoryErrors } from './errors.ts';
import { changedColumns } from './own-types/known-columns.ts';
import { loadPlugin } from './own-types/load-plugin.ts';
import { pluginFiles, pluginFolder } from './own-types/plugin-files.ts';
import type { Scanner } from './scanner.ts';
import { everyScanner } from './scanners.generated.ts';

export interface Plugins {
  readonly folder: string;
  readonly scanners: readonly Scanner[];
  /** What cannot be used, each with its file. */
  readonly broken: readonly ReeveError[];
}

export async function everyScannerOf(place: Place): Promise<readonly Scanner[]> {
  const { scanners } = await readPlugins(place);
  return scanners.length === 0 ? everyScanner : [...everyScanner, ...scanners];
}

/** Read anew each time, so that a file that was mended counts at once; most installations have no such folder. */
export async function readPlugins(place: Place): Promise<Plugins> {
  const { clock, config, ledger } = place;
  const folder = pluginFolder(place);
  const { files, broken: unsafe } = await pluginFiles(folder);
  const broken = [...unsafe];
  const loaded: Scanner[] = [];
  for (const file of files)
    try {
      const scanner = await loadPlugin(file, { folder, clock, seconds: config.plugins.cellSeconds });
      refuseTaken(scanner, [...everyScanner, ...loaded]);
      loaded.push(scanner);
    } catch (error) {
      if (!(error instanceof ReeveError)) throw error;
      broken.push(error);
    }
  const changed = loaded.length === 0 ? undefined : await changedColumns(ledger.db, loaded);
  const scanners = loaded.filter((scanner) => !changed?.has(scanner));
  return { folder, scanners, broken: [...broken, ...(changed?.values() ?? [])] };
}

/** One type is read by one scanner, and one table holds one type. */
function refuseTaken({ type, table, plugin: file = '' }: Scanner, others: readonly Scanner[]): void {
  const owner = others.find((other) => other.type === type || other.table.name === table.name);
  if (!owner) return;
  const what = owner.type === type ? type : `the table ${table.name}`;
  throw inventoryErrors.PLUGIN_TAKEN({ file, what, owner: owner.plugin ?? 'Reeve' }, { at: { file } });
}

/** Writes a plugin to begin with into the folder of plugins; what is there is never written over. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '#platform/make-folder.ts';
import type { Platform } from '#platform/platform.ts';
import { inventoryErrors } from '../errors.ts';
import { TYPE_NAME } from './declaration.ts';
import { pluginFolder } from './plugin-files.ts';
import { pluginFileOf, pluginText } from './template.ts';

export async function writePlugin(place: Pick<Platform, 'home' | 'config'>, type: string): Promise<string> {
  if (!TYPE_NAME.test(type)) throw inventoryErrors.PLUGIN_TYPE_INVALID({ type });
  const folder = pluginFolder(place);
  makeFolder(folder, 0o700);
  const file = path.join(folder, pluginFileOf(type));
  try {
    await writeFile(file, pluginText(type), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw inventoryErrors.PLUGIN_EXISTS({ file });
    throw error;
  }
  return file;
}

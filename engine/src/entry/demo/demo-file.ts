/** What a home remembers of its demo: enough to make the same organisation again. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { CONFIG_FILE } from '#platform/config/index.ts';

const demoSchema = z.strictObject({
  seed: z.number().int(),
  scale: z.number(),
  /** The day that the story ends with. */
  preparedAt: z.iso.datetime(),
  /** Its whole history has been scanned. */
  ready: z.boolean(),
});
export type DemoFile = z.output<typeof demoSchema>;

const fileOf = (home: string): string => path.join(home, 'demo.json');

/** Undefined where the home has no demo. */
export async function readDemoFile(home: string): Promise<DemoFile | undefined> {
  const text = await readFile(fileOf(home), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : demoSchema.parse(JSON.parse(text));
}

export async function writeDemoFile(home: string, demo: DemoFile): Promise<void> {
  const file = fileOf(home);
  await writeFile(`${file}.new`, `${JSON.stringify(demo)}\n`);
  await rename(`${file}.new`, file);
}

/** From now on the home says itself that its AWS is simulated, whichever one a shell names; own settings stay. */
export async function writeDemoSettings(home: string): Promise<void> {
  const settings =
    '# This home holds the demo: an organisation that does not exist.\naws:\n  mode: simulator\n';
  await writeFile(path.join(home, CONFIG_FILE), settings, { flag: 'wx', mode: 0o600 }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
}

/** Makes an installation: the state directory, a described reeve.yaml, and a ledger that has started once. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CONFIG_FILE, starterFile } from '#platform/config/index.ts';
import type { Platform } from '#platform/platform.ts';
import type { Initialised } from './contract.ts';
import { makeHome } from './make-home.ts';

/** Doing it again mends what is missing and keeps what is there. */
export async function initialise(
  home: string,
  open: () => Promise<Platform>,
  organisation?: string,
): Promise<Initialised> {
  makeHome(home);
  const file = path.join(home, CONFIG_FILE);
  const wroteConfig = await writeNew(
    file,
    starterFile(organisation ? { 'organisation.name': organisation } : {}),
  );
  const platform = await open();
  return { home, config: file, wroteConfig, ledger: platform.ledger.kind };
}

/** False when the file was there: what people wrote is never replaced. */
async function writeNew(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx', mode: 0o600, flush: true });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

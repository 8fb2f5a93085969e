/** Before all tests: a home for the one embedded server they share; after them: nothing is left of it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { systemClock } from '#platform/clock/clock.ts';
import { stopServer } from '#platform/ledger/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    ledgerHome: string;
  }
}

/** Only a folder: the first test that wants a ledger starts the server. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(path.join(tmpdir(), 'reeve-tests-'));
  project.provide('ledgerHome', home);
  return async () => {
    await stopServer({ home, env: process.env, clock: systemClock });
    await rm(home, { recursive: true, force: true });
  };
}

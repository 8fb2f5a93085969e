/** Loads an export of the ledger into a home that has none yet. */
import { mkdir } from 'node:fs/promises';
import { systemClock } from '#platform/clock/clock.ts';
import { type Environment, loadConfig } from '#platform/config/index.ts';
import { type ImportSummary, importLedger } from '#platform/ledger/index.ts';

export async function restore(home: string, env: Environment, file: string): Promise<ImportSummary> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  const { ledger } = await loadConfig({ home, env });
  return importLedger({ home, url: ledger.url, env, clock: systemClock }, file);
}

/** Loads an export of the ledger into a home that has none yet. */
import { systemClock } from '#platform/clock/clock.ts';
import { type Environment, loadConfig } from '#platform/config/index.ts';
import { type ImportSummary, importLedger } from '#platform/ledger/archive/import-ledger.ts';
import { makeHome } from './make-home.ts';

export async function restore(home: string, env: Environment, file: string): Promise<ImportSummary> {
  makeHome(home);
  const { ledger } = await loadConfig({ home, env });
  return importLedger({ home, url: ledger.url, env, clock: systemClock }, file);
}

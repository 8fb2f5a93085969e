/** A scan as it goes on, told whenever something changed, until it has ended. */
import type { ServerEvent } from '#platform/http/index.ts';
import type { Platform } from '#platform/platform.ts';
import type { ScanJson } from './contract.ts';
import { findScan } from './store.ts';
import { toScanJson } from './to-json.ts';

const LOOK_MS = 500;

export async function* watchScan(
  platform: Platform,
  id: string,
  signal: AbortSignal,
): AsyncGenerator<ServerEvent<ScanJson>, void> {
  const { ledger, clock } = platform;
  let told = '';
  while (!signal.aborted) {
    const scan = await findScan(ledger.db, id);
    const data = await toScanJson(platform, ledger.db, scan);
    const text = JSON.stringify(data);
    if (text !== told) yield { event: 'scan', data };
    if (scan.ended_at !== null) return;
    told = text;
    await clock.sleep(LOOK_MS, signal).catch(() => undefined);
  }
}

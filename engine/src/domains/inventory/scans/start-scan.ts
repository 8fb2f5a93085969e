/** Starts a scan, or goes on with one of the same wish whose process ended. */
import { canonicalJson } from '#kernel/canonical-json.ts';
import type { Tx } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';
import { inventoryErrors } from '../errors.ts';
import { everyScannerOf } from '../plugins.ts';
import { isScanLocked } from './lock.ts';
import { addScan, endScan, openScan, type ScanRow } from './store.ts';
import { chosenScanners, type ScanWish } from './wish.ts';

export interface StartOptions {
  readonly wish: ScanWish;
  readonly askedBy: string;
  readonly cause: string;
}

export async function startScan(
  platform: Platform,
  tx: Tx,
  { wish, askedBy, cause }: StartOptions,
): Promise<{ readonly scan: ScanRow /** It was begun before. */; readonly before: boolean }> {
  chosenScanners(wish, await everyScannerOf(platform));
  const open = await openScan(tx);
  if (open && (open.state === 'queued' || (await isScanLocked(tx)))) throw inventoryErrors.SCAN_RUNNING();
  if (open && canonicalJson(open.wish) === canonicalJson(wish)) return { scan: open, before: true };
  if (open) {
    // What it had read is older than what is wished now, and of other places perhaps.
    const { code, spec } = inventoryErrors.SCAN_SUPERSEDED;
    const problem = { code, title: spec.message, remedy: spec.remedy };
    await endScan(tx, open.id, { state: 'failed', now: platform.clock.now(), problem });
  }
  return { scan: await addScan(tx, platform, { cause, askedBy, wish }), before: false };
}

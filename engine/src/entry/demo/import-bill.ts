/** Takes the demo's bill in, as AWS would have delivered it by that day. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addImport, findImport, readParts, runImport } from '#domains/costs/index.ts';
import type { Platform } from '#platform/platform.ts';
import { type Bill, focusFile } from '#simulator/index.ts';

const DAY_MS = 86_400_000;

export interface BillDelivery {
  /** When it is taken in, with what AWS knew by then. */
  readonly at: Date;
  /** Those that AWS has touched since the delivery before. */
  readonly months: readonly string[];
}

/**
 * Twice: shortly after the end of the last month that is settled by now, when AWS had not settled it, and now. So that
 * month was restated after it had been taken in, as happens to everybody.
 */
export function billDeliveries(bill: Bill, now: Date): BillDelivery[] {
  const settled = bill.months.filter((month) => bill.settledAt(month) <= now.getTime());
  const last = settled.at(-1);
  if (last === undefined) return [{ at: now, months: bill.months }];
  const early = new Date(bill.settledAt(last) - 4 * DAY_MS);
  const day = early.toISOString().slice(0, 7);
  return [
    { at: early, months: bill.months.filter((month) => month <= day) },
    { at: now, months: bill.months.filter((month) => month >= last) },
  ];
}

/** The name under which the lake keeps it. */
const SOURCE = 'aws';

export async function importBill(
  platform: Platform,
  bill: Bill,
  { at, months }: BillDelivery,
  signal: AbortSignal,
): Promise<void> {
  const { home, ledger } = platform;
  const held = (await readParts(ledger.db)).filter(({ source }) => source === SOURCE);
  // What an earlier try has taken in is not taken in again.
  if (held.some(({ imported_at }) => imported_at >= at)) return;
  const folder = path.join(home, 'demo-bill');
  try {
    await mkdir(folder, { recursive: true });
    const files: string[] = [];
    for (const month of months) {
      signal.throwIfAborted();
      const file = path.join(folder, `BILLING_PERIOD=${month}.parquet`);
      await writeFile(file, focusFile(bill, month, at));
      files.push(file);
    }
    const { id } = await ledger.transaction((tx) =>
      addImport(tx, platform, { source: SOURCE, wish: { files }, askedBy: 'demo' }),
    );
    await runImport(platform, id, signal);
    const { problem } = await findImport(ledger.db, id);
    if (problem) throw new Error(`The demo's bill was refused: ${problem.message}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

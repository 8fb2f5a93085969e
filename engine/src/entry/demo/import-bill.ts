/** Takes the demo's bill in, as AWS would have delivered it by that day. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addImport, findImport, readParts, runImport } from '#domains/costs/index.ts';
import type { Platform } from '#platform/platform.ts';
import { type Bill, focusFile, hourlyFile, hourlyMonths } from '#simulator/index.ts';

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

/** The names under which the lake keeps the bill, and its last days by the hour. */
const SOURCE = 'aws';
const HOURS = 'aws-hourly';

export async function importBill(
  platform: Platform,
  bill: Bill,
  { at, months }: BillDelivery,
  signal: AbortSignal,
): Promise<void> {
  const take = (source: string, of: readonly string[], make: typeof focusFile, hoursOnly: boolean) =>
    takeIn(platform, { source, at, hoursOnly, signal }, of, (month) => make(bill, month, at));
  await take(SOURCE, months, focusFile, false);
  // Nobody looks back from any day but the last.
  if (at.getTime() >= bill.calendar.end)
    await take(HOURS, hourlyMonths(bill, at.getTime()), hourlyFile, true);
}

interface Taking {
  readonly source: string;
  readonly at: Date;
  readonly hoursOnly: boolean;
  readonly signal: AbortSignal;
}

async function takeIn(
  platform: Platform,
  { source, at, hoursOnly, signal }: Taking,
  months: readonly string[],
  make: (month: string) => Uint8Array,
): Promise<void> {
  const { home, ledger } = platform;
  const held = (await readParts(ledger.db)).filter((part) => part.source === source);
  // What an earlier try has taken in is not taken in again.
  if (held.some(({ imported_at }) => imported_at >= at)) return;
  const folder = path.join(home, 'demo-bill');
  try {
    await mkdir(folder, { recursive: true });
    const files: string[] = [];
    for (const month of months) {
      signal.throwIfAborted();
      const file = path.join(folder, `BILLING_PERIOD=${month}.parquet`);
      await writeFile(file, make(month));
      files.push(file);
    }
    const wish = { files, ...(hoursOnly && { hoursOnly }) };
    const { id } = await ledger.transaction((tx) =>
      addImport(tx, platform, { source, wish, askedBy: 'demo' }),
    );
    await runImport(platform, id, signal);
    const { problem } = await findImport(ledger.db, id);
    if (problem) throw new Error(`The demo's bill was refused: ${problem.message}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

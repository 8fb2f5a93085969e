/** Adds billing periods up anew where the settings read their tags in another way than when they came, or sums are missing. */
import type { Platform } from '#platform/platform.ts';
import { literal } from '../formats/header.ts';
import { SUM_TABLES } from '../tables.ts';
import { stageSums } from './stage-sums.ts';
import { type KeptWords, keepWords, readWords } from './store.ts';
import { PURPOSES, spelledKeys, wantedKeys } from './tag-words.ts';

type Machines = Pick<Platform, 'lake' | 'ledger' | 'config'>;

/** The periods that were added up anew. */
export async function mendDaily(machines: Machines, signal: AbortSignal): Promise<number> {
  const { lake, ledger, config } = machines;
  const wanted = await wantedKeys(config);
  let mended = 0;
  for (const kept of await readWords(ledger.db)) {
    const keys = await spelledKeys(kept.tagKeys, wanted);
    if (kept.hasAllSums && PURPOSES.every((purpose) => isSame(keys[purpose], kept.keys[purpose]))) continue;
    const { source, month } = kept;
    const lines = `(SELECT * FROM costs WHERE x_Source = ${literal(source)} AND x_Month = ${literal(month)})`;
    const { staged, words } = await stageSums(lake, config, lines, signal);
    const partition = { x_Source: source, x_Month: month };
    const replace = SUM_TABLES.map((table) => ({ table, partition }));
    const isPublished = await ledger.transaction(async (tx) => {
      // An import came in between: it has read the tags by the same settings.
      const now = (await readWords(tx)).find((one) => one.source === source && one.month === month);
      if (!now || !isUnchanged(now, kept)) return false;
      const { id: snapshot } = await lake.publish(tx, staged, { replace });
      await keepWords(tx, { source, month, words, snapshot });
      return true;
    });
    if (isPublished) mended += 1;
    else await lake.discard(staged);
  }
  return mended;
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');

const isUnchanged = (now: KeptWords, kept: KeptWords): boolean =>
  isSame(now.tagKeys, kept.tagKeys) &&
  PURPOSES.every((purpose) => isSame(now.keys[purpose], kept.keys[purpose]));

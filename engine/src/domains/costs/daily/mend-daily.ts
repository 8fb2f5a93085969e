/** Adds billing periods up by the day anew where the settings read their tags in another way than when they came. */
import type { Platform } from '#platform/platform.ts';
import { costsDaily } from '../tables.ts';
import { stageDaily } from './stage-daily.ts';
import { type KeptWords, keepWords, readWords } from './store.ts';
import { PURPOSES, spelledKeys, wantedKeys } from './tag-words.ts';

type Machines = Pick<Platform, 'lake' | 'ledger' | 'config'>;

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The periods that were added up anew. */
export async function mendDaily(machines: Machines, signal: AbortSignal): Promise<number> {
  const { lake, ledger, config } = machines;
  const wanted = await wantedKeys(config);
  let mended = 0;
  for (const kept of await readWords(ledger.db)) {
    const keys = await spelledKeys(kept.tagKeys, wanted);
    if (PURPOSES.every((purpose) => isSame(keys[purpose], kept.keys[purpose]))) continue;
    const { source, month } = kept;
    const lines = `(SELECT * FROM costs WHERE x_Source = ${literal(source)} AND x_Month = ${literal(month)})`;
    const { staged, words } = await stageDaily(lake, config, lines, signal);
    const replace = [{ table: costsDaily, partition: { x_Source: source, x_Month: month } }];
    const isPublished = await ledger.transaction(async (tx) => {
      // An import came in between: it has read the tags by the same settings.
      const now = (await readWords(tx)).find((one) => one.source === source && one.month === month);
      if (!now || !isUnchanged(now, kept)) return false;
      await lake.publish(tx, [staged], { replace });
      await keepWords(tx, { source, month, words });
      return true;
    });
    if (isPublished) mended += 1;
    else await lake.discard([staged]);
  }
  return mended;
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');

const isUnchanged = (now: KeptWords, kept: KeptWords): boolean =>
  isSame(now.tagKeys, kept.tagKeys) &&
  PURPOSES.every((purpose) => isSame(now.keys[purpose], kept.keys[purpose]));

/** An exported audit log of 10,000 entries, with a checkpoint every hundred, verified with nothing but the file. */
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { append, createCheckpoint, exportLog, verifyExport } from '../engine/src/domains/audit/index.ts';
import { scratchPlatform } from '../engine/test/scratch-platform.ts';
import { type Bar, median } from './bar.ts';

const ENTRIES = 10_000;
const PER_CHECKPOINT = 100;
const ROUNDS = 5;

export const bar: Bar = {
  id: 'audit-verify',
  what: `offline verification of ${ENTRIES.toLocaleString('en')} audit entries`,
  limit: { atMost: 2, unit: ' s' },
  async measure() {
    const platform = await scratchPlatform();
    try {
      const file = path.join(platform.home, 'log.jsonl');
      const started = performance.now();
      for (let first = 1; first <= ENTRIES; first += PER_CHECKPOINT)
        await platform.ledger.transaction(async (tx) => {
          for (let seq = first; seq < first + PER_CHECKPOINT; seq += 1)
            await append(tx, entryOf(seq), platform);
          await createCheckpoint(tx, platform);
        });
      const appended = performance.now() - started;
      await pipeline(Readable.from(exportLog(platform)), createWriteStream(file));
      const seconds: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const begun = performance.now();
        const { ok, entries, checkpoints } = await verifyExport(file);
        if (!ok || entries !== ENTRIES || checkpoints !== ENTRIES / PER_CHECKPOINT)
          throw new Error('the export did not verify');
        seconds.push((performance.now() - begun) / 1000);
      }
      await rm(file);
      const each = (appended / ENTRIES).toFixed(2);
      return { value: median(seconds), detail: `median of ${ROUNDS}; an append took ${each} ms` };
    } finally {
      await platform.close();
    }
  },
};

const entryOf = (seq: number) => ({
  principal: { kind: 'user' as const, id: `user_${seq % 50}`, name: `Person ${seq % 50}` },
  action: 'keys:create',
  resource: { type: 'key', id: `key_${seq}` },
  detail: { name: `robot ${seq}`, roles: ['viewer'], scope: { accounts: ['111111111111', '222222222222'] } },
  requestId: `request-${seq}`,
  outcome: 'done' as const,
});

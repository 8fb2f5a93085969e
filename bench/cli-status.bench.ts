/** `reeve status` on an installation whose server runs already: what it costs to ask, not to start. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemClock } from '../engine/src/platform/clock/clock.ts';
import { stopServer } from '../engine/src/platform/ledger/index.ts';
import type { Bar } from './bar.ts';
import { REEVE, timesBareNode } from './start-time.ts';

export const bar: Bar = {
  id: 'cli-status',
  what: '`reeve status` against a bare Node',
  limit: { atMost: 4, unit: '×' },
  async measure() {
    const home = await mkdtemp(path.join(tmpdir(), 'reeve-bench-'));
    try {
      const made = spawnSync(process.execPath, [REEVE, 'init', '--home', home], { encoding: 'utf8' });
      if (made.status !== 0) throw new Error(`reeve init exited with ${made.status}: ${made.stderr}`);
      return timesBareNode(['status', '--home', home]);
    } finally {
      // The server that `init` started stays for the next command; here there is none.
      await stopServer({ home, env: process.env, clock: systemClock });
      await rm(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
  },
};

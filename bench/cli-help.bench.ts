/** The command line answers at once. */
import type { Bar } from './bar.ts';
import { timesBareNode } from './start-time.ts';

export const bar: Bar = {
  id: 'cli-help',
  what: '`reeve --help` against a bare Node',
  limit: { atMost: 1.5, unit: '×' },
  measure: async () => timesBareNode(['--help']),
};

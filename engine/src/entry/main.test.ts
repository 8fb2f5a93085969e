/** The command as a process. */
import { expect, it } from 'vitest';
import { spawnReeve } from '../../test/support/served.ts';

it('does not mind a reader who leaves early', async () => {
  const { child, logged, ended } = spawnReeve(['completion', 'bash']);
  child.stdout?.destroy();
  expect([await ended, logged()]).toEqual([0, '']);
});

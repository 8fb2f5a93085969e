/** Answers come in the order of the things, and never more are at work than allowed. */
import { expect, it } from 'vitest';
import { inTurns } from './in-turns.ts';

it.each([1, 3, 50])('keeps order and bound with %i at once', async (atOnce) => {
  let working = 0;
  let most = 0;
  const items = Array.from({ length: 20 }, (_, index) => index);
  const answers = await inTurns(items, atOnce, async (item) => {
    working += 1;
    most = Math.max(most, working);
    // Later ones end sooner.
    for (let turns = 20 - item; turns > 0; turns -= 1) await Promise.resolve();
    working -= 1;
    return item * 2;
  });
  expect(answers).toEqual(items.map((item) => item * 2));
  expect(most).toBe(Math.min(atOnce, items.length));
});

it('does nothing with nothing, and rejects where the work does', async () => {
  expect(await inTurns([], 3, async () => 1)).toEqual([]);
  await expect(inTurns([1, 2], 1, async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
});

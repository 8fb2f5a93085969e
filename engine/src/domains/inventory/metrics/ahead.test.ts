import { expect, it } from 'vitest';
import { ahead } from './ahead.ts';

it('gives results in order, with no more under way than allowed', async () => {
  let running = 0;
  let most = 0;
  const work = async (item: number) => {
    running += 1;
    most = Math.max(most, running);
    for (let turn = 0; turn < 10 - item; turn += 1) await Promise.resolve();
    running -= 1;
    return item;
  };
  const results: number[] = [];
  for await (const one of ahead([1, 2, 3, 4, 5, 6, 7], 3, work)) results.push(one);
  expect(results).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});

it('passes a failure on in its turn, and begins nothing more', async () => {
  const begun: number[] = [];
  const work = async (item: number) => {
    begun.push(item);
    if (item === 2) throw new Error('broken');
    return item;
  };
  const results: number[] = [];
  const read = async () => {
    for await (const one of ahead([1, 2, 3, 4, 5, 6], 2, work)) results.push(one);
  };
  await expect(read()).rejects.toThrow('broken');
  expect(results).toEqual([1]);
  expect(begun).not.toContain(5);
});

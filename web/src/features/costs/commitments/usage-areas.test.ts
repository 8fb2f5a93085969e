import { expect, it } from 'vitest';
import { areaOf, reachOf, stackOf } from './usage-areas.ts';

const frame = { left: 10, step: 5, y: (value: number) => 100 - value };

it('stands each series on those before it', () => {
  expect(
    stackOf([
      [1, 2],
      [3, null],
    ]),
  ).toEqual([
    [1, 2],
    [4, 2],
  ]);
});

it('draws an hour as one height from its beginning to its end, down to what is below it', () => {
  expect(areaOf([4, 2], [1, 1], frame)).toBe(
    'M10.0 96.0L15.0 96.0L15.0 98.0L20.0 98.0L20.0 99.0L15.0 99.0L15.0 99.0L10.0 99.0Z',
  );
  expect(areaOf([], undefined, frame)).toBe('');
});

it('reaches as high as the busiest hour', () => {
  expect(reachOf([3, 8, 5])).toBe(8);
});

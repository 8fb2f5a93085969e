/** Every box has its share of the place, lies inside it, and none lies on another. */
import { expect, it } from 'vitest';
import { squarify } from './squarify.ts';

const PLACE = { x: 10, y: 20, width: 600, height: 400 };
const SIZES = [6, 6, 4, 3, 2, 2, 1];

it('fills the place in proportion, inside it and without overlap', () => {
  const boxes = squarify(SIZES, PLACE);
  expect(boxes.map(({ width, height }) => Math.round(width * height))).toEqual(
    SIZES.map((size) => size * 10_000),
  );
  for (const [at, box] of boxes.entries()) {
    expect(box.x).toBeGreaterThanOrEqual(10 - 1e-6);
    expect(box.y + box.height).toBeLessThanOrEqual(420 + 1e-6);
    for (const other of boxes.slice(at + 1))
      expect(
        box.x + box.width <= other.x + 1e-6 ||
          other.x + other.width <= box.x + 1e-6 ||
          box.y + box.height <= other.y + 1e-6 ||
          other.y + other.height <= box.y + 1e-6,
      ).toBe(true);
  }
});

it('keeps boxes square enough to be read', () => {
  for (const { width, height } of squarify(SIZES, PLACE))
    expect(Math.max(width / height, height / width)).toBeLessThan(3);
});

it('has nothing to lay out of nothing', () => expect(squarify([], PLACE)).toEqual([]));

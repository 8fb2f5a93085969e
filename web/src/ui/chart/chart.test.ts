/** The arithmetic of the charts: axes that hold their values, stacks that keep credits apart, colours that can be told. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cutOf } from './cut.ts';
import { scaleOf } from './scale.ts';
import { stackAt } from './stack.ts';

it.each([
  [[0, 97], 0, 100],
  [[-12, 30], -20, 40],
  [[-3, -8], -8, 0],
  [[], 0, 1],
])('%j stands between %d and %d', (values, low, high) =>
  expect(scaleOf(values)).toMatchObject({ low, high, marks: expect.arrayContaining([0]) }),
);

it('stacks costs upwards and credits downwards, and leaves out what is unknown', () => {
  const of = (key: string, value: number | null) => ({ key, name: key, values: [value] });
  expect(stackAt([of('a', 5), of('b', -2), of('c', null), of('d', 3), of('e', -1)], 0)).toEqual([
    { series: 0, from: 0, to: 5 },
    { series: 1, from: 0, to: -2 },
    { series: 3, from: 5, to: 8 },
    { series: 4, from: -2, to: -3 },
  ]);
});

it.each([
  [[9, 10, 11, 10, 114, 9, 12], { high: expect.closeTo(13.8), low: expect.closeTo(0), bars: [4] }],
  [[9, 10, 11, 10, -99, 9, 12], { high: expect.closeTo(13.8), low: expect.closeTo(-13.8), bars: [4] }],
  [[9, 10, 11, 10, 25, 9, 12], undefined],
  [[1, 1, 99], undefined],
  [[0, 0, 0, 0, 0, 0, 9], undefined],
])('cuts of %j where a bar towers', (values, cut) => {
  const starts = values.map(String);
  expect(cutOf(starts, [{ key: 'a', name: 'a', values }])).toEqual(cut);
});

const css = readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split(':root[data-theme="dark"]');
const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const colour = (text: string, name: string) => {
  const hex = new RegExp(`--${name}: #([0-9a-f]{6})`).exec(text)?.[1] ?? '';
  return [0, 2, 4].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
};
const luminance = ([r = 0, g = 0, b = 0]: readonly number[]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

it.each([
  ['light', light],
  ['dark', dark],
])('colours every series of a chart so that it stands out from the surface, %s', (_, text) => {
  const surface = luminance(colour(text, 'surface'));
  for (const name of [1, 2, 3, 4, 5, 6, 7, 8, 'rest']) {
    const own = luminance(colour(text, `series-${name}`));
    const contrast = (Math.max(own, surface) + 0.05) / (Math.min(own, surface) + 0.05);
    expect(contrast, String(name)).toBeGreaterThanOrEqual(3);
  }
});

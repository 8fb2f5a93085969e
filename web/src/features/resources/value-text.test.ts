/** Values read as words where they can, and nothing of them is lost. */
import { expect, it } from 'vitest';
import { valueText } from './value-text.ts';

it.each([
  [null, 'nothing'],
  [true, 'Yes'],
  [0, '0'],
  ['', '(empty)'],
  [[], 'None'],
  [['a', 'b'], 'a\nb'],
  [{ a: [1] }, '{\n  "a": [\n    1\n  ]\n}'],
])('%j is %j', (value, text) => expect(valueText(value)).toBe(text));

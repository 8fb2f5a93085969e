import { expect, test } from 'vitest';
import { measure } from './sizes.ts';

const lines = (count: number, text = 'export {};') => `${Array(count).fill(text).join('\n')}\n`;
const functionOf = (count: number) => `export function f() {\n${lines(count - 2, '  g();')}}\n`;

test('a file at the wall holds, one line more breaks it', () => {
  expect(measure('a.ts', lines(400)).broken).toEqual([]);
  expect(measure('a.ts', lines(401)).broken).toEqual(['a.ts: 401 lines, the wall is 400']);
});

test('a file past the warning is named without breaking', () => {
  expect(measure('a.ts', lines(250)).near).toEqual([]);
  expect(measure('a.ts', lines(251)).near).toEqual(['a.ts: 251 lines']);
});

test('a test may be longer, and its functions too', () => {
  expect(measure('a.test.ts', lines(600)).broken).toEqual([]);
  expect(measure('a.test.ts', lines(601)).broken).toHaveLength(1);
  expect(measure('a.test.ts', functionOf(100)).broken).toEqual([]);
});

test('a function of 60 lines holds, of 61 breaks, wherever it stands', () => {
  expect(measure('a.ts', functionOf(60)).broken).toEqual([]);
  expect(measure('a.ts', functionOf(61)).broken).toEqual(['a.ts:1: function of 61 lines, the wall is 60']);
  const method = `class A {\n  m() {\n${lines(60, '    g();')}  }\n}\n`;
  expect(measure('a.ts', method).broken).toEqual(['a.ts:2: function of 62 lines, the wall is 60']);
  const arrow = `const f = () => {\n${lines(60, '  g();')}};\n`;
  expect(measure('a.ts', arrow).broken).toHaveLength(1);
});

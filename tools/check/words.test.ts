import { expect, test } from 'vitest';
import { bannedWords } from './words.ts';

// Built in pieces: this file is searched too.
const join = (...pieces: string[]) => pieces.join('');

test.each([
  ['src/a.ts', join('const p = "/wo', 'rk/main/x";')],
  ['docs/a.md', join('see /home', '/somebody/notes')],
  ['src/a.ts', join('// TO', 'DO: later')],
  ['package-lock.json', '"resolved": "https://registry.example.test/a.tgz"'],
  ['.npmrc', join('regis', 'try=https://registry.example.test/')],
  ['src/a.ts', join('// @ts', '-ignore')],
  ['src/a.test.ts', join('test.sk', 'ip("x", () => {})')],
  ['src/a.ts', join('x as ', 'any')],
])('%s with %s is refused, with its line', (file, text) => {
  expect(bannedWords(file, `\n${text}\n`)[0]).toMatch(new RegExp(`^${file.replaceAll('.', '\\.')}:2: `));
});

test.each([
  ['src/a.ts', 'const p = "/api/v1/work/items";'],
  ['package-lock.json', '"resolved": "https://registry.npmjs.org/a/-/a-1.0.0.tgz"'],
  ['src/a.test.ts', 'test("skip what is done", () => {})'],
])('%s with %s is fine', (file, text) => {
  expect(bannedWords(file, text)).toEqual([]);
});

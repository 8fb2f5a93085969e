import { expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

it('shows a mark that would turn the text around, and leaves all letters alone', () => {
  expect(plainText('pay\u202Efdp.exe')).toBe('pay\ufffdfdp.exe');
  expect(plainText('مفتاح 👩‍👩‍👧 \u2066x\u2069')).toBe('مفتاح 👩‍👩‍👧 \ufffdx\ufffd');
});

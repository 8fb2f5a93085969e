/** No digit of a total may change on its way to the page. */
import { expect, it } from 'vitest';
import { formatAmount, formatChange, formatMarks, formatRatio } from './format-amount.ts';

it.each([
  ['0', '0.00'],
  ['12.3', '12.30'],
  ['1234567.895', '1,234,567.90'],
  ['-1234.5', '−1,234.50'],
  ['999.999', '1,000.00'],
  ['90071992547409931.01', '90,071,992,547,409,931.01'],
  ['0.004', '<0.01'],
  ['-0.00000001', '−<0.01'],
  ['0.005', '0.01'],
  [null, '–'],
  ['no number', '–'],
])('%j is %s', (text, shown) => expect(formatAmount(text)).toBe(shown));

it('says of a change that it is more', () => {
  expect([formatChange('1.5'), formatChange('-1.5'), formatChange('0.00'), formatChange(null)]).toEqual([
    '+1.50',
    '−1.50',
    '0.00',
    '–',
  ]);
});

it.each([
  ['5', '50', '+10.0 %'],
  ['-5', '50', '−10.0 %'],
  ['5', '0', '–'],
  ['5', null, '–'],
  ['5', '-50', '+10.0 %'],
  ['-6', '97778083.80', '−<0.1 %'],
  ['0', '12', '0.0 %'],
])('a change of %s to %s is %s', (change, before, shown) => expect(formatRatio(change, before)).toBe(shown));

it.each([
  [
    [0, 2500, 5000],
    ['0', '2.5K', '5K'],
  ],
  [
    [-50e6, 0, 50e6],
    ['−50M', '0', '50M'],
  ],
  [
    [97_778_076, 97_778_078, 97_778_080],
    ['97,778,076', '97,778,078', '97,778,080'],
  ],
  [
    [0.0001, 0.0002],
    ['0.0001', '0.0002'],
  ],
])('marks %j are told apart', (marks, shown) => expect(formatMarks(marks)).toEqual(shown));

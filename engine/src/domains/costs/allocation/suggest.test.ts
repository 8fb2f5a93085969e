/** What other rules would move, and whose a nobody's cost may be. */
import { expect, it } from 'vitest';
import { parseDecimal } from '#kernel/decimal.ts';
import type { Piece } from './allocate-bill.ts';
import type { BillLine } from './bill-lines.ts';
import { suggesterOf } from './suggest.ts';
import { trialOf } from './trial.ts';

const line = (service: string, account = '1', count = 1): BillLine => ({
  account,
  accountName: null,
  service,
  region: null,
  usageType: null,
  charge: 'Usage',
  kind: 'usage',
  commitment: null,
  source: 'main',
  tags: {},
  hasTags: false,
  amounts: { billed: null, effective: null, contracted: null, list: null },
  count,
  unknown: { billed: 0, effective: 0, contracted: 0, list: 0 },
});

const piece = (at: number, value: string | null, amount: string): Piece => ({
  line: at,
  value,
  way: value === null ? 'none' : 'tag',
  rule: null,
  confidence: value === null ? 'none' : 'high',
  reason: 'so',
  amount: parseDecimal(amount),
});

const LINES = [line('EC2'), line('EC2'), line('S3'), line('S3', '2', 7)];

it('suggests who has most of the account on that service, else at all, and nobody by guessing', () => {
  const suggest = suggesterOf(
    [piece(0, 'web', '95'), piece(1, 'ops', '5'), piece(2, 'ops', '50'), piece(3, null, '9')],
    LINES,
  );
  const of = (account: string | null, service: string, kind = 'usage') => {
    const { make, value, confidence } = suggest({ account, service, kind }) ?? {};
    return [make, value, confidence];
  };
  expect(of('1', 'EC2')).toEqual(['rule', 'web', 'medium']);
  expect(of('1', 'RDS')).toEqual(['rule', 'web', 'low']);
  expect(of('2', 'S3')).toEqual([undefined, undefined, undefined]);
  expect(of(null, 'S3')).toEqual([undefined, undefined, undefined]);
  expect(of('1', 'Tax', 'tax')).toEqual(['split', null, 'medium']);
  expect(suggest({ account: '1', service: 'EC2', kind: 'usage' })?.reason).toBe(
    '95 % of what its account spends on EC2 and has an owner is web’s.',
  );
});

it('tells what moves once, whatever its sign, and what is nobody’s before and after', () => {
  const before = [piece(0, 'web', '10'), piece(2, null, '-3'), piece(3, null, '8')];
  const after = [piece(0, 'Web', '4'), piece(0, 'ops', '6'), piece(2, 'ops', '-3'), piece(3, null, '8')];
  expect(trialOf(before, after, LINES)).toMatchObject({
    moved: '9.00000000',
    unallocated: { before: '5.00000000', after: '8.00000000' },
    unownedLines: { before: 8, after: 7 },
    total: '15.00000000',
  });
});

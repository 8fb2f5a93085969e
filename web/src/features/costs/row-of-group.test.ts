/** A row of several dimensions is another one for each of their values, and opens as all of them together. */
import { expect, it } from 'vitest';
import { filtersOf, keyOf, nameOf, textOf } from './row-of-group.ts';

const report = { by: ['ServiceName', 'x_PurchaseOption'], grouping: 'service,purchase' };
const row = { ServiceName: 'A, B', x_PurchaseOption: null, cost: '1' };

it('is told by all of its values', () => {
  expect(keyOf(report, row)).not.toBe(keyOf(report, { ...row, x_PurchaseOption: 'Spot' }));
  expect(nameOf(report, row, (by, value) => `${by}: ${value}`)).toBe('service: A, B · purchase: null');
  expect(filtersOf(report, row)).toEqual(['service=A\\, B', 'purchase=']);
  expect(textOf(report, row)).toBe('A, B');
});

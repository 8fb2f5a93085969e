import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { savingsPlan } from './savings-plan.ts';

scannerContract(savingsPlan, { estate: { 'savingsplans:savingsplan': 25 }, rows: 25 });

it('tells what is committed to, and until when', () => {
  const savingsPlanArn = 'arn:aws:savingsplans::111122223333:savingsplan/1';
  const raw = {
    savingsPlanArn,
    commitment: '12.345',
    start: '2026-01-01T00:00:00.000Z',
    end: '2028-12-31T23:59:59.000Z',
    termDurationInSeconds: 94_608_000,
  };
  expect(savingsPlan.toRow(raw, whereIs('111122223333', 'global'))).toMatchObject({
    hourly: '12.345',
    term_months: 36,
    ends_at: new Date('2028-12-31T23:59:59Z'),
    payment_option: null,
  });
});

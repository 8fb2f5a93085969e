import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { detector } from './detector.ts';

const where = whereIs('111122223333', 'eu-west-1');
const id = '0a0b0c';
const role = 'arn:aws:iam::111122223333:role/aws-service-role/guardduty.amazonaws.com/X';

scannerContract(detector, { estate: { 'guardduty:detector': 25 }, rows: 25 });

it('tells what a detector watches', () => {
  const more = {
    Status: 'ENABLED' as const,
    ServiceRole: role,
    CreatedAt: '2026-01-02T03:04:05.000Z',
    Features: [
      { Name: 'S3_DATA_EVENTS' as const, Status: 'ENABLED' as const },
      { Name: 'EKS_AUDIT_LOGS' as const, Status: 'DISABLED' as const },
    ],
    Tags: { team: 'atlas' },
  };
  expect(detector.toRow({ id, more }, where)).toMatchObject({
    arn: 'arn:aws:guardduty:eu-west-1:111122223333:detector/0a0b0c',
    enabled: true,
    created_at: new Date('2026-01-02T03:04:05Z'),
    features_on: ['S3_DATA_EVENTS'],
    features_off: ['EKS_AUDIT_LOGS'],
    role,
    tags: { team: 'atlas' },
  });
});

it('leaves what AWS does not say unknown', () => {
  expect(detector.toRow({ id, more: undefined }, where)).toMatchObject({
    enabled: null,
    features_on: null,
    tags: null,
  });
});

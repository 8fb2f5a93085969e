import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { logGroup } from './log-group.ts';

const where = whereIs('111122223333', 'eu-west-1');
const arn = 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/ship';

scannerContract(logGroup, { estate: { 'logs:log-group': 25 }, rows: 25 });

it('tells how long logs are kept, and how much', () => {
  const of = {
    logGroupName: '/aws/lambda/ship',
    logGroupArn: arn,
    arn: `${arn}:*`,
    creationTime: Date.UTC(2026, 0, 2),
    retentionInDays: 14,
    storedBytes: 10_485_760_000,
    logGroupClass: 'INFREQUENT_ACCESS' as const,
    kmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1',
  };
  expect(logGroup.toRow({ of, tags: {} }, where)).toMatchObject({
    arn,
    created_at: new Date('2026-01-02T00:00:00Z'),
    retention_days: 14,
    kept_for_ever: false,
    stored_bytes: 10_485_760_000,
    log_class: 'INFREQUENT_ACCESS',
    key: 'arn:aws:kms:eu-west-1:111122223333:key/1',
  });
});

it('sees what is never deleted', () => {
  const row = logGroup.toRow({ of: { arn: `${arn}:*`, kmsKeyId: '' }, tags: null }, where);
  expect(row).toMatchObject({ arn, retention_days: null, kept_for_ever: true, key: null, created_at: null });
});

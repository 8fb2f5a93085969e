import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { accessKey } from './access-key.ts';

const where = whereIs('111122223333', 'global');
const user = 'arn:aws:iam::111122223333:user/ada';

scannerContract(accessKey, { estate: { 'iam:user': 25, 'iam:access-key': 25 }, rows: 25 });

it('tells when a key was last used, never from when it was not', () => {
  const of = { AccessKeyId: 'AKIA1', Status: 'Active', UserName: 'ada' } as const;
  const LastUsedDate = new Date('2026-09-01T00:00:00Z');
  const used = { LastUsedDate, ServiceName: 's3', Region: 'eu-west-1' };
  expect(accessKey.toRow({ of, user, used }, where)).toMatchObject({
    arn: `${user}/accesskey/AKIA1`,
    ever_used: true,
    last_used_at: LastUsedDate,
    last_used_service: 's3',
  });
  const never = { ServiceName: 'N/A', Region: 'N/A' };
  expect(accessKey.toRow({ of, user, used: never }, where)).toMatchObject({
    ever_used: false,
    last_used_at: null,
    last_used_service: null,
  });
  expect(accessKey.toRow({ of, user, used: undefined }, where)).toMatchObject({ ever_used: null });
});

import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { workGroup } from './work-group.ts';

const where = whereIs('111122223333', 'eu-west-1');

scannerContract(workGroup, { estate: { 'athena:workgroup': 30 }, rows: 30 });

it('tells what a workgroup is held to, and where its results go', () => {
  const Configuration = {
    ResultConfiguration: {
      OutputLocation: 's3://results/team/',
      EncryptionConfiguration: { EncryptionOption: 'SSE_KMS' as const, KmsKey: 'k-1' },
    },
    BytesScannedCutoffPerQuery: 10_000_000,
    ExecutionRole: 'arn:aws:iam::111122223333:role/spark',
  };
  const described = { WorkGroup: { Name: 'team', Configuration } };
  expect(workGroup.toRow({ of: { Name: 'team' }, tags: {}, described }, where)).toMatchObject({
    arn: 'arn:aws:athena:eu-west-1:111122223333:workgroup/team',
    has_query_limit: true,
    query_limit_bytes: 10_000_000,
    encryption: 'SSE_KMS',
    key: 'arn:aws:kms:eu-west-1:111122223333:key/k-1',
    results_bucket: 'arn:aws:s3:::results',
    role: 'arn:aws:iam::111122223333:role/spark',
  });
});

it('tells no limit from one that nobody told of', () => {
  const limited = (described: { WorkGroup: { Name: string; Configuration: object } } | undefined) =>
    workGroup.toRow({ of: { Name: 'team' }, tags: null, described }, where);
  const told = limited({ WorkGroup: { Name: 'team', Configuration: {} } });
  expect(told).toMatchObject({ has_query_limit: false, encryption: 'none', results_bucket: null });
  expect(limited(undefined)).toMatchObject({ has_query_limit: null, encryption: null, tags: null });
});

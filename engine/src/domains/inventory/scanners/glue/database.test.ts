import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { database } from './database.ts';

const where = whereIs('111122223333', 'eu-west-1');

scannerContract(database, { estate: { 'glue:database': 25 }, rows: 25 });

it('tells where the data of a database stands', () => {
  const of = {
    Name: 'sales',
    LocationUri: 's3://data/sales/',
    CreateTableDefaultPermissions: [
      { Principal: { DataLakePrincipalIdentifier: 'IAM_ALLOWED_PRINCIPALS' }, Permissions: ['ALL' as const] },
    ],
  };
  expect(database.toRow({ of, tags: {} }, where)).toMatchObject({
    arn: 'arn:aws:glue:eu-west-1:111122223333:database/sales',
    bucket: 'arn:aws:s3:::data',
    links_to: null,
    open_by_default: true,
  });
});

it('follows a link into another account and region', () => {
  const TargetDatabase = { CatalogId: '444455556666', DatabaseName: 'sales', Region: 'us-east-1' };
  expect(database.toRow({ of: { Name: 'sales', TargetDatabase }, tags: null }, where)).toMatchObject({
    links_to: 'arn:aws:glue:us-east-1:444455556666:database/sales',
    open_by_default: null,
  });
});

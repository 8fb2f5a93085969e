import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { dbSnapshot } from './db-snapshot.ts';

const where = whereIs('111122223333', 'eu-west-1');
const of = {
  DBSnapshotArn: 'arn:aws:rds:eu-west-1:111122223333:snapshot:before',
  DBSnapshotIdentifier: 'before',
  DBInstanceIdentifier: 'orders',
  SnapshotType: 'manual',
};

scannerContract(dbSnapshot, { estate: { databaseSnapshots: 25 }, rows: 25 });

it('tells whose copy it is, and who may restore it', () => {
  const DBSnapshotAttributes = [{ AttributeName: 'restore', AttributeValues: ['444455556666', 'all'] }];
  const row = dbSnapshot.toRow(
    { of, shared: { DBSnapshotAttributesResult: { DBSnapshotAttributes } } },
    where,
  );
  expect(row).toMatchObject({
    source: 'arn:aws:rds:eu-west-1:111122223333:db:orders',
    copied_from: null,
    public: true,
    shared_with: ['444455556666'],
  });
});

it('knows that automatic snapshots are shared with nobody, and nothing of others that nobody told of', () => {
  const sharing = (SnapshotType: string) => dbSnapshot.toRow({ of: { ...of, SnapshotType } }, where).public;
  expect(sharing('automated')).toBe(false);
  expect(sharing('manual')).toBeNull();
});

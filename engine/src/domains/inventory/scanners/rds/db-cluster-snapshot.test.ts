import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { dbClusterSnapshot } from './db-cluster-snapshot.ts';

const where = whereIs('111122223333', 'eu-west-1');
const of = {
  DBClusterSnapshotArn: 'arn:aws:rds:eu-west-1:111122223333:cluster-snapshot:before',
  DBClusterSnapshotIdentifier: 'before',
  DBClusterIdentifier: 'orders',
  SnapshotType: 'manual',
};

scannerContract(dbClusterSnapshot, { estate: { clusterSnapshots: 25 }, rows: 25 });

it('tells whose copy it is, and who may restore it', () => {
  const DBClusterSnapshotAttributes = [
    { AttributeName: 'restore', AttributeValues: ['444455556666', 'all'] },
  ];
  const row = dbClusterSnapshot.toRow(
    { of, shared: { DBClusterSnapshotAttributesResult: { DBClusterSnapshotAttributes } } },
    where,
  );
  expect(row).toMatchObject({
    source: 'arn:aws:rds:eu-west-1:111122223333:cluster:orders',
    copied_from: null,
    public: true,
    shared_with: ['444455556666'],
  });
});

it('knows that automatic snapshots are shared with nobody, and nothing of others that nobody told of', () => {
  const sharing = (SnapshotType: string) =>
    dbClusterSnapshot.toRow({ of: { ...of, SnapshotType } }, where).public;
  expect(sharing('automated')).toBe(false);
  expect(sharing('manual')).toBeNull();
});

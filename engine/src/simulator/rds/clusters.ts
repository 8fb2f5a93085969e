/** Aurora clusters. */
import type { OutputOf } from '#platform/aws/index.ts';
import { passing, stateAt } from '../lifecycle.ts';
import { Refusal } from '../refusal.ts';
import { born, type HandlersOf, here, required, type Scene } from '../scene.ts';
import { toPairs } from '../tags.ts';
import {
  CREATING_MS,
  checkFree,
  DELETING_MS,
  dbArn,
  dbTags,
  findNamed,
  listNamed,
  transit,
} from './common.ts';
import { defaultSubnetGroup, ordinaryCluster } from './ordinary.ts';
import type { DbClusterRecord } from './records.ts';
import { addDbSnapshot, clusterSnapshotOf } from './snapshots.ts';

type Cluster = NonNullable<OutputOf<'rds:DescribeDBClusters'>['DBClusters']>[number];

const WRONG_STATE = 'InvalidDBClusterStateFault';

const findCluster = (scene: Scene, name: string | undefined): DbClusterRecord =>
  findNamed(scene, here(scene).dbClusters, name, 'DBClusterNotFoundFault');

const membersOf = (scene: Scene, cluster: DbClusterRecord) =>
  Object.values(here(scene).dbInstances).filter(
    (db) => db.clusterName === cluster.name && stateAt(db.phase, scene.now) !== 'deleted',
  );

const toCluster = (scene: Scene, cluster: DbClusterRecord): Cluster => ({
  ...ordinaryCluster(scene, cluster, scene.now),
  DBClusterIdentifier: cluster.name,
  DBClusterArn: dbArn(scene, 'cluster', cluster.name),
  Status: stateAt(cluster.phase, scene.now),
  Engine: cluster.engine,
  EngineVersion: cluster.engineVersion,
  StorageEncrypted: cluster.encrypted,
  DeletionProtection: cluster.protected,
  ClusterCreateTime: new Date(cluster.createdAt),
  DBClusterMembers: membersOf(scene, cluster).map(({ name }, index) => ({
    DBInstanceIdentifier: name,
    IsClusterWriter: index === 0,
  })),
  TagList: toPairs(cluster.tags),
  MultiAZ: membersOf(scene, cluster).length > 1,
  ...cluster.but,
});

export type DbClusterWish = Omit<DbClusterRecord, 'phase' | 'createdAt' | 'visibleAt'>;

export function addDbCluster(scene: Scene, wish: DbClusterWish): DbClusterRecord {
  const phase = passing('creating', 'available', scene.now + CREATING_MS) as DbClusterRecord['phase'];
  const record: DbClusterRecord = { ...wish, phase, ...born(scene) };
  here(scene).dbClusters[record.name] = record;
  return record;
}

export const dbClusters: HandlersOf<
  'rds:CreateDBCluster' | 'rds:DeleteDBCluster' | 'rds:DescribeDBClusters' | 'rds:DescribeDBSubnetGroups'
> = {
  'rds:CreateDBCluster': (scene, input) => {
    const name = required(input.DBClusterIdentifier, 'DBClusterIdentifier');
    checkFree(scene, here(scene).dbClusters, name, 'DBClusterAlreadyExistsFault');
    const cluster = addDbCluster(scene, {
      name,
      engine: required(input.Engine, 'Engine'),
      engineVersion: input.EngineVersion ?? '16.4',
      encrypted: input.StorageEncrypted ?? false,
      protected: input.DeletionProtection ?? false,
      tags: dbTags(input.Tags),
      but: {
        ...(input.KmsKeyId && { KmsKeyId: input.KmsKeyId }),
        ...(input.BackupRetentionPeriod && { BackupRetentionPeriod: input.BackupRetentionPeriod }),
      },
    });
    return { DBCluster: toCluster(scene, cluster) };
  },

  'rds:DescribeDBClusters': (scene, input) => {
    const one = input.DBClusterIdentifier;
    const asked = one ? [findCluster(scene, one)] : Object.values(here(scene).dbClusters);
    const page = listNamed(scene, asked, input, one);
    return { DBClusters: page.items.map((cluster) => toCluster(scene, cluster)), Marker: page.next };
  },

  'rds:DescribeDBSubnetGroups': (scene) => ({ DBSubnetGroups: [defaultSubnetGroup(scene)] }),

  'rds:DeleteDBCluster': (scene, input) => {
    const cluster = findCluster(scene, input.DBClusterIdentifier);
    if (cluster.protected) {
      throw new Refusal(
        'InvalidParameterCombination',
        'Cannot delete protected Cluster, please disable deletion protection.',
      );
    }
    if (membersOf(scene, cluster).length > 0) {
      throw new Refusal(
        WRONG_STATE,
        'Cluster cannot be deleted, it still contains DB instances in non-deleting state.',
      );
    }
    const last = input.FinalDBSnapshotIdentifier;
    if (!last && !input.SkipFinalSnapshot) {
      throw new Refusal(
        'InvalidParameterCombination',
        'FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is specified.',
      );
    }
    transit(scene, cluster, ['available', 'stopped'], ['deleting', 'deleted', DELETING_MS], WRONG_STATE);
    if (last) {
      const wish = clusterSnapshotOf(cluster, last, {});
      addDbSnapshot(scene, here(scene).dbClusterSnapshots, wish, 'DBClusterSnapshotAlreadyExistsFault');
    }
    return { DBCluster: toCluster(scene, cluster) };
  },
};

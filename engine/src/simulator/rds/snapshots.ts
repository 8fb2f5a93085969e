/** Snapshots of RDS instances and of clusters: the same thing under two sets of names. */
import type { OutputOf } from '#platform/aws/index.ts';
import { passing, stateAt } from '../lifecycle.ts';
import { born, type HandlersOf, here, required, type Scene } from '../scene.ts';
import { toPairs } from '../tags.ts';
import type { Tags } from '../thing.ts';
import { CREATING_MS, checkFree, dbArn, dbTags, findNamed, listNamed } from './common.ts';
import { ordinarySnapshot } from './ordinary.ts';
import type { DbClusterRecord, DbInstanceRecord, DbSnapshotRecord } from './records.ts';

type DbSnapshot = NonNullable<OutputOf<'rds:DescribeDBSnapshots'>['DBSnapshots']>[number];
type ClusterSnapshot = NonNullable<OutputOf<'rds:DescribeDBClusterSnapshots'>['DBClusterSnapshots']>[number];
export type DbSnapshotWish = Omit<DbSnapshotRecord, 'phase' | 'createdAt' | 'visibleAt'>;

export function addDbSnapshot(
  scene: Scene,
  shelf: Record<string, DbSnapshotRecord>,
  wish: DbSnapshotWish,
  taken: string,
): DbSnapshotRecord {
  checkFree(scene, shelf, wish.name, taken);
  const record: DbSnapshotRecord = {
    ...wish,
    phase: passing('creating', 'available', scene.now + CREATING_MS),
    ...born(scene),
  };
  shelf[wish.name] = record;
  return record;
}

export function snapshotOf(db: DbInstanceRecord, name: string, tags: Tags): DbSnapshotWish {
  const { engine, engineVersion, sizeGib, encrypted, zone, storageType, but } = db;
  return {
    ...{ name, source: db.name, engine, engineVersion, sizeGib, encrypted, tags },
    but: {
      AvailabilityZone: zone,
      StorageType: storageType,
      InstanceCreateTime: new Date(db.createdAt),
      ...(but?.KmsKeyId && { KmsKeyId: but.KmsKeyId }),
      ...(but?.DBSubnetGroup?.VpcId && { VpcId: but.DBSubnetGroup.VpcId }),
    },
  };
}

export function clusterSnapshotOf(cluster: DbClusterRecord, name: string, tags: Tags): DbSnapshotWish {
  const { engine, engineVersion, encrypted, but } = cluster;
  return {
    ...{ name, source: cluster.name, engine, engineVersion, sizeGib: 1, encrypted, tags },
    but: {
      ClusterCreateTime: new Date(cluster.createdAt),
      ...(but?.KmsKeyId && { KmsKeyId: but.KmsKeyId }),
    },
  };
}

const common = (scene: Scene, snapshot: DbSnapshotRecord) => ({
  ...ordinarySnapshot(scene, snapshot),
  Engine: snapshot.engine,
  EngineVersion: snapshot.engineVersion,
  AllocatedStorage: snapshot.sizeGib,
  Status: stateAt(snapshot.phase, scene.now),
  PercentProgress: stateAt(snapshot.phase, scene.now) === 'available' ? 100 : 0,
  SnapshotType: 'manual',
  SnapshotCreateTime: new Date(snapshot.createdAt),
  TagList: toPairs(snapshot.tags),
  ...snapshot.but,
});

const restorers = ({ sharedWith = [] }: DbSnapshotRecord) => [
  { AttributeName: 'restore', AttributeValues: [...sharedWith] },
];

const toDbSnapshot = (scene: Scene, snapshot: DbSnapshotRecord): DbSnapshot => ({
  DBSnapshotIdentifier: snapshot.name,
  DBSnapshotArn: dbArn(scene, 'snapshot', snapshot.name),
  DBInstanceIdentifier: snapshot.source,
  Encrypted: snapshot.encrypted,
  ...common(scene, snapshot),
});

const toClusterSnapshot = (scene: Scene, snapshot: DbSnapshotRecord): ClusterSnapshot => ({
  DBClusterSnapshotIdentifier: snapshot.name,
  DBClusterSnapshotArn: dbArn(scene, 'cluster-snapshot', snapshot.name),
  DBClusterIdentifier: snapshot.source,
  StorageEncrypted: snapshot.encrypted,
  ...common(scene, snapshot),
});

/** All of the simulator's snapshots are manual ones. */
const chosen = (
  all: Readonly<Record<string, DbSnapshotRecord>>,
  source: string | undefined,
  type: string | undefined,
) =>
  Object.values(all).filter(
    (snapshot) =>
      (source === undefined || snapshot.source === source) && (type === undefined || type === 'manual'),
  );

export const dbSnapshots: HandlersOf<
  | 'rds:CreateDBClusterSnapshot'
  | 'rds:CreateDBSnapshot'
  | 'rds:DeleteDBClusterSnapshot'
  | 'rds:DeleteDBSnapshot'
  | 'rds:DescribeDBClusterSnapshotAttributes'
  | 'rds:DescribeDBClusterSnapshots'
  | 'rds:DescribeDBSnapshotAttributes'
  | 'rds:DescribeDBSnapshots'
> = {
  'rds:CreateDBSnapshot': (scene, input) => {
    const place = here(scene);
    const db = findNamed(scene, place.dbInstances, input.DBInstanceIdentifier, 'DBInstanceNotFound');
    const name = required(input.DBSnapshotIdentifier, 'DBSnapshotIdentifier');
    const wish = snapshotOf(db, name, dbTags(input.Tags));
    return {
      DBSnapshot: toDbSnapshot(
        scene,
        addDbSnapshot(scene, place.dbSnapshots, wish, 'DBSnapshotAlreadyExists'),
      ),
    };
  },

  'rds:DescribeDBSnapshots': (scene, input) => {
    const { DBSnapshotIdentifier: one, DBInstanceIdentifier: source } = input;
    const shelf = here(scene).dbSnapshots;
    const asked = one
      ? [findNamed(scene, shelf, one, 'DBSnapshotNotFound')]
      : chosen(shelf, source, input.SnapshotType);
    const page = listNamed(scene, asked, input, [one, source, input.SnapshotType]);
    return { DBSnapshots: page.items.map((snapshot) => toDbSnapshot(scene, snapshot)), Marker: page.next };
  },

  'rds:DescribeDBSnapshotAttributes': (scene, { DBSnapshotIdentifier }) => {
    const snapshot = findNamed(scene, here(scene).dbSnapshots, DBSnapshotIdentifier, 'DBSnapshotNotFound');
    return {
      DBSnapshotAttributesResult: { DBSnapshotIdentifier, DBSnapshotAttributes: restorers(snapshot) },
    };
  },

  'rds:DeleteDBSnapshot': (scene, input) => {
    const shelf = here(scene).dbSnapshots;
    const snapshot = findNamed(scene, shelf, input.DBSnapshotIdentifier, 'DBSnapshotNotFound');
    delete shelf[snapshot.name];
    return { DBSnapshot: { ...toDbSnapshot(scene, snapshot), Status: 'deleted' } };
  },

  'rds:CreateDBClusterSnapshot': (scene, input) => {
    const place = here(scene);
    const cluster = findNamed(scene, place.dbClusters, input.DBClusterIdentifier, 'DBClusterNotFoundFault');
    const name = required(input.DBClusterSnapshotIdentifier, 'DBClusterSnapshotIdentifier');
    const wish = clusterSnapshotOf(cluster, name, dbTags(input.Tags));
    const taken = 'DBClusterSnapshotAlreadyExistsFault';
    return {
      DBClusterSnapshot: toClusterSnapshot(
        scene,
        addDbSnapshot(scene, place.dbClusterSnapshots, wish, taken),
      ),
    };
  },

  'rds:DescribeDBClusterSnapshots': (scene, input) => {
    const { DBClusterSnapshotIdentifier: one, DBClusterIdentifier: source } = input;
    const shelf = here(scene).dbClusterSnapshots;
    const asked = one
      ? [findNamed(scene, shelf, one, 'DBClusterSnapshotNotFoundFault')]
      : chosen(shelf, source, input.SnapshotType);
    const page = listNamed(scene, asked, input, [one, source, input.SnapshotType]);
    return { DBClusterSnapshots: page.items.map((one) => toClusterSnapshot(scene, one)), Marker: page.next };
  },

  'rds:DescribeDBClusterSnapshotAttributes': (scene, { DBClusterSnapshotIdentifier: name }) => {
    const shelf = here(scene).dbClusterSnapshots;
    const snapshot = findNamed(scene, shelf, name, 'DBClusterSnapshotNotFoundFault');
    return {
      DBClusterSnapshotAttributesResult: {
        DBClusterSnapshotIdentifier: name,
        DBClusterSnapshotAttributes: restorers(snapshot),
      },
    };
  },

  'rds:DeleteDBClusterSnapshot': (scene, input) => {
    const shelf = here(scene).dbClusterSnapshots;
    const name = input.DBClusterSnapshotIdentifier;
    const snapshot = findNamed(scene, shelf, name, 'DBClusterSnapshotNotFoundFault');
    delete shelf[snapshot.name];
    return { DBClusterSnapshot: { ...toClusterSnapshot(scene, snapshot), Status: 'deleted' } };
  },
};

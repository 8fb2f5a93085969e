/** RDS instances. */
import type { InputOf, OutputOf } from '#platform/aws/index.ts';
import { passing, stateAt } from '../lifecycle.ts';
import { Refusal } from '../refusal.ts';
import { born, type HandlersOf, here, required, type Scene } from '../scene.ts';
import { toPairs } from '../tags.ts';
import {
  CHANGING_MS,
  CREATING_MS,
  checkFree,
  DELETING_MS,
  dbArn,
  dbTags,
  findNamed,
  listNamed,
  transit,
} from './common.ts';
import { ordinaryInstance } from './ordinary.ts';
import type { DbInstanceBut, DbInstanceRecord } from './records.ts';
import { addDbSnapshot, snapshotOf } from './snapshots.ts';

type DbInstance = NonNullable<OutputOf<'rds:DescribeDBInstances'>['DBInstances']>[number];

const WRONG_STATE = 'InvalidDBInstanceState';

export type DbInstanceWish = Omit<DbInstanceRecord, 'phase' | 'createdAt' | 'visibleAt'>;

export function addDbInstance(scene: Scene, wish: DbInstanceWish): DbInstanceRecord {
  const phase = passing('creating', 'available', scene.now + CREATING_MS) as DbInstanceRecord['phase'];
  const record: DbInstanceRecord = { ...wish, phase, ...born(scene) };
  here(scene).dbInstances[record.name] = record;
  return record;
}

const findDb = (scene: Scene, name: string | undefined): DbInstanceRecord =>
  findNamed(scene, here(scene).dbInstances, name, 'DBInstanceNotFound');

const toDb = (scene: Scene, db: DbInstanceRecord): DbInstance => ({
  ...ordinaryInstance(scene, db, scene.now),
  DBInstanceIdentifier: db.name,
  DBInstanceArn: dbArn(scene, 'db', db.name),
  DBInstanceClass: db.instanceClass,
  DBInstanceStatus: stateAt(db.phase, scene.now),
  Engine: db.engine,
  EngineVersion: db.engineVersion,
  AllocatedStorage: db.sizeGib,
  StorageType: db.storageType,
  StorageEncrypted: db.encrypted,
  AvailabilityZone: db.zone,
  MultiAZ: db.multiAz,
  DeletionProtection: db.protected,
  BackupRetentionPeriod: db.backupDays,
  InstanceCreateTime: new Date(db.createdAt),
  ...(db.clusterName && { DBClusterIdentifier: db.clusterName }),
  TagList: toPairs(db.tags),
  ...db.but,
});

/** What creating and modifying may both ask for, beyond what the record names. */
const wishedFor = (input: InputOf<'rds:CreateDBInstance'> | InputOf<'rds:ModifyDBInstance'>): DbInstanceBut =>
  present({
    PubliclyAccessible: input.PubliclyAccessible,
    AutoMinorVersionUpgrade: input.AutoMinorVersionUpgrade,
    CopyTagsToSnapshot: input.CopyTagsToSnapshot,
    Iops: input.Iops,
    StorageThroughput: input.StorageThroughput,
    MaxAllocatedStorage: input.MaxAllocatedStorage,
    MonitoringInterval: input.MonitoringInterval,
    IAMDatabaseAuthenticationEnabled: input.EnableIAMDatabaseAuthentication,
    PerformanceInsightsEnabled: input.EnablePerformanceInsights,
    PerformanceInsightsRetentionPeriod: input.PerformanceInsightsRetentionPeriod,
    PreferredMaintenanceWindow: input.PreferredMaintenanceWindow,
    VpcSecurityGroups: input.VpcSecurityGroupIds?.map((id) => ({ VpcSecurityGroupId: id, Status: 'active' })),
  });

const present = <T extends object>(wishes: T): T =>
  Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined)) as T;

export const dbInstances: HandlersOf<
  | 'rds:CreateDBInstance'
  | 'rds:DeleteDBInstance'
  | 'rds:DescribeDBInstances'
  | 'rds:ModifyDBInstance'
  | 'rds:StartDBInstance'
  | 'rds:StopDBInstance'
> = {
  'rds:CreateDBInstance': (scene, input) => {
    const name = required(input.DBInstanceIdentifier, 'DBInstanceIdentifier');
    checkFree(scene, here(scene).dbInstances, name, 'DBInstanceAlreadyExists');
    const db = addDbInstance(scene, {
      name,
      engine: required(input.Engine, 'Engine'),
      engineVersion: input.EngineVersion ?? '16.4',
      instanceClass: required(input.DBInstanceClass, 'DBInstanceClass'),
      zone: input.AvailabilityZone ?? `${scene.region}a`,
      encrypted: input.StorageEncrypted ?? false,
      storageType: input.StorageType ?? 'gp2',
      sizeGib: input.AllocatedStorage ?? 20,
      multiAz: input.MultiAZ ?? false,
      protected: input.DeletionProtection ?? false,
      backupDays: input.BackupRetentionPeriod ?? 1,
      ...(input.DBClusterIdentifier && { clusterName: input.DBClusterIdentifier }),
      tags: dbTags(input.Tags),
      but: present({ ...wishedFor(input), KmsKeyId: input.KmsKeyId }),
    });
    return { DBInstance: toDb(scene, db) };
  },

  'rds:DescribeDBInstances': (scene, input) => {
    const one = input.DBInstanceIdentifier;
    const asked = one ? [findDb(scene, one)] : Object.values(here(scene).dbInstances);
    const page = listNamed(scene, asked, input, one);
    return { DBInstances: page.items.map((db) => toDb(scene, db)), Marker: page.next };
  },

  'rds:ModifyDBInstance': (scene, input) => {
    const db = findDb(scene, input.DBInstanceIdentifier);
    transit(scene, db, ['available'], ['modifying', 'available', CHANGING_MS], WRONG_STATE);
    db.instanceClass = input.DBInstanceClass ?? db.instanceClass;
    db.sizeGib = input.AllocatedStorage ?? db.sizeGib;
    db.multiAz = input.MultiAZ ?? db.multiAz;
    db.protected = input.DeletionProtection ?? db.protected;
    db.backupDays = input.BackupRetentionPeriod ?? db.backupDays;
    db.but = { ...db.but, ...wishedFor(input) };
    return { DBInstance: toDb(scene, db) };
  },

  'rds:StartDBInstance': (scene, input) => {
    const db = findDb(scene, input.DBInstanceIdentifier);
    transit(scene, db, ['stopped'], ['starting', 'available', CHANGING_MS], WRONG_STATE);
    return { DBInstance: toDb(scene, db) };
  },

  'rds:StopDBInstance': (scene, input) => {
    const db = findDb(scene, input.DBInstanceIdentifier);
    transit(scene, db, ['available'], ['stopping', 'stopped', CHANGING_MS], WRONG_STATE);
    return { DBInstance: toDb(scene, db) };
  },

  'rds:DeleteDBInstance': (scene, input) => {
    const db = findDb(scene, input.DBInstanceIdentifier);
    if (db.protected) {
      throw new Refusal(
        'InvalidParameterCombination',
        'Cannot delete protected DB Instance, please disable deletion protection.',
      );
    }
    const last = input.FinalDBSnapshotIdentifier;
    if (!last && !input.SkipFinalSnapshot && !db.clusterName) {
      throw new Refusal(
        'InvalidParameterCombination',
        'FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is specified.',
      );
    }
    transit(scene, db, ['available', 'stopped'], ['deleting', 'deleted', DELETING_MS], WRONG_STATE);
    if (last)
      addDbSnapshot(scene, here(scene).dbSnapshots, snapshotOf(db, last, {}), 'DBSnapshotAlreadyExists');
    return { DBInstance: toDb(scene, db) };
  },
};

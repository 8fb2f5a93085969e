/** What databases, clusters and their snapshots are like where nobody asked for anything else. */
import type { OutputOf } from '#platform/aws/index.ts';
import { defaultGroup, defaultSubnet, defaultVpc } from '../ec2/default-network.ts';
import { managedKey } from '../managed-key.ts';
import { digitsOf } from '../shelf.ts';
import type { DbClusterRecord, DbInstanceRecord, DbSnapshotRecord } from './records.ts';

type SubnetGroup = NonNullable<OutputOf<'rds:DescribeDBSubnetGroups'>['DBSubnetGroups']>[number];

export interface Place {
  readonly account: string;
  readonly region: string;
}

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** How far AWS's restorable past lags behind now. */
const RESTORE_LAG_MS = 300_000;

const isPostgres = (engine: string) => engine.includes('postgres');

/** `postgres16`, `mysql8.0`, `aurora-mysql8.0`: the major version is one number since PostgreSQL 10, else two. */
function familyOf(engine: string, version: string): string {
  const numbers = version.split('.');
  return engine + numbers.slice(0, isPostgres(engine) ? 1 : 2).join('.');
}

/** Some hour of the night, the same for a name every time. */
function windowsOf(name: string) {
  const number = Number.parseInt(digitsOf(`window/${name}`, 4), 16);
  const hour = 1 + (number % 4);
  const day = DAYS[number % 7] ?? 'sun';
  return {
    PreferredBackupWindow: `0${hour}:10-0${hour}:40`,
    PreferredMaintenanceWindow: `${day}:0${hour + 1}:15-${day}:0${hour + 1}:45`,
  };
}

export const defaultSubnetGroup = (place: Place): SubnetGroup => ({
  DBSubnetGroupName: 'default',
  DBSubnetGroupDescription: 'default',
  DBSubnetGroupArn: `arn:aws:rds:${place.region}:${place.account}:subgrp:default`,
  VpcId: defaultVpc(place),
  SubnetGroupStatus: 'Complete',
  Subnets: ['a', 'b', 'c'].map((letter) => ({
    SubnetIdentifier: defaultSubnet(place, `${place.region}${letter}`),
    SubnetAvailabilityZone: { Name: `${place.region}${letter}` },
    SubnetStatus: 'Active',
  })),
});

const hostOf = (place: Place, name: string, kind = '') =>
  `${name}.${kind}${digitsOf(`${place.account}/${place.region}`, 12)}.${place.region}.rds.amazonaws.com`;

const restorable = (now: number, backupDays: number) =>
  backupDays > 0 ? { LatestRestorableTime: new Date(now - RESTORE_LAG_MS) } : {};

const sealed = (place: Place, encrypted: boolean) =>
  encrypted ? { KmsKeyId: managedKey(place, 'rds') } : {};

export const ordinaryInstance = (place: Place, db: DbInstanceRecord, now: number) => ({
  ...windowsOf(db.name),
  ...restorable(now, db.backupDays),
  ...sealed(place, db.encrypted),
  ...(db.storageType === 'gp3' && { Iops: 3000, StorageThroughput: 125 }),
  ...(db.multiAz && { SecondaryAvailabilityZone: `${place.region}${db.zone.endsWith('a') ? 'b' : 'a'}` }),
  Endpoint: { Address: hostOf(place, db.name), Port: isPostgres(db.engine) ? 5432 : 3306 },
  MasterUsername: 'dbadmin',
  DbiResourceId: `db-${digitsOf(`${place.account}/${db.name}`, 26).toUpperCase()}`,
  VpcSecurityGroups: [{ VpcSecurityGroupId: defaultGroup(place), Status: 'active' }],
  DBSubnetGroup: defaultSubnetGroup(place),
  DBParameterGroups: [
    {
      DBParameterGroupName: `default.${familyOf(db.engine, db.engineVersion)}`,
      ParameterApplyStatus: 'in-sync',
    },
  ],
  LicenseModel: isPostgres(db.engine) ? 'postgresql-license' : 'general-public-license',
  AutoMinorVersionUpgrade: true,
  PubliclyAccessible: false,
  CACertificateIdentifier: 'rds-ca-rsa2048-g1',
  CertificateDetails: {
    CAIdentifier: 'rds-ca-rsa2048-g1',
    ValidTill: new Date(db.createdAt + 365 * 86_400_000),
  },
  CopyTagsToSnapshot: false,
  MonitoringInterval: 0,
  IAMDatabaseAuthenticationEnabled: false,
  PerformanceInsightsEnabled: false,
  EngineLifecycleSupport: 'open-source-rds-extended-support',
  PendingModifiedValues: {},
  ReadReplicaDBInstanceIdentifiers: [],
  AssociatedRoles: [],
});

/** Aurora keeps backups of one day at least, and its storage grows by itself. */
export const ordinaryCluster = (place: Place, cluster: DbClusterRecord, now: number) => ({
  ...windowsOf(cluster.name),
  ...restorable(now, 1),
  ...sealed(place, cluster.encrypted),
  AllocatedStorage: 1,
  AvailabilityZones: ['a', 'b', 'c'].map((letter) => `${place.region}${letter}`),
  BackupRetentionPeriod: 1,
  Endpoint: hostOf(place, cluster.name, 'cluster-'),
  ReaderEndpoint: hostOf(place, cluster.name, 'cluster-ro-'),
  Port: isPostgres(cluster.engine) ? 5432 : 3306,
  EngineMode: 'provisioned',
  DbClusterResourceId: `cluster-${digitsOf(`${place.account}/${cluster.name}`, 26).toUpperCase()}`,
  DBClusterParameterGroup: `default.${familyOf(cluster.engine, cluster.engineVersion)}`,
  DBSubnetGroup: 'default',
  VpcSecurityGroups: [{ VpcSecurityGroupId: defaultGroup(place), Status: 'active' }],
  MasterUsername: 'dbadmin',
  IAMDatabaseAuthenticationEnabled: false,
  HttpEndpointEnabled: false,
  CopyTagsToSnapshot: false,
  AutoMinorVersionUpgrade: true,
  CrossAccountClone: false,
  EngineLifecycleSupport: 'open-source-rds-extended-support',
  AssociatedRoles: [],
});

export const ordinarySnapshot = (place: Place, { engine, encrypted }: DbSnapshotRecord) => ({
  ...sealed(place, encrypted),
  VpcId: defaultVpc(place),
  Port: isPostgres(engine) ? 5432 : 3306,
  MasterUsername: 'dbadmin',
  LicenseModel: isPostgres(engine) ? 'postgresql-license' : 'general-public-license',
  IAMDatabaseAuthenticationEnabled: false,
});

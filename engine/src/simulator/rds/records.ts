/** What the simulated RDS remembers of each resource. */
import type { OutputOf } from '#platform/aws/index.ts';
import type { Phase } from '../lifecycle.ts';
import type { Thing } from '../thing.ts';

type DbInstance = NonNullable<OutputOf<'rds:DescribeDBInstances'>['DBInstances']>[number];
type DbCluster = NonNullable<OutputOf<'rds:DescribeDBClusters'>['DBClusters']>[number];
type DbSnapshot = NonNullable<OutputOf<'rds:DescribeDBSnapshots'>['DBSnapshots']>[number];
type DbClusterSnapshot = NonNullable<
  OutputOf<'rds:DescribeDBClusterSnapshots'>['DBClusterSnapshots']
>[number];

/** What is other than ordinary, as the API shows it; what a record keeps under a name of its own is not said twice. */
export type DbInstanceBut = Omit<
  Partial<DbInstance>,
  | 'AllocatedStorage'
  | 'BackupRetentionPeriod'
  | 'DBClusterIdentifier'
  | 'DBInstanceClass'
  | 'DBInstanceStatus'
  | 'DeletionProtection'
  | 'MultiAZ'
  | 'StorageEncrypted'
  | 'TagList'
>;
export type DbClusterBut = Omit<
  Partial<DbCluster>,
  'DBClusterMembers' | 'DeletionProtection' | 'Status' | 'StorageEncrypted' | 'TagList'
>;
export type DbSnapshotBut = Omit<Partial<DbSnapshot & DbClusterSnapshot>, 'Status' | 'TagList'>;

export type DbState =
  | 'creating'
  | 'available'
  | 'modifying'
  | 'starting'
  | 'stopping'
  | 'stopped'
  | 'deleting'
  | 'deleted';

export interface DbInstanceRecord extends Thing {
  readonly name: string;
  readonly engine: string;
  readonly engineVersion: string;
  readonly zone: string;
  readonly encrypted: boolean;
  readonly clusterName?: string;
  readonly storageType: string;
  instanceClass: string;
  sizeGib: number;
  multiAz: boolean;
  protected: boolean;
  backupDays: number;
  but?: DbInstanceBut;
  phase: Phase<DbState>;
}

export interface DbClusterRecord extends Thing {
  readonly name: string;
  readonly engine: string;
  readonly engineVersion: string;
  readonly encrypted: boolean;
  protected: boolean;
  but?: DbClusterBut;
  phase: Phase<DbState>;
}

/** Of an instance or of a cluster. */
export interface DbSnapshotRecord extends Thing {
  readonly name: string;
  readonly source: string;
  readonly engine: string;
  readonly engineVersion: string;
  readonly sizeGib: number;
  readonly encrypted: boolean;
  readonly but?: DbSnapshotBut;
  /** Accounts that may restore it; `all` for everybody. */
  readonly sharedWith?: readonly string[];
  readonly phase: Phase<'creating' | 'available'>;
}

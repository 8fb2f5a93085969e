/** What the simulated RDS remembers of each resource. */
import type { Phase } from '../lifecycle.ts';
import type { Thing } from '../thing.ts';

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
  phase: Phase<DbState>;
}

export interface DbClusterRecord extends Thing {
  readonly name: string;
  readonly engine: string;
  readonly engineVersion: string;
  readonly encrypted: boolean;
  protected: boolean;
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
  readonly phase: Phase<'creating' | 'available'>;
}

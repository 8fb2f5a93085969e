/** What the simulated EC2 remembers of each resource. */
import type { Phase } from '../lifecycle.ts';
import type { Thing } from '../thing.ts';

export interface VolumeRecord extends Thing {
  readonly id: string;
  readonly zone: string;
  sizeGib: number;
  type: VolumeType;
  iops?: number;
  throughput?: number;
  readonly encrypted: boolean;
  readonly snapshotId?: string;
  phase: Phase<'creating' | 'available' | 'in-use' | 'deleting' | 'deleted'>;
  attachment?: AttachmentRecord;
  modification?: ModificationRecord;
}

export type VolumeType = 'gp2' | 'gp3' | 'io1' | 'io2' | 'sc1' | 'st1' | 'standard';

export interface AttachmentRecord {
  readonly instanceId: string;
  readonly device: string;
  readonly attachedAt: number;
  readonly deleteOnTermination: boolean;
}

export interface ModificationRecord {
  readonly phase: Phase<'modifying' | 'optimizing' | 'completed'>;
  readonly startedAt: number;
  readonly from: { readonly sizeGib: number; readonly type: VolumeType };
  readonly to: { readonly sizeGib: number; readonly type: VolumeType };
}

export interface InstanceRecord extends Thing {
  readonly id: string;
  readonly reservationId: string;
  readonly imageId: string;
  readonly zone: string;
  readonly privateIp: string;
  type: string;
  launchedAt: number;
  protected: boolean;
  phase: Phase<InstanceState>;
  /** Who stopped or terminated it and when, in EC2's words. */
  stateReason?: string;
}

export type InstanceState = 'pending' | 'running' | 'stopping' | 'stopped' | 'shutting-down' | 'terminated';

export interface SnapshotRecord extends Thing {
  readonly id: string;
  readonly volumeId: string;
  readonly sizeGib: number;
  readonly encrypted: boolean;
  readonly description: string;
  readonly phase: Phase<'pending' | 'completed'>;
}

export interface AddressRecord extends Thing {
  readonly allocationId: string;
  readonly publicIp: string;
  association?: { readonly id: string; readonly instanceId: string };
}

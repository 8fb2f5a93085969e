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
  /** The key's ARN; that of AWS where nobody chose one. */
  readonly key?: string;
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

/** What a launch may say beyond image, type and zone; what it leaves out is as AWS has it. */
export interface InstanceSettings {
  readonly vpcId?: string | undefined;
  readonly subnetId?: string | undefined;
  readonly groupIds?: readonly string[] | undefined;
  /** The name of its instance profile, with its path. */
  readonly profile?: string | undefined;
  readonly keyName?: string | undefined;
  /** `required` refuses the first version of the metadata service. */
  readonly metadataTokens?: 'optional' | 'required' | undefined;
  /** Detailed monitoring: a figure each minute, at a price. */
  readonly monitored?: boolean | undefined;
  readonly ebsOptimized?: boolean | undefined;
  readonly spot?: boolean | undefined;
  /** How a burstable instance pays for more than its share. */
  readonly credits?: 'standard' | 'unlimited' | undefined;
  readonly windows?: boolean | undefined;
}

export interface InstanceRecord extends Thing, InstanceSettings {
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
  /** The key's ARN; that of AWS where nobody chose one. */
  readonly key?: string;
  readonly archived?: boolean;
  /** Whether everybody may make volumes from it. */
  readonly shared?: boolean;
  readonly phase: Phase<'pending' | 'completed'>;
}

export interface AddressRecord extends Thing {
  readonly allocationId: string;
  readonly publicIp: string;
  association?: AssociationRecord;
}

/** An address belongs to an instance's first interface, or to an interface that something else owns, such as a NAT gateway. */
export interface AssociationRecord {
  readonly id: string;
  readonly instanceId?: string;
  readonly interfaceId?: string;
}

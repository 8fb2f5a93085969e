/** What the simulated S3 remembers of a bucket. */
import type { InputOf, OutputOf } from '#platform/aws/index.ts';
import type { Thing } from '../thing.ts';

export type Encryption = InputOf<'s3:PutBucketEncryption'>['ServerSideEncryptionConfiguration'];
export type Lifecycle = InputOf<'s3:PutBucketLifecycleConfiguration'>['LifecycleConfiguration'];
export type PublicAccess = InputOf<'s3:PutPublicAccessBlock'>['PublicAccessBlockConfiguration'];

export interface StoredObject {
  /** Base64. */
  readonly body: string;
  /** Epoch ms. */
  readonly modifiedAt: number;
}

export interface BucketRecord extends Thing {
  readonly name: string;
  versioning?: 'Enabled' | 'Suspended';
  encryption: Encryption;
  lifecycle: Lifecycle;
  publicAccess?: PublicAccess;
  /** The policy document as text. */
  readonly policy?: string;
  /** Who owns what others put into it; `none` for buckets from before there was such a setting. @default BucketOwnerEnforced */
  readonly ownership?: 'BucketOwnerEnforced' | 'BucketOwnerPreferred' | 'ObjectWriter' | 'none';
  /** Beyond the owner's own full control. */
  readonly grants?: OutputOf<'s3:GetBucketAcl'>['Grants'];
  readonly logging?: OutputOf<'s3:GetBucketLogging'>['LoggingEnabled'];
  readonly replication?: OutputOf<'s3:GetBucketReplication'>['ReplicationConfiguration'];
  readonly objectLock?: OutputOf<'s3:GetObjectLockConfiguration'>['ObjectLockConfiguration'];
  /** By key what it holds, where that matters; others only count. */
  contents?: Readonly<Record<string, StoredObject>>;
  /** S3 refuses to delete a bucket that holds anything. */
  objects: number;
}

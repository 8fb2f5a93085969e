/** What the simulated S3 remembers of a bucket. */
import type { InputOf } from '#platform/aws/index.ts';
import type { Thing } from '../thing.ts';

export type Encryption = InputOf<'s3:PutBucketEncryption'>['ServerSideEncryptionConfiguration'];
export type Lifecycle = InputOf<'s3:PutBucketLifecycleConfiguration'>['LifecycleConfiguration'];
export type PublicAccess = InputOf<'s3:PutPublicAccessBlock'>['PublicAccessBlockConfiguration'];

export interface BucketRecord extends Thing {
  readonly name: string;
  versioning?: 'Enabled' | 'Suspended';
  encryption: Encryption;
  lifecycle: Lifecycle;
  publicAccess?: PublicAccess;
  /** S3 refuses to delete a bucket that holds anything. */
  objects: number;
}

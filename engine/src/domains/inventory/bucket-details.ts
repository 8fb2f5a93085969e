/** What S3 tells of a bucket only when asked about each setting by itself. */
import type { OutputOf } from '#platform/aws/index.ts';
import type { Ask } from './ask.ts';

/** Null where S3 says that there is none, undefined where it did not say. */
type Said<Op extends Asked> = OutputOf<Op> | null | undefined;

export interface BucketDetails {
  readonly versioning?: Said<'s3:GetBucketVersioning'>;
  readonly encryption?: Said<'s3:GetBucketEncryption'>;
  readonly lifecycle?: Said<'s3:GetBucketLifecycleConfiguration'>;
  readonly publicAccess?: Said<'s3:GetPublicAccessBlock'>;
  readonly policy?: Said<'s3:GetBucketPolicy'>;
  readonly policyStatus?: Said<'s3:GetBucketPolicyStatus'>;
  readonly ownership?: Said<'s3:GetBucketOwnershipControls'>;
  readonly acl?: Said<'s3:GetBucketAcl'>;
  readonly logging?: Said<'s3:GetBucketLogging'>;
  readonly replication?: Said<'s3:GetBucketReplication'>;
  readonly objectLock?: Said<'s3:GetObjectLockConfiguration'>;
}

type Asked =
  | 's3:GetBucketAcl'
  | 's3:GetBucketEncryption'
  | 's3:GetBucketLifecycleConfiguration'
  | 's3:GetBucketLogging'
  | 's3:GetBucketOwnershipControls'
  | 's3:GetBucketPolicy'
  | 's3:GetBucketPolicyStatus'
  | 's3:GetBucketReplication'
  | 's3:GetBucketVersioning'
  | 's3:GetObjectLockConfiguration'
  | 's3:GetPublicAccessBlock';

/** Asks only what the other answers leave open: without versions nothing is copied or locked, without ACLs nothing is granted. */
export async function bucketDetails(
  { detail }: Pick<Ask<Asked>, 'detail'>,
  name: string | undefined,
): Promise<BucketDetails> {
  const of = { Bucket: name };
  const versioning = await detail('s3:GetBucketVersioning', of);
  const ownership = await detail('s3:GetBucketOwnershipControls', of, ['OwnershipControlsNotFoundError']);
  const policy = await detail('s3:GetBucketPolicy', of, ['NoSuchBucketPolicy']);
  const hasVersions = versioning?.Status !== undefined || versioning === undefined;
  const isClosed = ownership?.OwnershipControls?.Rules?.[0]?.ObjectOwnership === 'BucketOwnerEnforced';
  return {
    versioning,
    ownership,
    policy,
    policyStatus:
      policy === null ? null : await detail('s3:GetBucketPolicyStatus', of, ['NoSuchBucketPolicy']),
    acl: isClosed ? null : await detail('s3:GetBucketAcl', of),
    encryption: await detail('s3:GetBucketEncryption', of, [
      'ServerSideEncryptionConfigurationNotFoundError',
    ]),
    lifecycle: await detail('s3:GetBucketLifecycleConfiguration', of, ['NoSuchLifecycleConfiguration']),
    publicAccess: await detail('s3:GetPublicAccessBlock', of, ['NoSuchPublicAccessBlockConfiguration']),
    logging: await detail('s3:GetBucketLogging', of),
    replication: hasVersions
      ? await detail('s3:GetBucketReplication', of, ['ReplicationConfigurationNotFoundError'])
      : null,
    objectLock: hasVersions
      ? await detail('s3:GetObjectLockConfiguration', of, ['ObjectLockConfigurationNotFoundError'])
      : null,
  };
}

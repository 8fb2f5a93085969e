/** S3. */
import { pageOf } from '../page-shape.ts';
import { defineService, once, read, repeatable } from '../service.ts';

export const s3 = defineService(() => import('@aws-sdk/client-s3'), {
  client: 'S3Client',
  endpoint: 'S3',
  limits: { read: { burst: 200, perSecond: 100 }, write: { burst: 50, perSecond: 20 } },
  operations: {
    CreateBucket: once,
    DeleteBucket: once,
    DeleteBucketLifecycle: repeatable,
    DeleteBucketTagging: repeatable,
    DeletePublicAccessBlock: repeatable,
    GetBucketAcl: read(),
    GetBucketEncryption: read({ iam: 's3:GetEncryptionConfiguration' }),
    GetBucketLifecycleConfiguration: read({ iam: 's3:GetLifecycleConfiguration' }),
    GetBucketLocation: read(),
    GetBucketLogging: read(),
    GetBucketOwnershipControls: read(),
    GetBucketPolicy: read(),
    GetBucketPolicyStatus: read(),
    GetBucketReplication: read({ iam: 's3:GetReplicationConfiguration' }),
    GetBucketTagging: read(),
    GetBucketVersioning: read(),
    GetObject: read(),
    GetObjectLockConfiguration: read({ iam: 's3:GetBucketObjectLockConfiguration' }),
    GetPublicAccessBlock: read({ iam: 's3:GetBucketPublicAccessBlock' }),
    ListBuckets: read({
      page: pageOf('Buckets', 1000, { tokenIn: 'ContinuationToken', size: 'MaxBuckets' }),
      iam: 's3:ListAllMyBuckets',
    }),
    ListObjectsV2: read({
      page: pageOf('Contents', 1000, {
        tokenIn: 'ContinuationToken',
        tokenOut: 'NextContinuationToken',
        size: 'MaxKeys',
      }),
      iam: 's3:ListBucket',
    }),
    PutBucketEncryption: repeatable,
    PutBucketLifecycleConfiguration: repeatable,
    PutBucketTagging: repeatable,
    PutBucketVersioning: repeatable,
    PutObject: repeatable,
    PutPublicAccessBlock: repeatable,
  },
});

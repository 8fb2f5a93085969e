/** Who may reach a bucket, and what is done so that nothing in it gets lost. */
import { Refusal } from '../refusal.ts';
import type { HandlersOf } from '../scene.ts';
import { findBucket } from './buckets.ts';

const absent = (code: string, what: string) => new Refusal(code, `The ${what} does not exist`, 404);

/** S3's own judgement in its simplest form: anybody is allowed something, without a condition. */
function isPublic(policy: string): boolean {
  const document: unknown = JSON.parse(policy);
  const statements =
    typeof document === 'object' && document && 'Statement' in document ? document.Statement : [];
  return (Array.isArray(statements) ? statements : [statements]).some(
    (statement: object) =>
      Reflect.get(statement, 'Effect') === 'Allow' &&
      ['"*"', '{"AWS":"*"}'].includes(JSON.stringify(Reflect.get(statement, 'Principal'))) &&
      !('Condition' in statement),
  );
}

export const bucketGuards: HandlersOf<
  | 's3:GetBucketAcl'
  | 's3:GetBucketLogging'
  | 's3:GetBucketOwnershipControls'
  | 's3:GetBucketPolicy'
  | 's3:GetBucketPolicyStatus'
  | 's3:GetBucketReplication'
  | 's3:GetObjectLockConfiguration'
> = {
  's3:GetBucketAcl': (scene, input) => {
    const { grants = [] } = findBucket(scene, input.Bucket);
    const ID = scene.account.padStart(64, '0');
    const own = { Grantee: { ID, Type: 'CanonicalUser' as const }, Permission: 'FULL_CONTROL' as const };
    return { Owner: { ID }, Grants: [own, ...grants] };
  },

  's3:GetBucketPolicy': (scene, input) => {
    const { policy } = findBucket(scene, input.Bucket);
    if (policy === undefined) throw absent('NoSuchBucketPolicy', 'bucket policy');
    return { Policy: policy };
  },

  's3:GetBucketPolicyStatus': (scene, input) => {
    const { policy } = findBucket(scene, input.Bucket);
    if (policy === undefined) throw absent('NoSuchBucketPolicy', 'bucket policy');
    return { PolicyStatus: { IsPublic: isPublic(policy) } };
  },

  's3:GetBucketOwnershipControls': (scene, input) => {
    const { ownership = 'BucketOwnerEnforced' } = findBucket(scene, input.Bucket);
    if (ownership === 'none') throw absent('OwnershipControlsNotFoundError', 'bucket ownership controls');
    return { OwnershipControls: { Rules: [{ ObjectOwnership: ownership }] } };
  },

  's3:GetBucketLogging': (scene, input) => {
    const { logging } = findBucket(scene, input.Bucket);
    return logging ? { LoggingEnabled: structuredClone(logging) } : {};
  },

  's3:GetBucketReplication': (scene, input) => {
    const { replication } = findBucket(scene, input.Bucket);
    if (!replication) throw absent('ReplicationConfigurationNotFoundError', 'replication configuration');
    return { ReplicationConfiguration: structuredClone(replication) };
  },

  's3:GetObjectLockConfiguration': (scene, input) => {
    const { objectLock } = findBucket(scene, input.Bucket);
    if (!objectLock) throw absent('ObjectLockConfigurationNotFoundError', 'Object Lock configuration');
    return { ObjectLockConfiguration: structuredClone(objectLock) };
  },
};

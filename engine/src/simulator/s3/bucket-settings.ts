/** A bucket's settings: each is read, put and, where S3 knows that, deleted. */
import { Refusal } from '../refusal.ts';
import { type HandlersOf, required } from '../scene.ts';
import { fromPairs, toPairs, withTags } from '../tags.ts';
import { findBucket } from './buckets.ts';

const absent = (code: string, what: string) => new Refusal(code, `The ${what} was not found`, 404);

/** A copy: callers must not hold parts of the world in their hands. */
const kept = <T>(value: T | undefined, field: string): T => structuredClone(required(value, field));

export const bucketSettings: HandlersOf<
  | 's3:DeleteBucketLifecycle'
  | 's3:DeleteBucketTagging'
  | 's3:DeletePublicAccessBlock'
  | 's3:GetBucketEncryption'
  | 's3:GetBucketLifecycleConfiguration'
  | 's3:GetBucketTagging'
  | 's3:GetBucketVersioning'
  | 's3:GetPublicAccessBlock'
  | 's3:PutBucketEncryption'
  | 's3:PutBucketLifecycleConfiguration'
  | 's3:PutBucketTagging'
  | 's3:PutBucketVersioning'
  | 's3:PutPublicAccessBlock'
> = {
  's3:GetBucketTagging': (scene, input) => {
    const { tags } = findBucket(scene, input.Bucket);
    if (Object.keys(tags).length === 0) throw absent('NoSuchTagSet', 'TagSet');
    return { TagSet: toPairs(tags) };
  },
  's3:PutBucketTagging': (scene, input) => {
    const wanted = fromPairs(input.Tagging?.TagSet);
    findBucket(scene, input.Bucket).tags = withTags({}, wanted, 'InvalidTag', 'InvalidTag');
    return {};
  },
  's3:DeleteBucketTagging': (scene, input) => {
    findBucket(scene, input.Bucket).tags = {};
    return {};
  },

  's3:GetBucketVersioning': (scene, input) => {
    const { versioning } = findBucket(scene, input.Bucket);
    return versioning ? { Status: versioning } : {};
  },
  's3:PutBucketVersioning': (scene, input) => {
    const bucket = findBucket(scene, input.Bucket);
    bucket.versioning = required(input.VersioningConfiguration?.Status, 'Status');
    return {};
  },

  's3:GetBucketEncryption': (scene, input) => ({
    ServerSideEncryptionConfiguration: structuredClone(findBucket(scene, input.Bucket).encryption),
  }),
  's3:PutBucketEncryption': (scene, input) => {
    const bucket = findBucket(scene, input.Bucket);
    bucket.encryption = kept(input.ServerSideEncryptionConfiguration, 'ServerSideEncryptionConfiguration');
    return {};
  },

  's3:GetBucketLifecycleConfiguration': (scene, input) => {
    const { lifecycle } = findBucket(scene, input.Bucket);
    if (!lifecycle) throw absent('NoSuchLifecycleConfiguration', 'lifecycle configuration');
    return { Rules: structuredClone(lifecycle.Rules) };
  },
  's3:PutBucketLifecycleConfiguration': (scene, input) => {
    const bucket = findBucket(scene, input.Bucket);
    bucket.lifecycle = kept(input.LifecycleConfiguration, 'LifecycleConfiguration');
    return {};
  },
  's3:DeleteBucketLifecycle': (scene, input) => {
    findBucket(scene, input.Bucket).lifecycle = undefined;
    return {};
  },

  's3:GetPublicAccessBlock': (scene, input) => {
    const { publicAccess } = findBucket(scene, input.Bucket);
    if (!publicAccess)
      throw absent('NoSuchPublicAccessBlockConfiguration', 'public access block configuration');
    return { PublicAccessBlockConfiguration: { ...publicAccess } };
  },
  's3:PutPublicAccessBlock': (scene, input) => {
    const bucket = findBucket(scene, input.Bucket);
    bucket.publicAccess = kept(input.PublicAccessBlockConfiguration, 'PublicAccessBlockConfiguration');
    return {};
  },
  's3:DeletePublicAccessBlock': (scene, input) => {
    delete findBucket(scene, input.Bucket).publicAccess;
    return {};
  },
};

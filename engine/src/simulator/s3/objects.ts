/** What lies in the buckets: their objects are counted, and none of them can be read. */
import { Refusal } from '../refusal.ts';
import type { HandlersOf } from '../scene.ts';
import { findBucket } from './buckets.ts';

export const objects: HandlersOf<'s3:GetObject' | 's3:ListObjectsV2'> = {
  's3:ListObjectsV2': (scene, input) => {
    const { objects: count } = findBucket(scene, input.Bucket);
    if (count > 0) throw new Refusal('AccessDenied', 'Access Denied', 403);
    return { Contents: [], KeyCount: 0, IsTruncated: false };
  },

  's3:GetObject': (scene, input) => {
    findBucket(scene, input.Bucket);
    throw new Refusal('NoSuchKey', 'The specified key does not exist.', 404);
  },
};

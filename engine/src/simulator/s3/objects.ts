/** What simulated buckets hold: lists of objects, and their content. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pageOf } from '../paging.ts';
import { Refusal } from '../refusal.ts';
import { type HandlersOf, required } from '../scene.ts';
import type { StoredObject } from './bucket-record.ts';
import { findBucket } from './buckets.ts';

/** Of what was put in one piece. */
const etagOf = ({ body }: StoredObject): string =>
  `"${createHash('md5').update(Buffer.from(body, 'base64')).digest('hex')}"`;

const sizeOf = ({ body }: StoredObject): number => Buffer.byteLength(body, 'base64');

export const objects: HandlersOf<'s3:GetObject' | 's3:ListObjectsV2'> = {
  's3:ListObjectsV2': (scene, input) => {
    const { contents = {} } = findBucket(scene, input.Bucket);
    const [prefix, after] = [input.Prefix ?? '', input.StartAfter ?? ''];
    const keys = Object.keys(contents).filter((key) => key.startsWith(prefix) && key > after);
    const page = pageOf(scene, keys.sort(), (key) => key, {
      token: input.ContinuationToken,
      size: input.MaxKeys,
      min: 0,
      max: 1_000,
      byDefault: 1_000,
      question: [input.Bucket, prefix, after],
    });
    return {
      Name: input.Bucket,
      Prefix: prefix,
      KeyCount: page.items.length,
      IsTruncated: page.next !== undefined,
      NextContinuationToken: page.next,
      Contents: page.items.flatMap((Key) => {
        const held = contents[Key];
        if (!held) return [];
        return [{ Key, Size: sizeOf(held), ETag: etagOf(held), LastModified: new Date(held.modifiedAt) }];
      }),
    };
  },

  's3:GetObject': (scene, input) => {
    const key = required(input.Key, 'Key');
    const held = findBucket(scene, input.Bucket).contents?.[key];
    if (!held) throw new Refusal('NoSuchKey', 'The specified key does not exist.', 404);
    const bytes = Buffer.from(held.body, 'base64');
    const Body = Object.assign(Readable.from([bytes]), {
      transformToByteArray: async () => bytes,
      transformToString: async (encoding?: string) => bytes.toString((encoding ?? 'utf8') as BufferEncoding),
      transformToWebStream: () => new Blob([bytes]).stream(),
    });
    return { Body, ContentLength: bytes.length, ETag: etagOf(held), LastModified: new Date(held.modifiedAt) };
  },
};

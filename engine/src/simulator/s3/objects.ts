/** What simulated buckets hold: lists of objects, and their content. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { InputOf, OutputOf } from '#platform/aws/index.ts';
import { pageOf } from '../paging.ts';
import { Refusal } from '../refusal.ts';
import { type HandlersOf, required, type Scene } from '../scene.ts';
import { findBucket } from './buckets.ts';
import type { DeliveredObject } from './deliveries.ts';

interface Measured {
  readonly size: number;
  readonly etag: string;
}

/** What an object is like is found by making it, once. */
const measured = new WeakMap<DeliveredObject, Measured>();

function measure(object: DeliveredObject, content?: Uint8Array): Measured {
  const before = measured.get(object);
  if (before) return before;
  const bytes = content ?? object.content();
  // Of what was put in one piece.
  const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
  const found = { size: bytes.length, etag };
  measured.set(object, found);
  return found;
}

/** What was put there, and what has been delivered by now, by key. */
function objectsIn(scene: Scene, bucket: string | undefined): DeliveredObject[] {
  const { name, contents = {} } = findBucket(scene, bucket);
  const put = Object.entries(contents).map(
    ([key, { body, modifiedAt }]): DeliveredObject => ({
      key,
      modified: modifiedAt,
      content: () => Buffer.from(body, 'base64'),
    }),
  );
  const delivered = scene.deliveries?.into(name, scene.now) ?? [];
  return [...put, ...delivered].sort((a, b) => (a.key < b.key ? -1 : 1));
}

export const objects: HandlersOf<'s3:GetObject' | 's3:ListObjectsV2' | 's3:PutObject'> = {
  's3:PutObject': putObject,

  's3:ListObjectsV2': (scene, input) => {
    const [prefix, after] = [input.Prefix ?? '', input.StartAfter ?? ''];
    const all = objectsIn(scene, input.Bucket).filter(({ key }) => key.startsWith(prefix) && key > after);
    const page = pageOf(scene, all, ({ key }) => key, {
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
      Contents: page.items.map((object) => {
        const { size, etag } = measure(object);
        return { Key: object.key, Size: size, ETag: etag, LastModified: new Date(object.modified) };
      }),
    };
  },

  's3:GetObject': (scene, { Bucket, Key, IfMatch, Range }) => {
    const key = required(Key, 'Key');
    const object = objectsIn(scene, Bucket).find((one) => one.key === key);
    if (!object) throw new Refusal('NoSuchKey', 'The specified key does not exist.', 404);
    const whole = object.content();
    const { etag } = measure(object, whole);
    if (IfMatch !== undefined && IfMatch !== etag) {
      const message = 'At least one of the pre-conditions you specified did not hold';
      throw new Refusal('PreconditionFailed', message, 412);
    }
    const { bytes, range } = partOf(whole, Range);
    const LastModified = new Date(object.modified);
    return {
      Body: streamOf(bytes),
      ContentLength: bytes.length,
      ContentRange: range,
      ETag: etag,
      LastModified,
    };
  },
};

/** `IfNoneMatch: *` writes only where there is nothing yet. */
function putObject(scene: Scene, { Bucket, Key, Body, IfNoneMatch }: InputOf<'s3:PutObject'>) {
  const key = required(Key, 'Key');
  const before = objectsIn(scene, Bucket).some((one) => one.key === key);
  if (before && IfNoneMatch === '*') {
    const message = 'At least one of the pre-conditions you specified did not hold';
    throw new Refusal('PreconditionFailed', message, 412);
  }
  if (!(typeof Body === 'string' || Body instanceof Uint8Array))
    throw new Refusal('NotImplemented', 'Only text and bytes are taken here, no streams.', 501);
  const bytes = Buffer.from(Body);
  const bucket = findBucket(scene, Bucket);
  bucket.contents = { ...bucket.contents, [key]: { body: bytes.toString('base64'), modifiedAt: scene.now } };
  if (!before) bucket.objects += 1;
  return {
    ETag: `"${createHash('md5').update(bytes).digest('hex')}"`,
    ServerSideEncryption: 'AES256' as const,
  };
}

/** `bytes=5-` or `bytes=5-9`. */
function partOf(whole: Uint8Array, asked: string | undefined): { bytes: Uint8Array; range?: string } {
  const [, from = '', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(asked ?? '') ?? [];
  if (from === '') return { bytes: whole };
  const [start, end] = [Number(from), to === '' ? whole.length - 1 : Math.min(Number(to), whole.length - 1)];
  if (start >= whole.length) throw new Refusal('InvalidRange', 'The requested range is not satisfiable', 416);
  return { bytes: whole.subarray(start, end + 1), range: `bytes ${start}-${end}/${whole.length}` };
}

const CHUNK_BYTES = 1 << 16;

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
}

/** With the shortcuts that the SDK gives its streams. */
const streamOf = (bytes: Uint8Array): NonNullable<OutputOf<'s3:GetObject'>['Body']> =>
  Object.assign(Readable.from(chunksOf(bytes)), {
    transformToByteArray: async () => bytes,
    transformToString: async (encoding?: string) =>
      Buffer.from(bytes).toString((encoding ?? 'utf8') as BufferEncoding),
    transformToWebStream: () => new Blob([Uint8Array.from(bytes)]).stream(),
  });

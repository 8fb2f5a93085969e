/** A bucket with bills: which objects it holds, and their contents. */
import {
  type AwsFault,
  type AwsPort,
  bucketRegion,
  type CallTarget,
  OWN_ACCOUNT,
  pages,
} from '#platform/aws/index.ts';
import { costsErrors } from '../../errors.ts';
import type { Stored } from '../manifest.ts';

export interface StoredObject extends Stored {
  readonly etag: string;
}

export interface Bucket {
  readonly name: string;
  /** Without a slash at its end. */
  readonly prefix: string;
  list(): Promise<StoredObject[]>;
  /** From a byte on; refused when the object is another one by now. */
  read(object: StoredObject, from?: number): Promise<AsyncIterable<Uint8Array>>;
}

export interface BucketWish {
  /** `s3://bucket/prefix` */
  readonly where: string;
  readonly account?: string | undefined;
  readonly signal: AbortSignal;
}

export async function openBucket(aws: AwsPort, { where, account, signal }: BucketWish): Promise<Bucket> {
  const [, name = '', prefix = ''] = /^s3:\/\/([^/]+)\/?(.*?)\/?$/.exec(where) ?? [];
  if (name === '') throw costsErrors.COST_MANIFEST_MISSING({ where });
  const refused = ({ code, message }: AwsFault, what = where) =>
    costsErrors.COST_BUCKET_REFUSED({ where: what, code, message });
  const isBelow = (key: string) => prefix === '' || key === prefix || key.startsWith(`${prefix}/`);
  const owner = account ?? OWN_ACCOUNT;
  const located = await bucketRegion(aws, { account: owner, bucket: name }, signal);
  if (located.status !== 'ok') throw refused(located.fault);
  const target: CallTarget = { account: owner, region: located.region };
  return {
    name,
    prefix,
    async list() {
      const found: StoredObject[] = [];
      for await (const page of pages(
        aws,
        target,
        's3:ListObjectsV2',
        { Bucket: name, Prefix: prefix },
        { signal },
      )) {
        if (page.status !== 'ok') throw refused(page.fault);
        for (const { Key, Size, ETag, LastModified } of page.output.Contents ?? [])
          if (Key && isBelow(Key) && Size !== undefined && ETag !== undefined && LastModified !== undefined)
            found.push({ key: Key, bytes: Size, etag: ETag, modified: LastModified });
      }
      return found;
    },
    async read({ key, etag }, from = 0) {
      const range = from > 0 ? { Range: `bytes=${from}-` } : {};
      const input = { Bucket: name, Key: key, IfMatch: etag, ...range };
      const answer = await aws.call(target, 's3:GetObject', input, { signal });
      const what = `s3://${name}/${key}`;
      if (answer.status !== 'ok') {
        if (REPLACED.has(answer.fault.code)) throw costsErrors.COST_OBJECT_REPLACED({ key: what });
        throw refused(answer.fault, what);
      }
      const body: unknown = answer.output.Body;
      if (!isBytes(body)) throw refused({ code: 'EmptyBody', message: 'It came without content.' }, what);
      return body;
    },
  };
}

/** What S3 says of an object that is gone, or another one than that which was listed. */
const REPLACED = new Set(['NoSuchKey', 'PreconditionFailed', 'NotFound']);

const isBytes = (body: unknown): body is AsyncIterable<Uint8Array> =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;

/** Puts a file into a bucket, encrypted at rest, and never in the place of an object that is not Reeve's. */
import { readFile } from 'node:fs/promises';
import { type AwsFault, bucketRegion, OWN_ACCOUNT } from '#platform/aws/index.ts';
import type { Platform } from '#platform/platform.ts';
import type { Delivery } from './destination.ts';
import { reportsErrors } from './errors.ts';
import { formatOf } from './find-kind.ts';
import { isOurs } from './store.ts';

export async function putInBucket(
  platform: Platform,
  { file, place, format }: Delivery,
  signal: AbortSignal,
): Promise<void> {
  const [, bucket = '', key = ''] = /^s3:\/\/([^/]+)\/(.*)$/s.exec(place) ?? [];
  const refused = ({ code, message }: AwsFault) =>
    reportsErrors.REPORT_BUCKET_REFUSED({ place, code, message });
  const aws = await platform.aws();
  const located = await bucketRegion(aws, { account: OWN_ACCOUNT, bucket }, signal);
  if (located.status !== 'ok') throw refused(located.fault);
  const { kmsKeyId } = platform.config.reports;
  const replaces = await isOurs(platform.ledger.db, place);
  const put = await aws.call(
    { account: OWN_ACCOUNT, region: located.region },
    's3:PutObject',
    {
      Bucket: bucket,
      Key: key,
      Body: await readFile(file),
      ContentType: formatOf(format).media,
      ...(kmsKeyId === undefined
        ? { ServerSideEncryption: 'AES256' as const }
        : { ServerSideEncryption: 'aws:kms' as const, SSEKMSKeyId: kmsKeyId }),
      ...(replaces ? {} : { IfNoneMatch: '*' }),
    },
    { signal },
  );
  if (put.status === 'ok') return;
  if (put.status !== 'partial' && put.fault.code === 'PreconditionFailed')
    throw reportsErrors.REPORT_FILE_TAKEN({ place });
  throw refused(put.fault);
}

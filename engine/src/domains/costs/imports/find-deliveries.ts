/** What an import has to take in: files of this machine, or a bucket's. */
import type { Platform } from '#platform/platform.ts';
import type { Delivery } from './delivery.ts';
import { localDeliveries } from './local-deliveries.ts';
import { bucketDeliveries } from './s3/bucket-deliveries.ts';
import type { ImportRow } from './store.ts';

export async function findDeliveries(
  platform: Platform,
  { wish, source }: ImportRow,
  signal: AbortSignal,
): Promise<Delivery[]> {
  const deliveries = await localDeliveries(wish.files.filter((file) => !isBucket(file)));
  for (const where of wish.files.filter(isBucket))
    deliveries.push(...(await bucketDeliveries(platform, { where, source, account: wish.account, signal })));
  return deliveries;
}

const isBucket = (file: string): boolean => file.startsWith('s3://');

/** What an import has to take in: files of this machine, or a bucket's. */
import type { Platform } from '#platform/platform.ts';
import { explorerDeliveries } from './cost-explorer/deliveries.ts';
import type { Allowance } from './cost-explorer/question.ts';
import type { Delivery } from './delivery.ts';
import { localDeliveries } from './local-deliveries.ts';
import { bucketDeliveries } from './s3/bucket-deliveries.ts';
import type { ImportRow } from './store.ts';

export async function findDeliveries(
  platform: Platform,
  { wish, source }: ImportRow,
  { allowance, signal }: { allowance: Allowance; signal: AbortSignal },
): Promise<Delivery[]> {
  const deliveries = await localDeliveries(wish.files.filter((file) => !isBucket(file)));
  for (const where of wish.files.filter(isBucket))
    deliveries.push(...(await bucketDeliveries(platform, { where, source, account: wish.account, signal })));
  if (wish.costExplorer) {
    const asked = { asked: wish.costExplorer, source, account: wish.account, allowance };
    deliveries.push(...(await explorerDeliveries(platform, asked, signal)));
  }
  return deliveries;
}

const isBucket = (file: string): boolean => file.startsWith('s3://');

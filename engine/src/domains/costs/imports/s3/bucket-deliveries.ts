/** Deliveries that lie in a bucket: the newest version of each billing period, as the manifests say. */
import { rm } from 'node:fs/promises';
import { inTurns } from '#kernel/in-turns.ts';
import type { Platform } from '#platform/platform.ts';
import { costsErrors } from '../../errors.ts';
import { cacheOf } from '../cache.ts';
import { type Delivery, versionOf } from '../delivery.ts';
import { type ChosenManifest, newestManifests, parseManifest } from '../manifest.ts';
import { type Bucket, type BucketWish, openBucket, type StoredObject } from './bucket.ts';
import { fetchObject } from './fetch-object.ts';

const MANIFESTS_AT_ONCE = 8;

export async function bucketDeliveries(
  platform: Platform,
  { source, ...wish }: BucketWish & { source: string },
): Promise<Delivery[]> {
  const bucket = await openBucket(await platform.aws(), wish);
  const objects = await bucket.list();
  const byKey = new Map(objects.map((object) => [object.key, object]));
  const manifests = newestManifests(objects, wish.where);
  if (manifests.length === 0) throw costsErrors.COST_MANIFEST_MISSING({ where: wish.where });
  const folder = cacheOf(platform.home, source);
  return inTurns(manifests, MANIFESTS_AT_ONCE, (manifest) => asDelivery(bucket, manifest, byKey, folder));
}

async function asDelivery(
  bucket: Bucket,
  { stored, period }: ChosenManifest<StoredObject>,
  byKey: ReadonlyMap<string, StoredObject>,
  folder: string,
): Promise<Delivery> {
  const name = (key: string) => `s3://${bucket.name}/${key}`;
  const content = parseManifest(await textOf(bucket, stored), name(stored.key));
  const objects = content.keys.map((key) => {
    const object = byKey.get(key);
    // AWS puts the manifest there last, so a file that is missing was removed or is being replaced right now.
    if (!object) throw costsErrors.COST_FILE_MISSING({ file: name(key) });
    return object;
  });
  const fetched: string[] = [];
  return {
    period: period ?? content.period,
    version: versionOf(content.version, ...objects.map(({ key, etag }) => `${key} ${etag}`)),
    files: objects.map((object) => ({
      name: name(object.key),
      bytes: object.bytes,
      async fetch(signal) {
        const place = await fetchObject(bucket, object, { folder, signal });
        fetched.push(place);
        return place;
      },
    })),
    async forget() {
      for (const place of fetched) await rm(place, { force: true });
    },
  };
}

async function textOf(bucket: Bucket, object: StoredObject): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await bucket.read(object)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** Everything the simulated AWS knows, as plain JSON: what is saved, restored and compared byte for byte. */

import type { AddressRecord, InstanceRecord, SnapshotRecord, VolumeRecord } from './ec2/records.ts';
import type { OrganizationRecord } from './organizations/records.ts';
import type { DbClusterRecord, DbInstanceRecord, DbSnapshotRecord } from './rds/records.ts';
import type { BucketRecord } from './s3/bucket-record.ts';
import type { Item } from './thing.ts';
import type { Usage } from './usage.ts';

export interface World {
  readonly seed: number;
  /** How many values each random stream has given. */
  readonly streams: Record<string, number>;
  /** How far AWS's clock is ahead of ours, in ms. */
  awsClockAheadMs: number;
  organization: OrganizationRecord;
  /** Region names that accounts have enabled. */
  readonly regions: string[];
  /** `account/region` → what stands there. */
  readonly places: Record<string, Place>;
  /** Bucket names are global: name → `account/region` of its place. */
  readonly bucketPlaces: Record<string, string>;
  /** ARN → how it is used, where that was said: what its metrics show. */
  readonly usages: Record<string, Usage>;
  readonly rates: Record<string, RateLevel>;
  /** Per fault rule: calls that matched, calls that were hit. */
  readonly faults: { seen: number; hit: number }[];
}

/** One region of one account. */
export interface Place {
  readonly instances: Record<string, InstanceRecord>;
  readonly volumes: Record<string, VolumeRecord>;
  readonly snapshots: Record<string, SnapshotRecord>;
  readonly addresses: Record<string, AddressRecord>;
  readonly dbInstances: Record<string, DbInstanceRecord>;
  readonly dbClusters: Record<string, DbClusterRecord>;
  readonly dbSnapshots: Record<string, DbSnapshotRecord>;
  readonly dbClusterSnapshots: Record<string, DbSnapshotRecord>;
  readonly buckets: Record<string, BucketRecord>;
  /** Kind → id → thing. */
  readonly shelves: Record<string, Record<string, Item>>;
  /** `operation/token` → what the first call with that client token asked for and made. */
  readonly clientTokens: Record<string, { readonly asked: string; readonly made: readonly string[] }>;
}

export interface RateLevel {
  tokens: number;
  /** Epoch ms. */
  at: number;
}

const emptyPlace = (): Place => ({
  instances: {},
  volumes: {},
  snapshots: {},
  addresses: {},
  dbInstances: {},
  dbClusters: {},
  dbSnapshots: {},
  dbClusterSnapshots: {},
  buckets: {},
  shelves: {},
  clientTokens: {},
});

export function placeOf(world: World, account: string, region: string): Place {
  const key = `${account}/${region}`;
  world.places[key] ??= emptyPlace();
  return world.places[key];
}

export function shelfOf(world: World, account: string, region: string, kind: string): Record<string, Item> {
  const { shelves } = placeOf(world, account, region);
  shelves[kind] ??= {};
  return shelves[kind];
}

/** Casts what RDS and S3 keep as records of their own, made by the very functions that answer their calls. */
import { addDbCluster, type DbClusterWish } from '../rds/clusters.ts';
import { addDbInstance, type DbInstanceWish } from '../rds/instances.ts';
import type { DbClusterRecord, DbInstanceRecord, DbSnapshotBut, DbSnapshotRecord } from '../rds/records.ts';
import { addDbSnapshot, clusterSnapshotOf, snapshotOf } from '../rds/snapshots.ts';
import type { BucketRecord } from '../s3/bucket-record.ts';
import { addBucket } from '../s3/buckets.ts';
import { here } from '../scene.ts';
import type { Actor } from './actor.ts';
import type { Estate, Spot } from './estate.ts';
import { type Named, workshop } from './makers.ts';

export type DatabasePart = Omit<DbInstanceWish, 'tags'> & Named;

export function castDatabase(estate: Estate, spot: Spot, part: DatabasePart): Actor<DbInstanceRecord> {
  const scene = workshop(estate, spot, 'rds:db', part);
  const { bornAt, goneAt, tags = {}, ...wish } = part;
  const thing = addDbInstance(scene, { ...wish, tags });
  thing.phase = { state: 'available' };
  const arn = `arn:aws:rds:${spot.region}:${spot.account}:db:${thing.name}`;
  return estate.join({ arn, kind: 'rds:db', ...spot, id: thing.name, thing, bornAt, goneAt });
}

export function castBucket(
  estate: Estate,
  spot: Spot,
  { name, bornAt, goneAt, tags = {}, but = {} }: Named & { readonly but?: Partial<BucketRecord> },
): Actor<BucketRecord> {
  const scene = workshop(estate, spot, 's3', { name, bornAt });
  const thing: BucketRecord = { ...addBucket(scene, name), tags, ...but };
  return estate.join({ arn: `arn:aws:s3:::${name}`, kind: 's3', ...spot, id: name, thing, bornAt, goneAt });
}

export function castDatabaseCluster(
  estate: Estate,
  spot: Spot,
  { bornAt, goneAt, tags = {}, ...wish }: Omit<DbClusterWish, 'tags'> & Named,
): Actor<DbClusterRecord> {
  const scene = workshop(estate, spot, 'rds:cluster', { name: wish.name, bornAt });
  const thing = addDbCluster(scene, { ...wish, tags });
  thing.phase = { state: 'available' };
  const arn = `arn:aws:rds:${spot.region}:${spot.account}:cluster:${thing.name}`;
  return estate.join({ arn, kind: 'rds:cluster', ...spot, id: thing.name, thing, bornAt, goneAt });
}

/** Of an instance, taken at `bornAt`. */
export function castDatabaseSnapshot(
  estate: Estate,
  spot: Spot,
  of: DbInstanceRecord,
  { name, bornAt, goneAt, tags = {}, but }: Named & { readonly but?: DbSnapshotBut },
): Actor<DbSnapshotRecord> {
  const scene = workshop(estate, spot, 'rds:snapshot', { name, bornAt });
  const wish = snapshotOf(of, name, tags);
  const made = addDbSnapshot(scene, here(scene).dbSnapshots, { ...wish, but: { ...wish.but, ...but } }, '');
  const thing: DbSnapshotRecord = { ...made, phase: { state: 'available' } };
  const arn = `arn:aws:rds:${spot.region}:${spot.account}:snapshot:${name}`;
  return estate.join({ arn, kind: 'rds:snapshot', ...spot, id: name, thing, bornAt, goneAt });
}

/** Of a cluster, taken at `bornAt`. */
export function castClusterSnapshot(
  estate: Estate,
  spot: Spot,
  of: DbClusterRecord,
  { name, bornAt, goneAt, tags = {} }: Named,
): Actor<DbSnapshotRecord> {
  const scene = workshop(estate, spot, 'rds:cluster-snapshot', { name, bornAt });
  const made = addDbSnapshot(scene, here(scene).dbClusterSnapshots, clusterSnapshotOf(of, name, tags), '');
  const thing: DbSnapshotRecord = { ...made, phase: { state: 'available' } };
  const arn = `arn:aws:rds:${spot.region}:${spot.account}:cluster-snapshot:${name}`;
  return estate.join({ arn, kind: 'rds:cluster-snapshot', ...spot, id: name, thing, bornAt, goneAt });
}

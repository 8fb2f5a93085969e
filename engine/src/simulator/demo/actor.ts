/** A resource of the story: what it is, where it stands, and from when to when. */
import type { Thing } from '../thing.ts';
import { placeOf, shelfOf, type World } from '../world.ts';

export interface Actor<T extends Thing = Thing> {
  readonly arn: string;
  /** As the tagging API names it: `ec2:volume`. */
  readonly kind: string;
  readonly account: string;
  /** `global` for what has none. */
  readonly region: string;
  /** What its own service knows it by. */
  readonly id: string;
  readonly thing: T;
  /** Epoch ms: it stands from then on. */
  readonly bornAt: number;
  /** Epoch ms: from then on it is gone. */
  readonly goneAt: number;
}

/** The table of the world that has or will have it under its id. */
export function tableOf(
  world: World,
  { kind, account, region }: Pick<Actor, 'kind' | 'account' | 'region'>,
): Record<string, Thing> {
  const place = placeOf(world, account, region);
  switch (kind) {
    case 'ec2:instance':
      return place.instances;
    case 'ec2:volume':
      return place.volumes;
    case 'ec2:snapshot':
      return place.snapshots;
    case 'ec2:elastic-ip':
      return place.addresses;
    case 'rds:db':
      return place.dbInstances;
    case 'rds:cluster':
      return place.dbClusters;
    case 'rds:snapshot':
      return place.dbSnapshots;
    case 'rds:cluster-snapshot':
      return place.dbClusterSnapshots;
    case 's3':
      return place.buckets;
    default:
      return shelfOf(world, account, region, kind);
  }
}

export function enter(world: World, actor: Actor): void {
  tableOf(world, actor)[actor.id] = actor.thing;
  if (actor.kind === 's3') world.bucketPlaces[actor.id] = `${actor.account}/${actor.region}`;
}

export function leave(world: World, actor: Actor): void {
  delete tableOf(world, actor)[actor.id];
  if (actor.kind === 's3') delete world.bucketPlaces[actor.id];
}

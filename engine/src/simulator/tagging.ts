/** The Resource Groups Tagging API: every tagged thing of a region, as ARNs. */

import type { Phase } from './lifecycle.ts';
import { stateAt } from './lifecycle.ts';
import { pageOf } from './paging.ts';
import { type DbKind, dbArn } from './rds/common.ts';
import { type HandlersOf, here, isVisible, type Scene } from './scene.ts';
import { toPairs } from './tags.ts';
import type { Thing } from './thing.ts';
import { placeOf } from './world.ts';

interface Tagged {
  readonly arn: string;
  /** As in ResourceTypeFilters: `ec2:volume`. */
  readonly type: string;
  readonly thing: Thing;
}

type Living = Thing & { readonly phase?: Phase<string> };

function* everything(scene: Scene): Generator<Tagged> {
  const place = here(scene);
  const ec2 = (kind: string, things: Readonly<Record<string, Living>>): Tagged[] =>
    Object.entries(things).map(([id, thing]) => ({
      arn: `arn:aws:ec2:${scene.region}:${scene.account}:${kind}/${id}`,
      type: `ec2:${kind}`,
      thing,
    }));
  const rds = (kind: DbKind, things: Readonly<Record<string, Living>>): Tagged[] =>
    Object.entries(things).map(([name, thing]) => ({
      arn: dbArn(scene, kind, name),
      type: `rds:${kind}`,
      thing,
    }));
  yield* ec2('instance', place.instances);
  yield* ec2('volume', place.volumes);
  yield* ec2('snapshot', place.snapshots);
  yield* ec2('elastic-ip', place.addresses);
  yield* rds('db', place.dbInstances);
  yield* rds('cluster', place.dbClusters);
  yield* rds('snapshot', place.dbSnapshots);
  yield* rds('cluster-snapshot', place.dbClusterSnapshots);
  for (const bucket of Object.values(place.buckets)) {
    yield { arn: `arn:aws:s3:::${bucket.name}`, type: 's3', thing: bucket };
  }
  // What has no region is listed where the global services live.
  const everywhere =
    scene.region === 'us-east-1' ? placeOf(scene.world, scene.account, 'global').shelves : {};
  for (const shelves of [place.shelves, everywhere])
    for (const [type, shelf] of Object.entries(shelves))
      for (const item of Object.values(shelf)) yield { arn: item.arn, type, thing: item };
}

const isThere = (thing: Living, now: number): boolean => {
  const state = thing.phase ? stateAt(thing.phase, now) : undefined;
  return isVisible(thing, now) && state !== 'deleted' && state !== 'terminated';
};

/** A whole service (`ec2`) or one kind of it (`ec2:volume`). */
const isOfType = (type: string, wanted: readonly string[] | undefined): boolean =>
  !wanted?.length || wanted.some((filter) => type === filter || type.startsWith(`${filter}:`));

export const tagging: HandlersOf<'tag:GetResources'> = {
  'tag:GetResources': (scene, input) => {
    const { TagFilters, ResourceTypeFilters, ResourceARNList } = input;
    const found = [...everything(scene)].filter(
      ({ arn, type, thing }) =>
        isThere(thing, scene.now) &&
        // What was never tagged is not listed: an empty answer is no proof of absence.
        Object.keys(thing.tags).length > 0 &&
        isOfType(type, ResourceTypeFilters) &&
        (ResourceARNList?.includes(arn) ?? true) &&
        (TagFilters ?? []).every(({ Key = '', Values = [] }) => {
          const value = thing.tags[Key];
          return value !== undefined && (Values.length === 0 || Values.includes(value));
        }),
    );
    const page = pageOf(scene, found, ({ arn }) => arn, {
      token: input.PaginationToken,
      size: input.ResourcesPerPage,
      min: 1,
      max: 100,
      byDefault: 50,
      question: [TagFilters, ResourceTypeFilters, ResourceARNList],
    });
    return {
      ResourceTagMappingList: page.items.map(({ arn, thing }) => ({
        ResourceARN: arn,
        Tags: toPairs(thing.tags),
      })),
      PaginationToken: page.next ?? '',
    };
  },
};

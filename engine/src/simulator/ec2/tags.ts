/** Tags of any EC2 resource, found by its id. */
import { Refusal } from '../refusal.ts';
import { find, type HandlersOf, here, isVisible, required, type Scene } from '../scene.ts';
import { fromPairs, withoutTags, withTags } from '../tags.ts';
import type { Thing } from '../thing.ts';
import { findInstance } from './instances.ts';
import { noAllocation, noSnapshot } from './refusals.ts';
import { findVolume } from './volumes.ts';

function findAny(scene: Scene, id: string): Thing {
  switch (id.slice(0, id.indexOf('-'))) {
    case 'i':
      return findInstance(scene, id);
    case 'vol':
      return findVolume(scene, id);
    case 'snap':
      return find(scene, here(scene).snapshots, id, noSnapshot);
    case 'eipalloc':
      return find(scene, here(scene).addresses, id, noAllocation);
    default:
      return onShelf(scene, id);
  }
}

function onShelf(scene: Scene, id: string): Thing {
  for (const [kind, things] of Object.entries(here(scene).shelves)) {
    const thing = kind.startsWith('ec2:') ? things[id] : undefined;
    if (thing && isVisible(thing, scene.now)) return thing;
  }
  throw new Refusal('InvalidID', `The ID '${id}' is not valid`);
}

export const ec2Tags: HandlersOf<'ec2:CreateTags' | 'ec2:DeleteTags'> = {
  'ec2:CreateTags': (scene, input) => {
    const added = fromPairs(required(input.Tags, 'tagSet'));
    const things = required(input.Resources, 'resourceIdSet').map((id) => findAny(scene, id));
    const changed = things.map(({ tags }) =>
      withTags(tags, added, 'TagLimitExceeded', 'InvalidParameterValue'),
    );
    things.forEach((thing, index) => {
      thing.tags = changed[index] ?? thing.tags;
    });
    return {};
  },

  'ec2:DeleteTags': (scene, input) => {
    const things = required(input.Resources, 'resourceIdSet').map((id) => findAny(scene, id));
    for (const thing of things) {
      // A tag named with a value goes only if it has that value; without any tag named, all go.
      const gone = Object.entries(thing.tags).filter(
        ([key, value]) =>
          !input.Tags ||
          input.Tags.some((tag) => tag.Key === key && (tag.Value === undefined || tag.Value === value)),
      );
      thing.tags = withoutTags(
        thing.tags,
        gone.map(([key]) => key),
      );
    }
    return {};
  },
};

/** Tags of any RDS resource, found by its ARN. */
import { Refusal } from '../refusal.ts';
import { type HandlersOf, here, required, type Scene } from '../scene.ts';
import { fromPairs, toPairs, withoutTags, withTags } from '../tags.ts';
import type { Thing } from '../thing.ts';
import { findNamed } from './common.ts';

function findByArn(scene: Scene, arn: string | undefined): Thing {
  const [, , , region, , kind, ...rest] = required(arn, 'ResourceName').split(':');
  const name = rest.join(':');
  const place = here(scene);
  if (region === scene.region) {
    if (kind === 'db') return findNamed(scene, place.dbInstances, name, 'DBInstanceNotFound');
    if (kind === 'cluster') return findNamed(scene, place.dbClusters, name, 'DBClusterNotFoundFault');
    if (kind === 'snapshot') return findNamed(scene, place.dbSnapshots, name, 'DBSnapshotNotFound');
    if (kind === 'cluster-snapshot') {
      return findNamed(scene, place.dbClusterSnapshots, name, 'DBClusterSnapshotNotFoundFault');
    }
  }
  throw new Refusal('InvalidParameterValue', `Invalid resource name: ${arn}`);
}

export const dbTagOperations: HandlersOf<
  'rds:AddTagsToResource' | 'rds:ListTagsForResource' | 'rds:RemoveTagsFromResource'
> = {
  'rds:AddTagsToResource': (scene, input) => {
    const thing = findByArn(scene, input.ResourceName);
    const added = fromPairs(required(input.Tags, 'Tags'));
    thing.tags = withTags(thing.tags, added, 'InvalidParameterValue', 'InvalidParameterValue');
    return {};
  },
  'rds:ListTagsForResource': (scene, input) => ({
    TagList: toPairs(findByArn(scene, input.ResourceName).tags),
  }),
  'rds:RemoveTagsFromResource': (scene, input) => {
    const thing = findByArn(scene, input.ResourceName);
    thing.tags = withoutTags(thing.tags, required(input.TagKeys, 'TagKeys'));
    return {};
  },
};

/** Tags of accounts and organisational units. */
import { Refusal } from '../refusal.ts';
import { type HandlersOf, required, type Scene } from '../scene.ts';
import { fromPairs, toPairs, withoutTags, withTags } from '../tags.ts';
import { organizationOf } from './organization.ts';
import type { AccountRecord, UnitRecord } from './records.ts';

function target(scene: Scene, id: string | undefined): AccountRecord | UnitRecord {
  const { accounts, units } = organizationOf(scene);
  const found = accounts[id ?? ''] ?? units[id ?? ''];
  if (found) return found;
  throw new Refusal('TargetNotFoundException', "You specified a target that doesn't exist.");
}

export const organizationTags: HandlersOf<
  'organizations:ListTagsForResource' | 'organizations:TagResource' | 'organizations:UntagResource'
> = {
  'organizations:ListTagsForResource': (scene, input) => ({
    Tags: toPairs(target(scene, input.ResourceId).tags),
  }),

  'organizations:TagResource': (scene, input) => {
    const holder = target(scene, input.ResourceId);
    const added = fromPairs(required(input.Tags, 'Tags'));
    holder.tags = withTags(holder.tags, added, 'ConstraintViolationException', 'InvalidInputException');
    return {};
  },

  'organizations:UntagResource': (scene, input) => {
    const holder = target(scene, input.ResourceId);
    holder.tags = withoutTags(holder.tags, required(input.TagKeys, 'TagKeys'));
    return {};
  },
};

/** Instance profiles. */
import type { OutputOf } from '#platform/aws/index.ts';
import { varchar } from '#platform/lake/index.ts';
import { defineScanner, needed } from '../../scanner.ts';
import { type Tagged, tagged } from '../../tagged.ts';

type Profile = NonNullable<OutputOf<'iam:ListInstanceProfiles'>['InstanceProfiles']>[number];

export const instanceProfile = defineScanner({
  type: 'AWS::IAM::InstanceProfile',
  description: 'Instance profiles: how EC2 instances come by a role.',
  scope: 'global',
  calls: ['iam:ListInstanceProfiles', 'tag:GetResources'],
  columns: {
    path: varchar('The path in front of its name.', 'nullable'),
    role: varchar('The role it hands to instances; null where it has none.', 'nullable'),
  },
  relations: [{ column: 'role', kind: 'uses-role', to: 'AWS::IAM::Role' }],
  list: async (ask) => {
    const profiles = await ask.list(
      'iam:ListInstanceProfiles',
      {},
      ({ InstanceProfiles }) => InstanceProfiles,
    );
    return tagged(ask, profiles, 'iam:instance-profile', ({ Arn }) => Arn);
  },
  toRow: ({ of, tags }: Tagged<Profile>) => ({
    arn: needed(of.Arn, 'AWS::IAM::InstanceProfile', 'Arn'),
    name: of.InstanceProfileName ?? null,
    tags,
    created_at: of.CreateDate ?? null,
    path: of.Path ?? null,
    // AWS allows one at most.
    role: of.Roles?.[0]?.Arn ?? null,
  }),
});

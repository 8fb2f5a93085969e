/** The IAM policies that customers manage. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, timestamptz, varchar } from '#platform/lake/index.ts';
import { allowsEverything, policyOf } from '../../policy-document.ts';
import { defineScanner, needed } from '../../scanner.ts';
import { type Tagged, tagged } from '../../tagged.ts';

type Policy = NonNullable<OutputOf<'iam:GetAccountAuthorizationDetails'>['Policies']>[number];

export const managedPolicy = defineScanner({
  type: 'AWS::IAM::ManagedPolicy',
  description: "The account's own IAM policies; those that AWS manages are not among them.",
  scope: 'global',
  calls: ['iam:GetAccountAuthorizationDetails', 'tag:GetResources'],
  columns: {
    path: varchar('The path in front of its name.', 'nullable'),
    default_version: varchar('The version that counts.', 'nullable'),
    versions: integer('How many versions are kept; five is the most.', 'nullable'),
    attachments: integer('How many users, groups and roles it is attached to.', 'nullable'),
    boundary_uses: integer('How many users and roles it is the boundary of.', 'nullable'),
    allows_all: boolean('Whether one statement of it allows every action on everything.', 'nullable'),
    updated_at: timestamptz('When a version was last added.', 'nullable'),
  },
  relations: [],
  list: async (ask) => {
    const policies = await ask.list(
      'iam:GetAccountAuthorizationDetails',
      { Filter: ['LocalManagedPolicy'] },
      ({ Policies }) => Policies,
    );
    return tagged(ask, policies, 'iam:policy', ({ Arn }) => Arn);
  },
  toRow: ({ of, tags }: Tagged<Policy>) => {
    const policy = policyOf(of.PolicyVersionList?.find(({ IsDefaultVersion }) => IsDefaultVersion)?.Document);
    return {
      arn: needed(of.Arn, 'AWS::IAM::ManagedPolicy', 'Arn'),
      name: of.PolicyName ?? null,
      tags,
      created_at: of.CreateDate ?? null,
      path: of.Path ?? null,
      default_version: of.DefaultVersionId ?? null,
      versions: of.PolicyVersionList?.length ?? null,
      attachments: of.AttachmentCount ?? null,
      boundary_uses: of.PermissionsBoundaryUsageCount ?? null,
      allows_all: policy ? allowsEverything(policy) : null,
      updated_at: of.UpdateDate ?? null,
    };
  },
});

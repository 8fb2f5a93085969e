/** IAM groups. */
import type { OutputOf } from '#platform/aws/index.ts';
import { integer, varchar } from '#platform/lake/index.ts';
import { grantColumns, grantRelations, grantsOf } from '../../iam-grants.ts';
import { defineScanner, needed } from '../../scanner.ts';

interface Listed {
  readonly of: NonNullable<OutputOf<'iam:GetAccountAuthorizationDetails'>['GroupDetailList']>[number];
  readonly users: number | null;
}

export const group = defineScanner({
  type: 'AWS::IAM::Group',
  description: 'IAM groups: rights that several users share.',
  scope: 'global',
  calls: ['iam:GetAccountAuthorizationDetails'],
  columns: {
    path: varchar('The path in front of its name.', 'nullable'),
    users: integer('How many users are in it.', 'nullable'),
    ...grantColumns,
  },
  relations: grantRelations,
  list: async (ask) => {
    const members = new Map<string, number>();
    const groups = await ask.list(
      'iam:GetAccountAuthorizationDetails',
      { Filter: ['User', 'Group'] },
      ({ UserDetailList = [], GroupDetailList }) => {
        for (const name of UserDetailList.flatMap(({ GroupList = [] }) => GroupList))
          members.set(name, (members.get(name) ?? 0) + 1);
        return GroupDetailList;
      },
    );
    // Users that were not read may be members too.
    const known = groups.status === 'ok';
    return ask.each(groups, async (of) => ({
      of,
      users: known ? (members.get(of.GroupName ?? '') ?? 0) : null,
    }));
  },
  toRow: ({ of, users }: Listed) => ({
    arn: needed(of.Arn, 'AWS::IAM::Group', 'Arn'),
    name: of.GroupName ?? null,
    // Groups cannot have tags.
    tags: null,
    created_at: of.CreateDate ?? null,
    path: of.Path ?? null,
    users,
    ...grantsOf({ ...of, inline: of.GroupPolicyList ?? [] }),
  }),
});

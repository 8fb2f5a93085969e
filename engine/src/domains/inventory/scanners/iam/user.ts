/** IAM users. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, timestamptz, varchar } from '#platform/lake/index.ts';
import { type CredentialLine, latest, readCredentialReport } from '../../credential-report.ts';
import { tagMap } from '../../head.ts';
import { grantColumns, grantRelations, grantsOf } from '../../iam-grants.ts';
import { defineScanner, needed } from '../../scanner.ts';

interface Listed {
  readonly of: NonNullable<OutputOf<'iam:GetAccountAuthorizationDetails'>['UserDetailList']>[number];
  readonly groups: readonly string[] | null;
  readonly credentials: CredentialLine | undefined;
}

const REPORTED = 'from the credential report, which may be four hours old';

export const user = defineScanner({
  type: 'AWS::IAM::User',
  description: 'IAM users: lasting identities with passwords and access keys of their own.',
  scope: 'global',
  calls: ['iam:GetAccountAuthorizationDetails', 'iam:GenerateCredentialReport', 'iam:GetCredentialReport'],
  columns: {
    path: varchar('The path in front of its name.', 'nullable'),
    console: boolean(`Whether it has a password for the console, ${REPORTED}.`, 'nullable'),
    mfa: boolean(`Whether a second factor is set up, ${REPORTED}.`, 'nullable'),
    password_last_used_at: timestamptz(`When its password was last used, ${REPORTED}.`, 'nullable'),
    password_changed_at: timestamptz(`When its password was last changed, ${REPORTED}.`, 'nullable'),
    active_keys: integer(`How many of its access keys are active, ${REPORTED}.`, 'nullable'),
    last_used_at: timestamptz(
      'When its password or a key was last used; null where console is known means never, as far as AWS remembers.',
      'nullable',
    ),
    groups: texts('The groups it is in.', 'nullable'),
    ...grantColumns,
  },
  relations: [{ column: 'groups', kind: 'part-of', to: 'AWS::IAM::Group' }, ...grantRelations],
  list: async (ask) => {
    // Users name their groups without the paths that ARNs hold.
    const arns = new Map<string, string>();
    const users = await ask.list(
      'iam:GetAccountAuthorizationDetails',
      { Filter: ['User', 'Group'] },
      ({ UserDetailList, GroupDetailList }) => {
        for (const { GroupName = '', Arn } of GroupDetailList ?? []) if (Arn) arns.set(GroupName, Arn);
        return UserDetailList;
      },
    );
    const report = await readCredentialReport(ask);
    return ask.each(users, async (of) => ({
      of,
      groups: of.GroupList?.flatMap((name) => arns.get(name) ?? []) ?? null,
      credentials: report?.get(of.Arn ?? ''),
    }));
  },
  toRow: ({ of, groups, credentials }: Listed) => ({
    arn: needed(of.Arn, 'AWS::IAM::User', 'Arn'),
    name: of.UserName ?? null,
    tags: tagMap(of.Tags ?? []),
    created_at: of.CreateDate ?? null,
    path: of.Path ?? null,
    console: credentials?.console ?? null,
    mfa: credentials?.mfa ?? null,
    password_last_used_at: credentials?.passwordUsedAt ?? null,
    password_changed_at: credentials?.passwordChangedAt ?? null,
    active_keys: credentials?.activeKeys ?? null,
    last_used_at: credentials ? latest([credentials.passwordUsedAt, credentials.keysUsedAt]) : null,
    groups,
    ...grantsOf({ ...of, inline: of.UserPolicyList ?? [] }),
  }),
});

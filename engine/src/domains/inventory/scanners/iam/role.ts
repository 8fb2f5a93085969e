/** IAM roles. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, timestamptz, varchar } from '#platform/lake/index.ts';
import { tagMap } from '../../head.ts';
import { grantColumns, grantRelations, grantsOf } from '../../iam-grants.ts';
import { policyOf } from '../../policy-document.ts';
import { defineScanner, needed } from '../../scanner.ts';
import { trustOf } from '../../trust-policy.ts';

interface Listed {
  readonly of: NonNullable<OutputOf<'iam:GetAccountAuthorizationDetails'>['RoleDetailList']>[number];
  /** Session length and description stand in the other list only. */
  readonly more: NonNullable<OutputOf<'iam:ListRoles'>['Roles']>[number] | undefined;
}

export const role = defineScanner({
  type: 'AWS::IAM::Role',
  description: 'IAM roles: rights that people, machines and services take on for a while.',
  scope: 'global',
  calls: ['iam:GetAccountAuthorizationDetails', 'iam:ListRoles'],
  columns: {
    path: varchar(
      'The path in front of its name; AWS keeps its own roles under /aws-service-role/.',
      'nullable',
    ),
    note: varchar('What its makers say it is for.', 'nullable'),
    max_session_s: integer('How long it may be taken on at most, in seconds.', 'nullable'),
    trusted: texts(
      'The roles, users, accounts and identity providers that may take it on, as ARNs.',
      'nullable',
    ),
    trusted_services: texts('The AWS services that may take it on.', 'nullable'),
    trusts_anyone: boolean('Whether a statement of its trust policy names everybody.', 'nullable'),
    trust_conditions: texts('The condition keys that every way to take it on asks for.', 'nullable'),
    ...grantColumns,
    last_used_at: timestamptz(
      'When it was last used within the last 400 days; null for longer ago.',
      'nullable',
    ),
    last_used_region: varchar('The region that it was last used in.', 'nullable'),
  },
  relations: [{ column: 'trusted', kind: 'trusts' }, ...grantRelations],
  list: async (ask) => {
    const roles = await ask.list(
      'iam:GetAccountAuthorizationDetails',
      { Filter: ['Role'] },
      ({ RoleDetailList }) => RoleDetailList,
    );
    const more = await ask.also('iam:ListRoles', {}, ({ Roles }) => Roles);
    const byArn = new Map(more?.map((listed) => [listed.Arn, listed]));
    return ask.each(roles, async (of) => ({ of, more: byArn.get(of.Arn) }));
  },
  toRow: ({ of, more }: Listed, { partition }) => {
    const trust = trustOf(policyOf(of.AssumeRolePolicyDocument), partition);
    return {
      arn: needed(of.Arn, 'AWS::IAM::Role', 'Arn'),
      name: of.RoleName ?? null,
      tags: tagMap(of.Tags ?? []),
      created_at: of.CreateDate ?? null,
      path: of.Path ?? null,
      note: more?.Description ?? null,
      max_session_s: more?.MaxSessionDuration ?? null,
      trusted: trust?.trusted ?? null,
      trusted_services: trust?.services ?? null,
      trusts_anyone: trust?.anyone ?? null,
      trust_conditions: trust?.conditions ?? null,
      ...grantsOf({ ...of, inline: of.RolePolicyList }),
      last_used_at: of.RoleLastUsed?.LastUsedDate ?? null,
      last_used_region: of.RoleLastUsed?.Region ?? null,
    };
  },
});

/** Every call by which accounts become known: what a policy must allow for it. */
import type { Operation } from '#platform/aws/index.ts';

export const ORGANIZATION_CALLS: readonly Operation[] = [
  'organizations:DescribeOrganization',
  'organizations:ListAccounts',
  'organizations:ListAccountsForParent',
  'organizations:ListDelegatedAdministrators',
  'organizations:ListDelegatedServicesForAccount',
  'organizations:ListOrganizationalUnitsForParent',
  'organizations:ListRoots',
  'organizations:ListTagsForResource',
  'sts:GetCallerIdentity',
];

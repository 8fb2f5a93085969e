/** The rights that users, groups and roles have alike. */
import { boolean, integer, texts, varchar } from '#platform/lake/index.ts';
import { allowsEverything, policyOf } from './policy-document.ts';
import type { Relation } from './scanner.ts';

export const grantColumns = {
  policies: texts('The managed policies that are attached to it.', 'nullable'),
  inline_policies: integer('How many policies are written into it.', 'nullable'),
  inline_allows_all: boolean(
    'Whether a policy written into it allows every action on everything.',
    'nullable',
  ),
  boundary: varchar('The policy that its rights never exceed; null where it has none.', 'nullable'),
};

export const grantRelations = [
  { column: 'policies', kind: 'grants', to: 'AWS::IAM::ManagedPolicy' },
  { column: 'boundary', kind: 'uses', to: 'AWS::IAM::ManagedPolicy' },
] as const satisfies readonly Relation<keyof typeof grantColumns>[];

interface Holder {
  readonly AttachedManagedPolicies?: readonly { readonly PolicyArn?: string | undefined }[] | undefined;
  readonly PermissionsBoundary?: { readonly PermissionsBoundaryArn?: string | undefined } | undefined;
  readonly inline: readonly { readonly PolicyDocument?: string | undefined }[] | undefined;
}

export function grantsOf({ AttachedManagedPolicies, PermissionsBoundary, inline }: Holder) {
  return {
    policies: AttachedManagedPolicies?.flatMap(({ PolicyArn }) => PolicyArn ?? []) ?? null,
    inline_policies: inline?.length ?? null,
    inline_allows_all: inline ? anyAllowsAll(inline) : null,
    boundary: PermissionsBoundary?.PermissionsBoundaryArn ?? null,
  };
}

function anyAllowsAll(inline: NonNullable<Holder['inline']>): boolean | null {
  const read = inline.map(({ PolicyDocument }) => policyOf(PolicyDocument));
  if (read.some((policy) => policy && allowsEverything(policy))) return true;
  return read.includes(undefined) ? null : false;
}

/** Secrets. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, timestamptz, varchar } from '#platform/lake/index.ts';
import { keyArn } from '../../arns.ts';
import { tagMap } from '../../head.ts';
import { defineScanner, needed } from '../../scanner.ts';

type Secret = NonNullable<OutputOf<'secretsmanager:ListSecrets'>['SecretList']>[number];

export const secret = defineScanner({
  type: 'AWS::SecretsManager::Secret',
  description: 'Secrets that applications fetch: all about them but what they say.',
  scope: 'region',
  calls: ['secretsmanager:ListSecrets'],
  columns: {
    note: varchar('What its makers say it is for.', 'nullable'),
    rotated: boolean('Whether it is changed by itself.', 'nullable'),
    rotation_days: integer('Days between two rotations; null where a schedule says when.', 'nullable'),
    rotation_schedule: varchar('The schedule expression of its rotation.', 'nullable'),
    rotated_by: varchar('The function that changes it.', 'nullable'),
    last_rotated_at: timestamptz('When it was last rotated; null where it never was.', 'nullable'),
    next_rotation_at: timestamptz('When it is to be rotated next.', 'nullable'),
    last_changed_at: timestamptz('When anything about it was last changed.', 'nullable'),
    last_accessed_at: timestamptz(
      'The day it was last fetched, at midnight UTC; null where it never was.',
      'nullable',
    ),
    deleted_at: timestamptz('When its deletion was asked for; null where it was not.', 'nullable'),
    owned_by: varchar('The AWS service that manages it; null where customers do.', 'nullable'),
    primary_region: varchar('The region it is copied from; null where it has no copies.', 'nullable'),
    key: varchar('The KMS key that was chosen for it; null for the one AWS manages.', 'nullable'),
  },
  relations: [
    { column: 'rotated_by', kind: 'uses', to: 'AWS::Lambda::Function' },
    { column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' },
  ],
  // Those that wait for their deletion are still there.
  list: (ask) =>
    ask.list('secretsmanager:ListSecrets', { IncludePlannedDeletion: true }, ({ SecretList }) => SecretList),
  toRow: (raw: Secret, where) => ({
    arn: needed(raw.ARN, 'AWS::SecretsManager::Secret', 'ARN'),
    name: raw.Name ?? null,
    tags: tagMap(raw.Tags ?? []),
    created_at: raw.CreatedDate ?? null,
    note: raw.Description || null,
    // AWS leaves it out where rotation was never set up.
    rotated: raw.RotationEnabled ?? false,
    rotation_days: raw.RotationRules?.AutomaticallyAfterDays ?? null,
    rotation_schedule: raw.RotationRules?.ScheduleExpression ?? null,
    rotated_by: raw.RotationLambdaARN || null,
    last_rotated_at: raw.LastRotatedDate ?? null,
    next_rotation_at: raw.NextRotationDate ?? null,
    last_changed_at: raw.LastChangedDate ?? null,
    last_accessed_at: raw.LastAccessedDate ?? null,
    deleted_at: raw.DeletedDate ?? null,
    owned_by: raw.OwningService ?? null,
    primary_region: raw.PrimaryRegion ?? null,
    key: keyArn(where, raw.KmsKeyId),
  }),
});

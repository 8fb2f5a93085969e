/** KMS keys. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, timestamptz, varchar } from '#platform/lake/index.ts';
import { flattened } from '../../call-results.ts';
import { defineScanner, needed } from '../../scanner.ts';
import { type Tagged, tagged } from '../../tagged.ts';

interface Listed extends Tagged<NonNullable<OutputOf<'kms:ListKeys'>['Keys']>[number]> {
  readonly more: OutputOf<'kms:DescribeKey'>['KeyMetadata'];
  readonly rotation: OutputOf<'kms:GetKeyRotationStatus'> | null | undefined;
  readonly aliases: readonly string[] | null;
}

/** Every key that AWS manages has such an alias, and no other may have one. */
const AWS_ALIAS = 'alias/aws/';

export const key = defineScanner({
  type: 'AWS::KMS::Key',
  description:
    'KMS keys of customers: whoever may use one may read what it protects. Those that AWS manages are not among them.',
  scope: 'region',
  calls: [
    'kms:ListKeys',
    'kms:ListAliases',
    'kms:DescribeKey',
    'kms:GetKeyRotationStatus',
    'tag:GetResources',
  ],
  columns: {
    key_id: varchar('The id that KMS calls take.', 'required'),
    aliases: texts('Its aliases, without `alias/`.', 'nullable'),
    state: varchar(
      'Enabled, Disabled, PendingDeletion, PendingImport, Unavailable or another state.',
      'nullable',
    ),
    deletion_at: timestamptz('When it will be deleted; null where it will not.', 'nullable'),
    note: varchar('What its makers say it is for.', 'nullable'),
    usage: varchar('ENCRYPT_DECRYPT, SIGN_VERIFY, GENERATE_VERIFY_MAC or KEY_AGREEMENT.', 'nullable'),
    spec: varchar('SYMMETRIC_DEFAULT, RSA_2048, ECC_NIST_P256, HMAC_256 and so on.', 'nullable'),
    origin: varchar(
      'Where its material comes from: AWS_KMS, EXTERNAL, AWS_CLOUDHSM or EXTERNAL_KEY_STORE.',
      'nullable',
    ),
    expires_at: timestamptz('When imported material expires; null where it does not.', 'nullable'),
    multi_region: boolean('Whether it has, or may have, replicas in other regions.', 'nullable'),
    replica_of: varchar('The key it is a replica of.', 'nullable'),
    rotatable: boolean('Whether KMS can rotate it by itself.', 'nullable'),
    rotated: boolean('Whether KMS rotates it by itself.', 'nullable'),
    rotation_days: integer('Days between two rotations.', 'nullable'),
  },
  relations: [{ column: 'replica_of', kind: 'made-from', to: 'AWS::KMS::Key' }],
  list: async (ask) => {
    const listed = await ask.list('kms:ListKeys', {}, ({ Keys }) => Keys);
    const aliases = await ask.also('kms:ListAliases', {}, ({ Aliases }) => Aliases);
    const namesOf = (id: string | undefined) =>
      aliases?.flatMap(({ AliasName, TargetKeyId }) => (TargetKeyId === id ? (AliasName ?? []) : [])) ?? null;
    const read = async (item: Tagged<Listed['of']>): Promise<Listed[]> => {
      const { KeyId } = item.of;
      const names = namesOf(KeyId);
      if (names?.some((name) => name.startsWith(AWS_ALIAS))) return [];
      const answer = await ask.detail('kms:DescribeKey', { KeyId });
      const more = answer?.KeyMetadata;
      if (more?.KeyManager === 'AWS') return [];
      const rotation = isRotatable(more)
        ? await ask.detail('kms:GetKeyRotationStatus', { KeyId })
        : undefined;
      return [{ ...item, more, rotation, aliases: names }];
    };
    return flattened(await ask.each(await tagged(ask, listed, 'kms:key', ({ KeyArn }) => KeyArn), read));
  },
  toRow: ({ of, more, rotation, aliases, tags }: Listed) => {
    const names = aliases?.map((alias) => alias.replace('alias/', '')) ?? null;
    const role = more?.MultiRegionConfiguration;
    return {
      arn: needed(of.KeyArn, 'AWS::KMS::Key', 'KeyArn'),
      name: names?.[0] ?? null,
      tags,
      created_at: more?.CreationDate ?? null,
      key_id: needed(of.KeyId, 'AWS::KMS::Key', 'KeyId'),
      aliases: names,
      state: more?.KeyState ?? null,
      deletion_at: more?.DeletionDate ?? null,
      note: more?.Description || null,
      usage: more?.KeyUsage ?? null,
      spec: more?.KeySpec ?? null,
      origin: more?.Origin ?? null,
      expires_at: more?.ValidTo ?? null,
      multi_region: more?.MultiRegion ?? null,
      replica_of: role?.MultiRegionKeyType === 'REPLICA' ? (role.PrimaryKey?.Arn ?? null) : null,
      rotatable: more ? canRotate(more) : null,
      rotated: rotation?.KeyRotationEnabled ?? null,
      rotation_days: rotation?.RotationPeriodInDays ?? null,
    };
  },
});

/** KMS rotates symmetric keys of its own material, and no others. */
const canRotate = ({ KeySpec, Origin }: NonNullable<Listed['more']>): boolean =>
  KeySpec === 'SYMMETRIC_DEFAULT' && Origin === 'AWS_KMS';

/** A key that is going to be deleted, say, is not asked about rotation: KMS would refuse. */
const isRotatable = (more: Listed['more']): boolean =>
  more !== undefined && canRotate(more) && (more.KeyState === 'Enabled' || more.KeyState === 'Disabled');

/** KMS keys and their aliases. */
import type { OutputOf } from '#platform/aws/index.ts';
import { answering, describing, itemsOn, listing } from '../answers.ts';
import { pageOf } from '../paging.ts';
import { defineShelf } from '../shelf.ts';
import { uuidOf } from '../uuid.ts';

interface KeyDoc {
  readonly KeyMetadata: NonNullable<OutputOf<'kms:DescribeKey'>['KeyMetadata']>;
  readonly rotation: OutputOf<'kms:GetKeyRotationStatus'>;
  /** Without `alias/`. */
  readonly aliases: readonly string[];
}

/** Keys of customers; keep one that AWS manages by its KeyManager and an alias like `aws/ebs`. */
export const keys = defineShelf<KeyDoc>({
  kind: 'kms:key',
  scope: 'region',
  make: (site, name) => {
    const KeyId = uuidOf(site.hex(32));
    return {
      KeyMetadata: {
        AWSAccountId: site.account,
        KeyId,
        Arn: `arn:aws:kms:${site.region}:${site.account}:key/${KeyId}`,
        CreationDate: new Date(site.now),
        Enabled: true,
        Description: '',
        KeyUsage: 'ENCRYPT_DECRYPT',
        KeyState: 'Enabled',
        Origin: 'AWS_KMS',
        KeyManager: 'CUSTOMER',
        KeySpec: 'SYMMETRIC_DEFAULT',
        CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT',
        EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
        MultiRegion: false,
      },
      rotation: { KeyRotationEnabled: true, KeyId, RotationPeriodInDays: 365 },
      aliases: [name],
    };
  },
  idOf: (doc) => doc.KeyMetadata.KeyId ?? '',
  arnOf: (doc) => doc.KeyMetadata.Arn ?? '',
});

export const kmsShelves = [keys];

export const kmsAnswers = {
  ...listing('kms:ListKeys', keys, {
    as: ({ KeyMetadata: { KeyId, Arn } }) => ({ KeyId, KeyArn: Arn }),
  }),
  ...answering('kms:ListAliases', (scene, { Marker, Limit }) => {
    const all = itemsOn(scene, keys).flatMap(({ doc: { aliases, KeyMetadata } }) =>
      aliases.map((alias) => ({
        AliasName: `alias/${alias}`,
        AliasArn: `arn:aws:kms:${scene.region}:${scene.account}:alias/${alias}`,
        TargetKeyId: KeyMetadata.KeyId,
        CreationDate: KeyMetadata.CreationDate,
      })),
    );
    const page = pageOf(scene, all, ({ AliasName }) => AliasName, {
      token: Marker,
      size: Limit,
      min: 1,
      max: 100,
      byDefault: 50,
      question: [],
    });
    return { Aliases: [...page.items], NextMarker: page.next, Truncated: page.next !== undefined };
  }),
  ...describing('kms:DescribeKey', keys, {
    by: 'KeyId',
    missing: 'NotFoundException',
    as: ({ KeyMetadata }) => ({ KeyMetadata }),
  }),
  ...describing('kms:GetKeyRotationStatus', keys, {
    by: 'KeyId',
    missing: 'NotFoundException',
    as: ({ rotation }) => rotation,
  }),
};

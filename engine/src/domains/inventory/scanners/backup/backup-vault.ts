/** AWS Backup's vaults. */
import type { OutputOf } from '#platform/aws/index.ts';
import { bigint, boolean, timestamptz, varchar } from '#platform/lake/index.ts';
import { keyArn } from '../../arns.ts';
import { defineScanner, needed } from '../../scanner.ts';

interface Listed {
  readonly of: NonNullable<OutputOf<'backup:ListBackupVaults'>['BackupVaultList']>[number];
  readonly tags: Readonly<Record<string, string>> | null;
}

export const backupVault = defineScanner({
  type: 'AWS::Backup::BackupVault',
  description: "AWS Backup's vaults, which hold recovery points.",
  scope: 'region',
  calls: ['backup:ListBackupVaults', 'backup:ListTags'],
  columns: {
    vault_type: varchar('BACKUP_VAULT, LOGICALLY_AIR_GAPPED_BACKUP_VAULT and more.', 'nullable'),
    state: varchar('CREATING, AVAILABLE or FAILED.', 'nullable'),
    recovery_points: bigint('How many recovery points it holds.', 'nullable'),
    key: varchar('The KMS key it is encrypted with.', 'nullable'),
    locked: boolean('Whether recovery points are kept from being deleted early.', 'nullable'),
    locked_for_good_at: timestamptz(
      'From when on nobody can take the lock away; null: somebody can.',
      'nullable',
    ),
    min_retention_days: bigint('The shortest time that the lock lets recovery points be kept.', 'nullable'),
    max_retention_days: bigint('The longest time that the lock lets recovery points be kept.', 'nullable'),
  },
  relations: [{ column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' }],
  list: async (ask) => {
    const vaults = await ask.list('backup:ListBackupVaults', {}, ({ BackupVaultList }) => BackupVaultList);
    return ask.each(vaults, async (of): Promise<Listed> => {
      const answer = await ask.detail('backup:ListTags', { ResourceArn: of.BackupVaultArn });
      return { of, tags: answer ? (answer.Tags ?? {}) : null };
    });
  },
  toRow: ({ of: raw, tags }: Listed, where) => ({
    arn: needed(raw.BackupVaultArn, 'AWS::Backup::BackupVault', 'BackupVaultArn'),
    name: raw.BackupVaultName ?? null,
    tags,
    created_at: raw.CreationDate ?? null,
    vault_type: raw.VaultType ?? null,
    state: raw.VaultState ?? null,
    recovery_points: raw.NumberOfRecoveryPoints ?? null,
    key: keyArn(where, raw.EncryptionKeyArn),
    locked: raw.Locked ?? null,
    locked_for_good_at: raw.LockDate ?? null,
    min_retention_days: raw.MinRetentionDays ?? null,
    max_retention_days: raw.MaxRetentionDays ?? null,
  }),
});

import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { backupVault } from './backup-vault.ts';

const where = whereIs('111122223333', 'eu-west-1');

const BackupVaultArn = 'arn:aws:backup:eu-west-1:111122223333:backup-vault:Default';

scannerContract(backupVault, { estate: { 'backup:backup-vault': 25 }, rows: 25 });

it('tells a vault that is locked for good from one that nobody told of', () => {
  const LockDate = new Date('2026-02-03T00:00:00Z');
  const of = { BackupVaultArn, Locked: true, LockDate, MinRetentionDays: 7, NumberOfRecoveryPoints: 0 };
  expect(backupVault.toRow({ of, tags: {} }, where)).toMatchObject({
    locked: true,
    locked_for_good_at: LockDate,
    min_retention_days: 7,
    max_retention_days: null,
    recovery_points: 0,
  });
  expect(backupVault.toRow({ of: { BackupVaultArn }, tags: null }, where)).toMatchObject({
    tags: null,
    locked: null,
    recovery_points: null,
  });
});

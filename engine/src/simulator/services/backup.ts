/** AWS Backup's vaults and plans. */
import type { OutputOf } from '#platform/aws/index.ts';
import { answering, itemsOn, listing, one } from '../answers.ts';
import { managedKey } from '../managed-key.ts';
import { Refusal } from '../refusal.ts';
import { defineShelf } from '../shelf.ts';
import { uuidOf } from '../uuid.ts';

type Vault = NonNullable<OutputOf<'backup:ListBackupVaults'>['BackupVaultList']>[number];
type Plan = NonNullable<OutputOf<'backup:ListBackupPlans'>['BackupPlansList']>[number];
type Selections = NonNullable<OutputOf<'backup:ListBackupSelections'>['BackupSelectionsList']>;

/** The plan as lists show it, and what other calls tell of it. */
export type BackupPlanDoc = Plan & {
  readonly plan: NonNullable<OutputOf<'backup:GetBackupPlan'>['BackupPlan']>;
  readonly selections: Selections;
};

export const vaults = defineShelf<Vault>({
  kind: 'backup:backup-vault',
  scope: 'region',
  make: (site, name) => ({
    BackupVaultName: name,
    BackupVaultArn: `arn:aws:backup:${site.region}:${site.account}:backup-vault:${name}`,
    VaultType: 'BACKUP_VAULT',
    VaultState: 'AVAILABLE',
    CreationDate: new Date(site.now),
    EncryptionKeyArn: managedKey(site, 'backup'),
    NumberOfRecoveryPoints: site.between(0, 900),
    Locked: false,
  }),
  idOf: (doc) => doc.BackupVaultName ?? '',
  arnOf: (doc) => doc.BackupVaultArn ?? '',
});

const plans = defineShelf<BackupPlanDoc>({
  kind: 'backup:backup-plan',
  scope: 'region',
  make: (site, name) => {
    const id = uuidOf(site.hex(32));
    return {
      BackupPlanId: id,
      BackupPlanArn: `arn:aws:backup:${site.region}:${site.account}:backup-plan:${id}`,
      BackupPlanName: name,
      VersionId: site.hex(48),
      CreationDate: new Date(site.now),
      LastExecutionDate: new Date(site.now),
      plan: {
        BackupPlanName: name,
        Rules: [
          {
            RuleName: 'daily',
            RuleId: uuidOf(site.hex(32)),
            TargetBackupVaultName: 'Default',
            ScheduleExpression: 'cron(0 5 ? * * *)',
            StartWindowMinutes: 480,
            CompletionWindowMinutes: 10_080,
            Lifecycle: { DeleteAfterDays: 35 },
          },
        ],
      },
      selections: [
        {
          SelectionId: uuidOf(site.hex(32)),
          SelectionName: 'tagged',
          BackupPlanId: id,
          CreationDate: new Date(site.now),
          IamRoleArn: `arn:aws:iam::${site.account}:role/service-role/AWSBackupDefaultServiceRole`,
        },
      ],
    };
  },
  idOf: (doc) => doc.BackupPlanId ?? '',
  arnOf: (doc) => doc.BackupPlanArn ?? '',
});

export const backupShelves = [vaults, plans];

export const backupAnswers = {
  ...listing('backup:ListBackupVaults', vaults),
  ...listing('backup:ListBackupPlans', plans, { as: ({ plan, selections, ...doc }) => doc }),
  ...answering('backup:GetBackupPlan', (scene, { BackupPlanId }) => {
    const { plan, selections, BackupPlanName, ...doc } = one(scene, plans, BackupPlanId).doc;
    return { ...doc, BackupPlan: plan };
  }),
  ...answering('backup:ListBackupSelections', (scene, { BackupPlanId }) => ({
    BackupSelectionsList: one(scene, plans, BackupPlanId).doc.selections,
  })),
  ...answering('backup:ListTags', (scene, { ResourceArn }) => {
    const things = [...itemsOn(scene, vaults), ...itemsOn(scene, plans)];
    const found = things.find(({ arn }) => arn === ResourceArn);
    if (!found) throw new Refusal('ResourceNotFoundException', `There is no ${ResourceArn}.`);
    return { Tags: { ...found.tags } };
  }),
};

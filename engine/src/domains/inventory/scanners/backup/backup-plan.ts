/** AWS Backup's plans. */
import type { OutputOf } from '#platform/aws/index.ts';
import { bigint, boolean, integer, texts, timestamptz, varchar } from '#platform/lake/index.ts';
import { defineScanner, needed } from '../../scanner.ts';

interface Listed {
  readonly of: NonNullable<OutputOf<'backup:ListBackupPlans'>['BackupPlansList']>[number];
  /** Each undefined where AWS did not say. */
  readonly plan: OutputOf<'backup:GetBackupPlan'> | null | undefined;
  readonly selections: OutputOf<'backup:ListBackupSelections'>['BackupSelectionsList'] | undefined;
  readonly tags: Readonly<Record<string, string>> | null;
}

export const backupPlan = defineScanner({
  type: 'AWS::Backup::BackupPlan',
  description: "AWS Backup's plans: what is copied when, and how long copies are kept.",
  scope: 'region',
  calls: ['backup:ListBackupPlans', 'backup:GetBackupPlan', 'backup:ListBackupSelections', 'backup:ListTags'],
  columns: {
    plan_id: varchar('The id that AWS Backup calls take.', 'nullable'),
    last_run_at: timestamptz('When it last copied something; null where it never has.', 'nullable'),
    rules: integer('How many rules it has.', 'nullable'),
    schedules: texts('When its rules run, as cron expressions.', 'nullable'),
    selections: integer(
      'How many selections of resources it has; without any it copies nothing.',
      'nullable',
    ),
    shortest_retention_days: bigint(
      'The shortest time that a rule keeps copies; null: all keep them for ever.',
      'nullable',
    ),
    keeps_for_ever: boolean('Whether a rule never deletes its copies.', 'nullable'),
    moves_to_cold: boolean('Whether a rule moves copies to cold storage.', 'nullable'),
    continuous: boolean('Whether a rule allows to go back to any moment.', 'nullable'),
    vaults: texts('The vaults that copies go to first.', 'nullable'),
    copies_to: texts('The vaults that copies are copied on to.', 'nullable'),
    copies_abroad: boolean('Whether copies are copied on to another region.', 'nullable'),
    roles: texts('The roles that do the copying.', 'nullable'),
  },
  relations: [
    { column: 'vaults', kind: 'writes-to', to: 'AWS::Backup::BackupVault' },
    { column: 'copies_to', kind: 'writes-to', to: 'AWS::Backup::BackupVault' },
    { column: 'roles', kind: 'uses-role', to: 'AWS::IAM::Role' },
  ],
  list: async (ask) => {
    const plans = await ask.list('backup:ListBackupPlans', {}, ({ BackupPlansList }) => BackupPlansList);
    return ask.each(plans, async (of): Promise<Listed> => {
      const { BackupPlanId } = of;
      const plan = await ask.detail('backup:GetBackupPlan', { BackupPlanId });
      const selections = await ask.also(
        'backup:ListBackupSelections',
        { BackupPlanId },
        ({ BackupSelectionsList }) => BackupSelectionsList,
      );
      const tags = await ask.detail('backup:ListTags', { ResourceArn: of.BackupPlanArn });
      return { of, plan, selections: selections && [...selections], tags: tags ? (tags.Tags ?? {}) : null };
    });
  },
  toRow: ({ of: raw, plan, selections, tags }: Listed, { partition, region, account }) => {
    const rules = plan?.BackupPlan?.Rules;
    const retentions = rules?.flatMap(({ Lifecycle }) => Lifecycle?.DeleteAfterDays ?? []) ?? [];
    const copies = rules?.flatMap(({ CopyActions }) => CopyActions ?? []);
    const targets = copies?.flatMap(({ DestinationBackupVaultArn: vault }) => vault ?? []);
    return {
      arn: needed(raw.BackupPlanArn, 'AWS::Backup::BackupPlan', 'BackupPlanArn'),
      name: raw.BackupPlanName ?? null,
      tags,
      created_at: raw.CreationDate ?? null,
      plan_id: raw.BackupPlanId ?? null,
      last_run_at: raw.LastExecutionDate ?? null,
      rules: rules?.length ?? null,
      schedules: rules?.flatMap(({ ScheduleExpression }) => ScheduleExpression ?? []) ?? null,
      selections: selections?.length ?? null,
      shortest_retention_days: retentions.length > 0 ? Math.min(...retentions) : null,
      keeps_for_ever: rules?.some(({ Lifecycle }) => Lifecycle?.DeleteAfterDays === undefined) ?? null,
      moves_to_cold: rules?.some(({ Lifecycle }) => Lifecycle?.MoveToColdStorageAfterDays) ?? null,
      continuous: rules?.some(({ EnableContinuousBackup }) => EnableContinuousBackup === true) ?? null,
      vaults: rules ? distinct(rules.flatMap((rule) => vaultArn(rule.TargetBackupVaultName) ?? [])) : null,
      copies_to: targets ? distinct(targets) : null,
      copies_abroad: targets?.some((vault) => vault.split(':')[3] !== region) ?? null,
      roles: selections ? distinct(selections.flatMap(({ IamRoleArn }) => IamRoleArn ?? [])) : null,
    };

    function vaultArn(name: string | undefined): string | undefined {
      return name && `arn:${partition}:backup:${region}:${account}:backup-vault:${name}`;
    }
  },
});

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

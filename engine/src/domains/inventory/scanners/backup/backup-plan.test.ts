import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { backupPlan } from './backup-plan.ts';

const where = whereIs('111122223333', 'eu-west-1');

const of = {
  BackupPlanArn: 'arn:aws:backup:eu-west-1:111122223333:backup-plan:p-1',
  BackupPlanName: 'daily',
};

scannerContract(backupPlan, { estate: { 'backup:backup-plan': 25 }, rows: 25 });

it('tells how long copies are kept, and where', () => {
  const abroad = 'arn:aws:backup:us-east-1:111122223333:backup-vault:far';
  const Rules = [
    {
      RuleName: 'daily',
      TargetBackupVaultName: 'Default',
      ScheduleExpression: 'cron(0 5 ? * * *)',
      Lifecycle: { DeleteAfterDays: 35 },
      CopyActions: [{ DestinationBackupVaultArn: abroad, Lifecycle: { DeleteAfterDays: 7 } }],
    },
    { RuleName: 'yearly', TargetBackupVaultName: 'Default', EnableContinuousBackup: false },
  ];
  const IamRoleArn = 'arn:aws:iam::111122223333:role/backup';
  const plan = { BackupPlan: { BackupPlanName: 'daily', Rules } };
  const selections = [{ IamRoleArn }, { IamRoleArn }];
  expect(backupPlan.toRow({ of, plan, selections, tags: {} }, where)).toMatchObject({
    rules: 2,
    schedules: ['cron(0 5 ? * * *)'],
    selections: 2,
    shortest_retention_days: 35,
    keeps_for_ever: true,
    continuous: false,
    vaults: ['arn:aws:backup:eu-west-1:111122223333:backup-vault:Default'],
    copies_to: [abroad],
    copies_abroad: true,
    roles: [IamRoleArn],
  });
});

it('tells a plan that selects nothing from one whose selections nobody told of', () => {
  const untold = backupPlan.toRow({ of, plan: undefined, selections: undefined, tags: null }, where);
  expect(untold).toMatchObject({ selections: null, rules: null, keeps_for_ever: null, vaults: null });
  const nothing = backupPlan.toRow({ of, plan: undefined, selections: [], tags: {} }, where);
  expect(nothing).toMatchObject({ selections: 0, roles: [] });
});

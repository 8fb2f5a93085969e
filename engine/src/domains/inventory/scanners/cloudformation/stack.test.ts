import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { stack } from './stack.ts';

const where = whereIs('111122223333', 'eu-west-1');
const StackId = 'arn:aws:cloudformation:eu-west-1:111122223333:stack/shop/0a';
const bare = { StackName: 'shop', CreationTime: new Date(0), StackStatus: 'CREATE_COMPLETE' as const };

scannerContract(stack, { estate: { 'cloudformation:stack': 105 }, rows: 105 });

it('tells how a stack stands and what it belongs to', () => {
  const parent = 'arn:aws:cloudformation:eu-west-1:111122223333:stack/platform/0b';
  const row = stack.toRow(
    {
      ...bare,
      StackId,
      ParentId: parent,
      EnableTerminationProtection: false,
      DriftInformation: { StackDriftStatus: 'DRIFTED', LastCheckTimestamp: new Date(1) },
      Tags: [{ Key: 'team', Value: 'atlas' }],
    },
    where,
  );
  expect(row).toMatchObject({
    arn: StackId,
    drift: 'DRIFTED',
    drift_checked_at: new Date(1),
    termination_protection: false,
    parent,
    tags: { team: 'atlas' },
  });
});

it('leaves what AWS does not say unknown', () => {
  expect(stack.toRow({ ...bare, StackId }, where)).toMatchObject({
    termination_protection: null,
    drift: null,
    parent: null,
    role: null,
  });
});

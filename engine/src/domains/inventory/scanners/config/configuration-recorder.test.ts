import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { configurationRecorder } from './configuration-recorder.ts';

const where = whereIs('111122223333', 'eu-west-1');

scannerContract(configurationRecorder, { estate: { 'config:configuration-recorder': 1 }, rows: 1 });

it('tells what is recorded and whether it is', () => {
  const of = {
    name: 'default',
    roleARN: 'arn:aws:iam::111122223333:role/config',
    recordingGroup: {
      allSupported: false,
      exclusionByResourceTypes: { resourceTypes: ['AWS::EC2::Volume' as const] },
    },
  };
  const row = configurationRecorder.toRow({ of, status: { name: 'default', recording: false } }, where);
  expect(row).toMatchObject({
    arn: 'arn:aws:config:eu-west-1:111122223333:configuration-recorder/default',
    recording: false,
    all_supported: false,
    excluded_types: 1,
  });
});

it('does not take an unknown state for stopped', () => {
  const row = configurationRecorder.toRow({ of: { name: 'default' }, status: undefined }, where);
  expect(row).toMatchObject({ recording: null, all_supported: null });
});

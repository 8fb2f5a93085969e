import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { notebookInstance } from './notebook-instance.ts';

const where = whereIs('111122223333', 'eu-west-1');
const NotebookInstanceArn = 'arn:aws:sagemaker:eu-west-1:111122223333:notebook-instance/lab';
const of = { NotebookInstanceArn, NotebookInstanceName: 'lab', InstanceType: 'ml.t3.medium' as const };

scannerContract(notebookInstance, { estate: { 'sagemaker:notebook-instance': 25 }, rows: 25 });

it('tells where a notebook stands and what its users may do', () => {
  const more = {
    KmsKeyId: '0a-0b',
    SubnetId: 'subnet-1',
    SecurityGroups: ['sg-1'],
    DirectInternetAccess: 'Enabled' as const,
    RootAccess: 'Disabled' as const,
    VolumeSizeInGB: 50,
    InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: '1' },
  };
  expect(notebookInstance.toRow({ of, more, tags: {} }, where)).toMatchObject({
    instance_type: 'ml.t3.medium',
    disk_gib: 50,
    internet_access: true,
    root_access: false,
    imds_version: '1',
    key: 'arn:aws:kms:eu-west-1:111122223333:key/0a-0b',
    subnet: 'arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-1',
  });
});

it('leaves what AWS does not say unknown', () => {
  expect(notebookInstance.toRow({ of, more: undefined, tags: null }, where)).toMatchObject({
    internet_access: null,
    security_groups: null,
    disk_gib: null,
  });
});

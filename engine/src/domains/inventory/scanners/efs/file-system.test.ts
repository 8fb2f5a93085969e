import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { fileSystem } from './file-system.ts';

const where = whereIs('111122223333', 'eu-west-1');

const bare = {
  OwnerId: '111122223333',
  CreationToken: 'data',
  FileSystemId: 'fs-1',
  FileSystemArn: 'arn:aws:elasticfilesystem:eu-west-1:111122223333:file-system/fs-1',
  CreationTime: new Date('2026-01-02T03:04:05Z'),
  LifeCycleState: 'available' as const,
  NumberOfMountTargets: 2,
  SizeInBytes: { Value: 300, ValueInIA: 200, ValueInStandard: 100 },
  PerformanceMode: 'generalPurpose' as const,
  Tags: [{ Key: 'team', Value: 'atlas' }],
};
const mount = (zone: number) => ({
  MountTargetId: `fsmt-${zone}`,
  FileSystemId: 'fs-1',
  LifeCycleState: 'available' as const,
  VpcId: 'vpc-1',
  SubnetId: `subnet-${zone}`,
  NetworkInterfaceId: `eni-${zone}`,
});

scannerContract(fileSystem, { estate: { 'elasticfilesystem:file-system': 25 }, rows: 25 });

it('tells what is stored where, and who can reach it', () => {
  const row = fileSystem.toRow(
    {
      of: {
        ...bare,
        ThroughputMode: 'provisioned',
        ProvisionedThroughputInMibps: 64,
      },
      mounts: {
        MountTargets: [mount(1), mount(2)],
      },
      lifecycle: {
        LifecyclePolicies: [
          { TransitionToPrimaryStorageClass: 'AFTER_1_ACCESS' },
          { TransitionToIA: 'AFTER_30_DAYS' },
        ],
      },
      backups: null,
    },
    where,
  );
  expect(row).toMatchObject({
    tags: { team: 'atlas' },
    provisioned_throughput_mib_s: 64,
    size_bytes: 300,
    size_infrequent_bytes: 200,
    has_lifecycle: true,
    to_infrequent_after: 'AFTER_30_DAYS',
    to_archive_after: null,
    automatic_backups: false,
    vpc: 'arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1',
    subnets: [
      'arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-1',
      'arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-2',
    ],
  });
});

it('leaves what nobody told of unknown', () => {
  const untold = { mounts: undefined, lifecycle: undefined, backups: undefined };
  expect(fileSystem.toRow({ of: bare, ...untold }, where)).toMatchObject({
    mount_targets: 2,
    has_lifecycle: null,
    automatic_backups: null,
    subnets: null,
    vpc: null,
  });
});

import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { fileSystem } from './file-system.ts';

const where = whereIs('111122223333', 'eu-west-1');

const ResourceARN = 'arn:aws:fsx:eu-west-1:111122223333:file-system/fs-1';

scannerContract(fileSystem, { estate: { 'fsx:file-system': 25 }, rows: 25 });

it('reads what each kind says of itself', () => {
  const ontap = { DeploymentType: 'MULTI_AZ_1', ThroughputCapacity: 256 } as const;
  expect(fileSystem.toRow({ ResourceARN, OntapConfiguration: ontap }, where)).toMatchObject({
    multi_az: true,
    throughput_mib_s: 256,
    copies_tags_to_backups: null,
  });
  const lustre = {
    DeploymentType: 'SCRATCH_2',
    PerUnitStorageThroughput: 200,
    CopyTagsToBackups: false,
  } as const;
  expect(fileSystem.toRow({ ResourceARN, LustreConfiguration: lustre }, where)).toMatchObject({
    multi_az: false,
    throughput_mib_s: null,
    throughput_mib_s_per_tib: 200,
    copies_tags_to_backups: false,
    key: null,
  });
});

it('leaves what AWS does not say unknown', () => {
  expect(fileSystem.toRow({ ResourceARN }, where)).toMatchObject({
    name: null,
    tags: null,
    multi_az: null,
    backup_retention_days: null,
  });
});

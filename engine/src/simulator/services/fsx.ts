/** FSx file systems. */
import type { OutputOf } from '#platform/aws/index.ts';
import { listing } from '../answers.ts';
import { defaultSubnet, defaultVpc } from '../ec2/default-network.ts';
import { managedKey } from '../managed-key.ts';
import { defineShelf } from '../shelf.ts';
import { toPairs } from '../tags.ts';

type FileSystem = NonNullable<OutputOf<'fsx:DescribeFileSystems'>['FileSystems']>[number];

/** What the four kinds have in common. */
const KEPT = {
  AutomaticBackupRetentionDays: 30,
  DailyAutomaticBackupStartTime: '01:00',
  WeeklyMaintenanceStartTime: '7:05:00',
  ThroughputCapacity: 128,
};

export const fsxFileSystems = defineShelf<FileSystem>({
  kind: 'fsx:file-system',
  scope: 'region',
  make: (site, name) => {
    const { account, region } = site;
    const id = `fs-0${site.hex(16)}`;
    const windows = site.chance() < 0.5;
    return {
      OwnerId: account,
      CreationTime: new Date(site.now),
      FileSystemId: id,
      ResourceARN: `arn:aws:fsx:${region}:${account}:file-system/${id}`,
      DNSName: `${id}.fsx.${region}.amazonaws.com`,
      FileSystemType: windows ? 'WINDOWS' : 'OPENZFS',
      Lifecycle: 'AVAILABLE',
      StorageCapacity: site.pick([300, 1024, 2048]),
      StorageType: 'SSD',
      VpcId: defaultVpc(site),
      SubnetIds: [defaultSubnet(site, `${region}a`)],
      NetworkInterfaceIds: [`eni-0${site.hex(16)}`],
      KmsKeyId: managedKey(site, 'fsx'),
      Tags: [{ Key: 'Name', Value: name }],
      ...(windows
        ? { WindowsConfiguration: { ...KEPT, DeploymentType: 'SINGLE_AZ_2', CopyTagsToBackups: true } }
        : { OpenZFSConfiguration: { ...KEPT, DeploymentType: 'SINGLE_AZ_1', CopyTagsToBackups: true } }),
    };
  },
  idOf: (doc) => doc.FileSystemId ?? '',
  arnOf: (doc) => doc.ResourceARN ?? '',
});

export const fsxShelves = [fsxFileSystems];

export const fsxAnswers = {
  ...listing('fsx:DescribeFileSystems', fsxFileSystems, {
    as: (doc, tags) => ({ ...doc, Tags: [...(doc.Tags ?? []), ...toPairs(tags)] }),
    where: (doc, { FileSystemIds: ids }) => ids === undefined || ids.includes(doc.FileSystemId ?? ''),
  }),
};

/** EFS file systems. */
import type { OutputOf } from '#platform/aws/index.ts';
import { answering, listing, one } from '../answers.ts';
import { defaultSubnet, defaultVpc } from '../ec2/default-network.ts';
import { managedKey } from '../managed-key.ts';
import { Refusal } from '../refusal.ts';
import { defineShelf, digitsOf } from '../shelf.ts';
import { toPairs } from '../tags.ts';

type FileSystem = NonNullable<OutputOf<'efs:DescribeFileSystems'>['FileSystems']>[number];
type MountTarget = NonNullable<OutputOf<'efs:DescribeMountTargets'>['MountTargets']>[number];

/** The file system, and what other calls tell of it. */
export type EfsDoc = FileSystem & {
  readonly lifecycle: NonNullable<OutputOf<'efs:DescribeLifecycleConfiguration'>['LifecyclePolicies']>;
  readonly backups: 'ENABLED' | 'DISABLED' | 'none';
  readonly mountTargets: readonly MountTarget[];
};

const GIB = 2 ** 30;

export const efsFileSystems = defineShelf<EfsDoc>({
  kind: 'elasticfilesystem:file-system',
  scope: 'region',
  make: (site, name) => {
    const { account, region } = site;
    const id = `fs-0${site.hex(16)}`;
    const mountTargets = ['a', 'b', 'c'].map((letter) => ({
      OwnerId: account,
      MountTargetId: `fsmt-0${digitsOf(`${id}${letter}`, 16)}`,
      FileSystemId: id,
      SubnetId: defaultSubnet(site, `${region}${letter}`),
      VpcId: defaultVpc(site),
      AvailabilityZoneName: `${region}${letter}`,
      NetworkInterfaceId: `eni-0${digitsOf(`eni/${id}${letter}`, 16)}`,
      LifeCycleState: 'available' as const,
    }));
    const used = site.between(1, 4000) * GIB;
    return {
      OwnerId: account,
      CreationToken: name,
      FileSystemId: id,
      FileSystemArn: `arn:aws:elasticfilesystem:${region}:${account}:file-system/${id}`,
      Name: name,
      CreationTime: new Date(site.now),
      LifeCycleState: 'available',
      NumberOfMountTargets: mountTargets.length,
      SizeInBytes: {
        Value: used,
        ValueInStandard: used,
        ValueInIA: 0,
        ValueInArchive: 0,
        Timestamp: new Date(site.now),
      },
      PerformanceMode: 'generalPurpose',
      ThroughputMode: site.pick(['bursting', 'elastic']),
      Encrypted: true,
      KmsKeyId: managedKey(site, 'elasticfilesystem'),
      Tags: [],
      FileSystemProtection: { ReplicationOverwriteProtection: 'ENABLED' },
      lifecycle: [],
      backups: 'ENABLED',
      mountTargets,
    };
  },
  idOf: (doc) => doc.FileSystemId ?? '',
  arnOf: (doc) => doc.FileSystemArn ?? '',
});

export const efsShelves = [efsFileSystems];

const MISSING = 'FileSystemNotFound';

export const efsAnswers = {
  ...listing('efs:DescribeFileSystems', efsFileSystems, {
    as: ({ lifecycle, backups, mountTargets, ...doc }, tags) => ({
      ...doc,
      Tags: toPairs(doc.Name ? { Name: doc.Name, ...tags } : tags),
    }),
    where: (doc, { FileSystemId: id }) => id === undefined || doc.FileSystemId === id,
  }),
  ...answering('efs:DescribeMountTargets', (scene, { FileSystemId }) => ({
    MountTargets: [...one(scene, efsFileSystems, FileSystemId, MISSING).doc.mountTargets],
  })),
  ...answering('efs:DescribeLifecycleConfiguration', (scene, { FileSystemId }) => ({
    LifecyclePolicies: one(scene, efsFileSystems, FileSystemId, MISSING).doc.lifecycle,
  })),
  ...answering('efs:DescribeBackupPolicy', (scene, { FileSystemId }) => {
    const { backups } = one(scene, efsFileSystems, FileSystemId, MISSING).doc;
    if (backups === 'none') throw new Refusal('PolicyNotFound', `${FileSystemId} has no backup policy.`, 404);
    return { BackupPolicy: { Status: backups } };
  }),
};

/** What instances are made from: images and launch templates. */
import type { OutputOf } from '#platform/aws/index.ts';
import { listing } from '../answers.ts';
import { defineShelf } from '../shelf.ts';
import { defaultGroup } from './default-network.ts';
import { ec2Listing } from './listing.ts';

type Image = NonNullable<OutputOf<'ec2:DescribeImages'>['Images']>[number];
type Template = NonNullable<OutputOf<'ec2:DescribeLaunchTemplates'>['LaunchTemplates']>[number];
type Version = NonNullable<OutputOf<'ec2:DescribeLaunchTemplateVersions'>['LaunchTemplateVersions']>[number];
/** A template with what its default version says, which is also its latest. */
type Blueprint = Template & { readonly Data: NonNullable<Version['LaunchTemplateData']> };

export const images = defineShelf<Image>({
  kind: 'ec2:image',
  scope: 'region',
  make: (site, name) => ({
    ImageId: `ami-${site.hex(17)}`,
    Name: name,
    Description: `Built for ${name}`,
    OwnerId: site.account,
    ImageLocation: `${site.account}/${name}`,
    State: 'available',
    Public: false,
    Architecture: 'x86_64',
    ImageType: 'machine',
    PlatformDetails: 'Linux/UNIX',
    RootDeviceType: 'ebs',
    RootDeviceName: '/dev/xvda',
    VirtualizationType: 'hvm',
    EnaSupport: true,
    ImdsSupport: 'v2.0',
    CreationDate: new Date(site.now).toISOString(),
    BlockDeviceMappings: [
      {
        DeviceName: '/dev/xvda',
        Ebs: {
          SnapshotId: `snap-${site.hex(17)}`,
          VolumeSize: 8,
          VolumeType: 'gp3',
          Encrypted: false,
          DeleteOnTermination: true,
        },
      },
    ],
  }),
  idOf: (doc) => doc.ImageId ?? '',
  // Images and snapshots name no account.
  arnOf: (doc, { region }) => `arn:aws:ec2:${region}::image/${doc.ImageId}`,
});

export const launchTemplates = defineShelf<Blueprint>({
  kind: 'ec2:launch-template',
  scope: 'region',
  make: (site, name) => ({
    LaunchTemplateId: `lt-${site.hex(17)}`,
    LaunchTemplateName: name,
    CreateTime: new Date(site.now),
    CreatedBy: `arn:aws:iam::${site.account}:root`,
    DefaultVersionNumber: 1,
    LatestVersionNumber: 1,
    Data: {
      ImageId: `ami-${site.hex(17)}`,
      InstanceType: site.pick(['m6i.large', 'c7g.xlarge', 't3.medium']),
      SecurityGroupIds: [defaultGroup(site)],
      MetadataOptions: { HttpTokens: 'required' },
    },
  }),
  idOf: (doc) => doc.LaunchTemplateId ?? '',
  arnOf: (doc, { region, account }) =>
    `arn:aws:ec2:${region}:${account}:launch-template/${doc.LaunchTemplateId}`,
});

const toTemplate = ({ Data: _, ...template }: Blueprint): Template => template;

const toVersion = (doc: Blueprint): Version => ({
  LaunchTemplateId: doc.LaunchTemplateId,
  LaunchTemplateName: doc.LaunchTemplateName,
  VersionNumber: doc.DefaultVersionNumber,
  DefaultVersion: true,
  CreateTime: doc.CreateTime,
  CreatedBy: doc.CreatedBy,
  LaunchTemplateData: doc.Data,
});

export const blueprintShelves = [images, launchTemplates];

export const blueprintAnswers = {
  // Nothing but the account's own images stands here, whoever's are asked for.
  ...ec2Listing('ec2:DescribeImages', images, {
    ids: 'ImageIds',
    missing: 'InvalidAMIID.NotFound',
    facets: (doc) => ({ 'image-id': doc.ImageId, name: doc.Name, state: doc.State, 'owner-id': doc.OwnerId }),
  }),
  ...ec2Listing('ec2:DescribeLaunchTemplates', launchTemplates, {
    ids: 'LaunchTemplateIds',
    missing: 'InvalidLaunchTemplateId.NotFound',
    facets: (doc) => ({ 'launch-template-name': doc.LaunchTemplateName }),
    as: toTemplate,
  }),
  ...listing('ec2:DescribeLaunchTemplateVersions', launchTemplates, {
    as: toVersion,
    where: (doc, { LaunchTemplateId, LaunchTemplateName }) =>
      (LaunchTemplateId ?? doc.LaunchTemplateId) === doc.LaunchTemplateId &&
      (LaunchTemplateName ?? doc.LaunchTemplateName) === doc.LaunchTemplateName,
  }),
};

/** Machine images that the account made. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, timestamptz, varchar } from '#platform/lake/index.ts';
import { imageArn, snapshotArn } from '../../arns.ts';
import { tagMap } from '../../head.ts';
import { defineScanner, needed } from '../../scanner.ts';

type Image = NonNullable<OutputOf<'ec2:DescribeImages'>['Images']>[number];

const TYPE = 'AWS::EC2::Image';

const dateOf = (text: string | undefined): Date | null => (text ? new Date(text) : null);

export const image = defineScanner({
  type: TYPE,
  description:
    'Machine images of the account itself: what instances are launched from, paid for by their snapshots.',
  scope: 'region',
  calls: ['ec2:DescribeImages'],
  columns: {
    image_id: varchar('The id that EC2 calls take.', 'required'),
    image_name: varchar('The name it was registered under.', 'nullable'),
    state: varchar('available, pending, failed, disabled or one of the ways to be gone.', 'nullable'),
    public: boolean('Whether everybody may launch from it.', 'nullable'),
    architecture: varchar('x86_64, arm64, i386 or one of the macOS kinds.', 'nullable'),
    platform: varchar('The operating system that its price contains, such as Linux/UNIX.', 'nullable'),
    imds_support: varchar(
      'v2.0 where what it launches takes version 2 of the metadata service only.',
      'nullable',
    ),
    deprecated_at: timestamptz(
      'From when on it is no longer offered; null where no date is set.',
      'nullable',
    ),
    last_launched_at: timestamptz(
      'When it last launched an instance, a day late; null where AWS does not say.',
      'nullable',
    ),
    deregistration_protection: varchar(
      'Whether it is protected from being deregistered, in words of AWS.',
      'nullable',
    ),
    size_gib: integer('The sizes of its disks in GiB, together.', 'nullable'),
    encrypted: boolean('Whether every one of its disks is encrypted; null where it has none.', 'nullable'),
    snapshots: texts('The snapshots that it consists of.', 'nullable'),
    source_image: varchar('The image that it was copied or made from.', 'nullable'),
  },
  relations: [
    { column: 'snapshots', kind: 'made-from', to: 'AWS::EC2::Snapshot' },
    { column: 'source_image', kind: 'made-from', to: TYPE },
  ],
  list: (ask) =>
    ask.list(
      'ec2:DescribeImages',
      // Without these two EC2 is silent on some of the account's own, which cost what the others cost.
      { Owners: ['self'], IncludeDeprecated: true, IncludeDisabled: true },
      ({ Images }) => Images,
    ),
  toRow: (raw: Image, where) => {
    const id = needed(raw.ImageId, TYPE, 'ImageId');
    const disks = raw.BlockDeviceMappings?.flatMap(({ Ebs }) => Ebs ?? []);
    const tags = tagMap(raw.Tags ?? []);
    return {
      arn: `arn:${where.partition}:ec2:${where.region}::image/${id}`,
      name: tags?.Name ?? raw.Name ?? null,
      tags,
      created_at: dateOf(raw.CreationDate),
      image_id: id,
      image_name: raw.Name ?? null,
      state: raw.State ?? null,
      public: raw.Public ?? null,
      architecture: raw.Architecture ?? null,
      platform: raw.PlatformDetails ?? null,
      imds_support: raw.ImdsSupport ?? null,
      deprecated_at: dateOf(raw.DeprecationTime),
      last_launched_at: dateOf(raw.LastLaunchedTime),
      deregistration_protection: raw.DeregistrationProtection ?? null,
      size_gib: disks?.reduce((sum, { VolumeSize = 0 }) => sum + VolumeSize, 0) ?? null,
      encrypted: disks?.length ? disks.every(({ Encrypted }) => Encrypted === true) : null,
      snapshots: disks?.flatMap(({ SnapshotId }) => snapshotArn(where, SnapshotId) ?? []) ?? null,
      source_image: imageArn({ ...where, region: raw.SourceImageRegion ?? where.region }, raw.SourceImageId),
    };
  },
});

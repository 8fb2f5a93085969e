/** Subnets. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, varchar } from '#platform/lake/index.ts';
import { ec2Arn } from '../../arns.ts';
import { tagMap } from '../../head.ts';
import { ownedBy } from '../../owned.ts';
import { defineScanner, needed } from '../../scanner.ts';

type Subnet = NonNullable<OutputOf<'ec2:DescribeSubnets'>['Subnets']>[number];

export const subnet = defineScanner({
  type: 'AWS::EC2::Subnet',
  description: 'Subnets: the parts of a VPC, each in one availability zone.',
  scope: 'region',
  calls: ['ec2:DescribeSubnets'],
  columns: {
    subnet_id: varchar('The id that EC2 calls take.', 'required'),
    state: varchar('pending, available, unavailable or one of the failed states.', 'nullable'),
    zone: varchar('The availability zone.', 'nullable'),
    cidr_block: varchar('Its range of IPv4 addresses.', 'nullable'),
    ipv6_cidr_blocks: texts('Its ranges of IPv6 addresses.', 'nullable'),
    free_addresses: integer('How many IPv4 addresses nobody has.', 'nullable'),
    default_for_zone: boolean('Whether it is the one that the default VPC was born with.', 'nullable'),
    gives_public_ips: boolean(
      'Whether what is launched into it gets a public address by itself.',
      'nullable',
    ),
    vpc: varchar('The VPC it is a part of.', 'nullable'),
  },
  relations: [{ column: 'vpc', kind: 'in-network', to: 'AWS::EC2::VPC' }],
  list: (ask) => ask.list('ec2:DescribeSubnets', {}, ({ Subnets }) => Subnets?.filter(ownedBy(ask.where))),
  toRow: (raw: Subnet, where) => {
    const id = needed(raw.SubnetId, 'AWS::EC2::Subnet', 'SubnetId');
    const tags = tagMap(raw.Tags ?? []);
    return {
      arn: `arn:${where.partition}:ec2:${where.region}:${where.account}:subnet/${id}`,
      name: tags?.Name ?? null,
      tags,
      created_at: null,
      subnet_id: id,
      state: raw.State ?? null,
      zone: raw.AvailabilityZone ?? null,
      cidr_block: raw.CidrBlock || null,
      ipv6_cidr_blocks:
        raw.Ipv6CidrBlockAssociationSet?.flatMap(({ Ipv6CidrBlock, Ipv6CidrBlockState }) =>
          Ipv6CidrBlock && Ipv6CidrBlockState?.State === 'associated' ? [Ipv6CidrBlock] : [],
        ) ?? null,
      free_addresses: raw.AvailableIpAddressCount ?? null,
      default_for_zone: raw.DefaultForAz ?? null,
      gives_public_ips: raw.MapPublicIpOnLaunch ?? null,
      vpc: ec2Arn(where, 'vpc', raw.VpcId),
    };
  },
});

/** VPCs. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, texts, varchar } from '#platform/lake/index.ts';
import { ec2Arn } from '../../arns.ts';
import { tagMap } from '../../head.ts';
import { ownedBy } from '../../owned.ts';
import { defineScanner, needed } from '../../scanner.ts';

type Vpc = NonNullable<OutputOf<'ec2:DescribeVpcs'>['Vpcs']>[number];

export const vpc = defineScanner({
  type: 'AWS::EC2::VPC',
  description: 'VPCs: private networks of the account.',
  scope: 'region',
  calls: ['ec2:DescribeVpcs'],
  columns: {
    vpc_id: varchar('The id that EC2 calls take.', 'required'),
    state: varchar('pending or available.', 'nullable'),
    is_default: boolean('Whether it is the one that the region was born with.', 'nullable'),
    cidr_blocks: texts('Its ranges of IPv4 addresses.', 'nullable'),
    ipv6_cidr_blocks: texts('Its ranges of IPv6 addresses.', 'nullable'),
    tenancy: varchar('default, or dedicated where what stands in it has machines of its own.', 'nullable'),
    dhcp_options: varchar('The DHCP options that it hands out.', 'nullable'),
    block_public_access: varchar(
      'How far the region keeps it from the internet: off, block-bidirectional or block-ingress.',
      'nullable',
    ),
  },
  relations: [{ column: 'dhcp_options', kind: 'uses', to: 'AWS::EC2::DHCPOptions' }],
  list: (ask) => ask.list('ec2:DescribeVpcs', {}, ({ Vpcs }) => Vpcs?.filter(ownedBy(ask.where))),
  toRow: (raw: Vpc, where) => {
    const id = needed(raw.VpcId, 'AWS::EC2::VPC', 'VpcId');
    const tags = tagMap(raw.Tags ?? []);
    return {
      arn: `arn:${where.partition}:ec2:${where.region}:${where.account}:vpc/${id}`,
      name: tags?.Name ?? null,
      tags,
      created_at: null,
      vpc_id: id,
      state: raw.State ?? null,
      is_default: raw.IsDefault ?? null,
      cidr_blocks:
        raw.CidrBlockAssociationSet?.flatMap(({ CidrBlock, CidrBlockState }) =>
          CidrBlock && CidrBlockState?.State === 'associated' ? [CidrBlock] : [],
        ) ?? (raw.CidrBlock ? [raw.CidrBlock] : null),
      ipv6_cidr_blocks:
        raw.Ipv6CidrBlockAssociationSet?.flatMap(({ Ipv6CidrBlock, Ipv6CidrBlockState }) =>
          Ipv6CidrBlock && Ipv6CidrBlockState?.State === 'associated' ? [Ipv6CidrBlock] : [],
        ) ?? [],
      tenancy: raw.InstanceTenancy ?? null,
      dhcp_options: raw.DhcpOptionsId === 'default' ? null : ec2Arn(where, 'dhcp-options', raw.DhcpOptionsId),
      block_public_access: raw.BlockPublicAccessStates?.InternetGatewayBlockMode ?? null,
    };
  },
});

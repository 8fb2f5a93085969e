/** Network ACLs. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, varchar } from '#platform/lake/index.ts';
import { ec2Arn, ec2Arns } from '../../arns.ts';
import { tagMap } from '../../head.ts';
import { isAnywhere, portsOf } from '../../open-ports.ts';
import { ownedBy } from '../../owned.ts';
import { defineScanner, needed } from '../../scanner.ts';

type NetworkAcl = NonNullable<OutputOf<'ec2:DescribeNetworkAcls'>['NetworkAcls']>[number];

function openIn(entries: NetworkAcl['Entries']): string[] | null {
  const open = entries?.filter(
    ({ Egress, RuleAction, CidrBlock, Ipv6CidrBlock }) =>
      Egress === false && RuleAction === 'allow' && (isAnywhere(CidrBlock) || isAnywhere(Ipv6CidrBlock)),
  );
  return open?.map(({ Protocol, PortRange }) => portsOf(Protocol, PortRange?.From, PortRange?.To)) ?? null;
}

export const networkAcl = defineScanner({
  type: 'AWS::EC2::NetworkAcl',
  description: 'Network ACLs: what may pass the border of a subnet, whoever it is for.',
  scope: 'region',
  calls: ['ec2:DescribeNetworkAcls'],
  columns: {
    network_acl_id: varchar('The id that EC2 calls take.', 'required'),
    is_default: boolean('Whether it is the one that its VPC was born with.', 'nullable'),
    entry_count: integer('How many rules it has, both ways, those behind all others included.', 'nullable'),
    allowed_ingress: texts(
      'What a rule lets in from anywhere, before rules of smaller numbers: tcp/22, all.',
      'nullable',
    ),
    vpc: varchar('The VPC it belongs to.', 'nullable'),
    subnets: texts('The subnets that it stands around.', 'nullable'),
  },
  relations: [
    { column: 'vpc', kind: 'in-network', to: 'AWS::EC2::VPC' },
    { column: 'subnets', kind: 'attached-to', to: 'AWS::EC2::Subnet' },
  ],
  list: (ask) =>
    ask.list('ec2:DescribeNetworkAcls', {}, ({ NetworkAcls }) => NetworkAcls?.filter(ownedBy(ask.where))),
  toRow: (raw: NetworkAcl, where) => {
    const id = needed(raw.NetworkAclId, 'AWS::EC2::NetworkAcl', 'NetworkAclId');
    const tags = tagMap(raw.Tags ?? []);
    return {
      arn: `arn:${where.partition}:ec2:${where.region}:${where.account}:network-acl/${id}`,
      name: tags?.Name ?? null,
      tags,
      created_at: null,
      network_acl_id: id,
      is_default: raw.IsDefault ?? null,
      entry_count: raw.Entries?.length ?? null,
      allowed_ingress: openIn(raw.Entries),
      vpc: ec2Arn(where, 'vpc', raw.VpcId),
      subnets: raw.Associations
        ? ec2Arns(
            where,
            'subnet',
            raw.Associations.map(({ SubnetId }) => SubnetId),
          )
        : null,
    };
  },
});

/** Peerings between two VPCs, seen from either side. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, timestamptz, varchar } from '#platform/lake/index.ts';
import { ec2Arn } from '../../arns.ts';
import { tagMap } from '../../head.ts';
import { defineScanner, needed } from '../../scanner.ts';
import type { Where } from '../../where.ts';

type Peering = NonNullable<OutputOf<'ec2:DescribeVpcPeeringConnections'>['VpcPeeringConnections']>[number];

/** A side may stand in another account and another region. */
const vpcOf = (where: Where, side: Peering['RequesterVpcInfo']): string | null =>
  ec2Arn(
    { ...where, account: side?.OwnerId ?? where.account, region: side?.Region ?? where.region },
    'vpc',
    side?.VpcId,
  );

export const vpcPeeringConnection = defineScanner({
  type: 'AWS::EC2::VPCPeeringConnection',
  description: 'VPC peerings: two VPCs that reach each other; listed where each of the two stands.',
  scope: 'region',
  calls: ['ec2:DescribeVpcPeeringConnections'],
  columns: {
    peering_id: varchar('The id that EC2 calls take; the same on both sides.', 'required'),
    status: varchar('active, pending-acceptance, rejected, expired, failed, deleted and others.', 'nullable'),
    expires_at: timestamptz('When it is void unless accepted.', 'nullable'),
    across_accounts: boolean('Whether its two sides belong to different accounts.', 'nullable'),
    requester_vpc: varchar('The VPC that asked for it.', 'nullable'),
    accepter_vpc: varchar('The VPC that was asked.', 'nullable'),
  },
  relations: [
    { column: 'requester_vpc', kind: 'routes-to', to: 'AWS::EC2::VPC' },
    { column: 'accepter_vpc', kind: 'routes-to', to: 'AWS::EC2::VPC' },
  ],
  list: (ask) =>
    ask.list('ec2:DescribeVpcPeeringConnections', {}, ({ VpcPeeringConnections }) => VpcPeeringConnections),
  toRow: (raw: Peering, where) => {
    const id = needed(raw.VpcPeeringConnectionId, 'AWS::EC2::VPCPeeringConnection', 'VpcPeeringConnectionId');
    const tags = tagMap(raw.Tags ?? []);
    const [asking, asked] = [raw.RequesterVpcInfo?.OwnerId, raw.AccepterVpcInfo?.OwnerId];
    return {
      arn: `arn:${where.partition}:ec2:${where.region}:${where.account}:vpc-peering-connection/${id}`,
      name: tags?.Name ?? null,
      tags,
      created_at: null,
      peering_id: id,
      status: raw.Status?.Code ?? null,
      expires_at: raw.ExpirationTime ?? null,
      across_accounts: asking && asked ? asking !== asked : null,
      requester_vpc: vpcOf(where, raw.RequesterVpcInfo),
      accepter_vpc: vpcOf(where, raw.AccepterVpcInfo),
    };
  },
});

/** NAT gateways. */
import type { OutputOf } from '#platform/aws/index.ts';
import { texts, timestamptz, varchar } from '#platform/lake/index.ts';
import { ec2Arn, ec2Arns } from '../../arns.ts';
import { tagMap } from '../../head.ts';
import { AMOUNT, metricsOf } from '../../metrics/metric.ts';
import { defineScanner, needed } from '../../scanner.ts';

type NatGatewayAnswer = NonNullable<OutputOf<'ec2:DescribeNatGateways'>['NatGateways']>[number];

export const natGateway = defineScanner({
  type: 'AWS::EC2::NatGateway',
  description:
    'NAT gateways: how what has no public address reaches out, paid for by the hour and by traffic.',
  scope: 'region',
  calls: ['ec2:DescribeNatGateways'],
  columns: {
    nat_gateway_id: varchar('The id that EC2 calls take.', 'required'),
    state: varchar(
      'pending, available, deleting, deleted or failed; a deleted one is told for an hour.',
      'nullable',
    ),
    connectivity: varchar('public, or private where it only leads to other networks.', 'nullable'),
    availability: varchar('zonal or regional; null where AWS does not say.', 'nullable'),
    deleted_at: timestamptz('When it was deleted.', 'nullable'),
    public_ips: texts('The public addresses that its traffic comes from.', 'nullable'),
    vpc: varchar('The VPC it stands in.', 'nullable'),
    subnet: varchar('The subnet it stands in.', 'nullable'),
    addresses: texts('The elastic IP addresses it has.', 'nullable'),
    network_interfaces: texts('The network interfaces it has.', 'nullable'),
  },
  relations: [
    { column: 'vpc', kind: 'in-network', to: 'AWS::EC2::VPC' },
    { column: 'subnet', kind: 'in-subnet', to: 'AWS::EC2::Subnet' },
    { column: 'addresses', kind: 'uses', to: 'AWS::EC2::EIP' },
    { column: 'network_interfaces', kind: 'uses', to: 'AWS::EC2::NetworkInterface' },
  ],
  metrics: metricsOf(
    { namespace: 'AWS/NATGateway', dimensions: { NatGatewayId: 'nat_gateway_id' } },
    { BytesOutToDestination: AMOUNT, BytesInFromDestination: AMOUNT, ActiveConnectionCount: ['max'] },
  ),
  list: (ask) => ask.list('ec2:DescribeNatGateways', {}, ({ NatGateways }) => NatGateways),
  toRow: (raw: NatGatewayAnswer, where) => {
    const id = needed(raw.NatGatewayId, 'AWS::EC2::NatGateway', 'NatGatewayId');
    const tags = tagMap(raw.Tags ?? []);
    const addresses = raw.NatGatewayAddresses ?? [];
    return {
      arn: `arn:${where.partition}:ec2:${where.region}:${where.account}:natgateway/${id}`,
      name: tags?.Name ?? null,
      tags,
      created_at: raw.CreateTime ?? null,
      nat_gateway_id: id,
      state: raw.State ?? null,
      connectivity: raw.ConnectivityType ?? null,
      availability: raw.AvailabilityMode ?? null,
      deleted_at: raw.DeleteTime ?? null,
      public_ips: addresses.flatMap(({ PublicIp }) => PublicIp ?? []),
      vpc: ec2Arn(where, 'vpc', raw.VpcId),
      subnet: ec2Arn(where, 'subnet', raw.SubnetId),
      addresses: ec2Arns(
        where,
        'elastic-ip',
        addresses.map(({ AllocationId }) => AllocationId),
      ),
      network_interfaces: ec2Arns(
        where,
        'network-interface',
        addresses.map(({ NetworkInterfaceId }) => NetworkInterfaceId),
      ),
    };
  },
});

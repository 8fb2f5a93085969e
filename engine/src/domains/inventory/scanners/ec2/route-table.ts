/** Route tables. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, varchar } from '#platform/lake/index.ts';
import { ec2Arn, ec2Arns } from '../../arns.ts';
import { tagMap } from '../../head.ts';
import { ownedBy } from '../../owned.ts';
import { defineScanner, needed } from '../../scanner.ts';
import type { Where } from '../../where.ts';

type RouteTable = NonNullable<OutputOf<'ec2:DescribeRouteTables'>['RouteTables']>[number];
type Route = NonNullable<RouteTable['Routes']>[number];

/** A GatewayId is one of several kinds; its prefix tells which. `local` is no gateway. */
const gatewayKinds: Readonly<Record<string, string>> = {
  igw: 'internet-gateway',
  vgw: 'vpn-gateway',
  vpce: 'vpc-endpoint',
};

function gatewayOf(where: Where, route: Route): string | null {
  const kind = gatewayKinds[route.GatewayId?.split('-')[0] ?? ''];
  return (
    (kind && ec2Arn(where, kind, route.GatewayId)) ||
    ec2Arn(where, 'natgateway', route.NatGatewayId) ||
    ec2Arn(where, 'transit-gateway', route.TransitGatewayId) ||
    ec2Arn(where, 'vpc-peering-connection', route.VpcPeeringConnectionId) ||
    ec2Arn(where, 'egress-only-internet-gateway', route.EgressOnlyInternetGatewayId) ||
    ec2Arn(where, 'carrier-gateway', route.CarrierGatewayId) ||
    ec2Arn(where, 'local-gateway', route.LocalGatewayId) ||
    // A route to an instance names both; the interface is what stays when the instance goes.
    ec2Arn(where, 'network-interface', route.NetworkInterfaceId) ||
    ec2Arn(where, 'instance', route.InstanceId) ||
    (route.CoreNetworkArn ?? null)
  );
}

export const routeTable = defineScanner({
  type: 'AWS::EC2::RouteTable',
  description: 'Route tables: which way traffic leaves the subnets of a VPC.',
  scope: 'region',
  calls: ['ec2:DescribeRouteTables'],
  columns: {
    route_table_id: varchar('The id that EC2 calls take.', 'required'),
    is_main: boolean('Whether it serves every subnet of its VPC that has no other.', 'nullable'),
    route_count: integer('How many routes it has.', 'nullable'),
    blackhole_count: integer('How many of them lead to what is gone.', 'nullable'),
    internet_by: varchar(
      'What traffic to anywhere (0.0.0.0/0) goes through; null where it goes nowhere.',
      'nullable',
    ),
    vpc: varchar('The VPC it belongs to.', 'nullable'),
    subnets: texts('The subnets that were put under it by name.', 'nullable'),
    gateways: texts('What its routes lead through.', 'nullable'),
  },
  relations: [
    { column: 'vpc', kind: 'in-network', to: 'AWS::EC2::VPC' },
    { column: 'subnets', kind: 'attached-to', to: 'AWS::EC2::Subnet' },
    { column: 'gateways', kind: 'routes-to' },
  ],
  list: (ask) =>
    ask.list('ec2:DescribeRouteTables', {}, ({ RouteTables }) => RouteTables?.filter(ownedBy(ask.where))),
  toRow: (raw: RouteTable, where) => {
    const id = needed(raw.RouteTableId, 'AWS::EC2::RouteTable', 'RouteTableId');
    const tags = tagMap(raw.Tags ?? []);
    const anywhere = raw.Routes?.find(({ DestinationCidrBlock }) => DestinationCidrBlock === '0.0.0.0/0');
    return {
      arn: `arn:${where.partition}:ec2:${where.region}:${where.account}:route-table/${id}`,
      name: tags?.Name ?? null,
      tags,
      created_at: null,
      route_table_id: id,
      is_main: raw.Associations?.some(({ Main }) => Main === true) ?? null,
      route_count: raw.Routes?.length ?? null,
      blackhole_count: raw.Routes?.filter(({ State }) => State === 'blackhole').length ?? null,
      internet_by: anywhere ? gatewayOf(where, anywhere) : null,
      vpc: ec2Arn(where, 'vpc', raw.VpcId),
      subnets: raw.Associations
        ? ec2Arns(
            where,
            'subnet',
            raw.Associations.map(({ SubnetId }) => SubnetId),
          )
        : null,
      gateways: raw.Routes
        ? [...new Set(raw.Routes.flatMap((route) => gatewayOf(where, route) ?? []))]
        : null,
    };
  },
});

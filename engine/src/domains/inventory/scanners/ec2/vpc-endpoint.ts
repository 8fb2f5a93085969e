/** VPC endpoints. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, texts, varchar } from '#platform/lake/index.ts';
import { ec2Arn, ec2Arns, groupArns } from '../../arns.ts';
import { tagMap } from '../../head.ts';
import { ownedBy } from '../../owned.ts';
import { defineScanner, needed } from '../../scanner.ts';

type Endpoint = NonNullable<OutputOf<'ec2:DescribeVpcEndpoints'>['VpcEndpoints']>[number];

export const vpcEndpoint = defineScanner({
  type: 'AWS::EC2::VPCEndpoint',
  description:
    'VPC endpoints: ways to a service that do not pass the internet; interfaces are paid for by the hour.',
  scope: 'region',
  calls: ['ec2:DescribeVpcEndpoints'],
  columns: {
    endpoint_id: varchar('The id that EC2 calls take.', 'required'),
    endpoint_type: varchar(
      'Interface, Gateway, GatewayLoadBalancer, Resource or ServiceNetwork.',
      'nullable',
    ),
    service_name: varchar('What it leads to, such as com.amazonaws.eu-west-1.s3.', 'nullable'),
    state: varchar(
      'available, pending, pendingAcceptance, rejected, failed and others, as AWS writes it.',
      'nullable',
    ),
    private_dns: boolean('Whether the service answers to its public name through it.', 'nullable'),
    made_by_service: boolean('Whether an AWS service made and manages it.', 'nullable'),
    policy: varchar('Who may do what through it, as JSON.', 'nullable'),
    vpc: varchar('The VPC it stands in.', 'nullable'),
    subnets: texts('The subnets it stands in; each is paid for.', 'nullable'),
    security_groups: texts('The security groups around it.', 'nullable'),
    route_tables: texts('The route tables that lead to it; for gateways only.', 'nullable'),
    network_interfaces: texts('The network interfaces it has.', 'nullable'),
  },
  relations: [
    { column: 'vpc', kind: 'in-network', to: 'AWS::EC2::VPC' },
    { column: 'subnets', kind: 'in-subnet', to: 'AWS::EC2::Subnet' },
    { column: 'security_groups', kind: 'protected-by', to: 'AWS::EC2::SecurityGroup' },
    { column: 'route_tables', kind: 'attached-to', to: 'AWS::EC2::RouteTable' },
    { column: 'network_interfaces', kind: 'uses', to: 'AWS::EC2::NetworkInterface' },
  ],
  list: (ask) =>
    ask.list('ec2:DescribeVpcEndpoints', {}, ({ VpcEndpoints }) => VpcEndpoints?.filter(ownedBy(ask.where))),
  toRow: (raw: Endpoint, where) => {
    const id = needed(raw.VpcEndpointId, 'AWS::EC2::VPCEndpoint', 'VpcEndpointId');
    const tags = tagMap(raw.Tags ?? []);
    return {
      arn: `arn:${where.partition}:ec2:${where.region}:${where.account}:vpc-endpoint/${id}`,
      name: tags?.Name ?? null,
      tags,
      created_at: raw.CreationTimestamp ?? null,
      endpoint_id: id,
      endpoint_type: raw.VpcEndpointType ?? null,
      service_name: raw.ServiceName ?? null,
      state: raw.State ?? null,
      private_dns: raw.PrivateDnsEnabled ?? null,
      made_by_service: raw.RequesterManaged ?? null,
      policy: raw.PolicyDocument || null,
      vpc: ec2Arn(where, 'vpc', raw.VpcId),
      subnets: ec2Arns(where, 'subnet', raw.SubnetIds),
      security_groups: groupArns(where, raw.Groups),
      route_tables: ec2Arns(where, 'route-table', raw.RouteTableIds),
      network_interfaces: ec2Arns(where, 'network-interface', raw.NetworkInterfaceIds),
    };
  },
});

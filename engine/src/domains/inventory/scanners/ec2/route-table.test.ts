import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { routeTable } from './route-table.ts';

const where = whereIs('111122223333', 'eu-west-1');
const EC2 = 'arn:aws:ec2:eu-west-1:111122223333';

scannerContract(routeTable, { estate: { 'ec2:route-table': 25 }, rows: 25 });

it('tells whom it serves and what its routes lead through', () => {
  const row = routeTable.toRow(
    {
      RouteTableId: 'rtb-1',
      VpcId: 'vpc-1',
      Associations: [{ Main: true }, { Main: false, SubnetId: 'subnet-1' }],
      Routes: [
        { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' },
        { DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'nat-1', State: 'blackhole' },
        { DestinationIpv6CidrBlock: '::/0', EgressOnlyInternetGatewayId: 'eigw-1', State: 'active' },
        { DestinationPrefixListId: 'pl-1', GatewayId: 'vpce-1', State: 'active' },
        { DestinationCidrBlock: '10.1.0.0/16', TransitGatewayId: 'tgw-1', State: 'active' },
        { DestinationCidrBlock: '10.2.0.0/16', TransitGatewayId: 'tgw-1', State: 'active' },
        { DestinationCidrBlock: '10.3.0.0/16', InstanceId: 'i-1', NetworkInterfaceId: 'eni-1' },
      ],
    },
    where,
  );
  expect(row).toMatchObject({
    arn: `${EC2}:route-table/rtb-1`,
    is_main: true,
    route_count: 7,
    blackhole_count: 1,
    internet_by: `${EC2}:natgateway/nat-1`,
    subnets: [`${EC2}:subnet/subnet-1`],
    gateways: [
      `${EC2}:natgateway/nat-1`,
      `${EC2}:egress-only-internet-gateway/eigw-1`,
      `${EC2}:vpc-endpoint/vpce-1`,
      `${EC2}:transit-gateway/tgw-1`,
      `${EC2}:network-interface/eni-1`,
    ],
  });
});

it('leaves what AWS does not say unknown', () => {
  const row = routeTable.toRow({ RouteTableId: 'rtb-1' }, where);
  expect(row).toMatchObject({ is_main: null, route_count: null, internet_by: null, gateways: null });
});

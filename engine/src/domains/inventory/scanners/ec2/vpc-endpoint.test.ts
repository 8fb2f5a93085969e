import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { vpcEndpoint } from './vpc-endpoint.ts';

const where = whereIs('111122223333', 'eu-west-1');
const EC2 = 'arn:aws:ec2:eu-west-1:111122223333';

scannerContract(vpcEndpoint, { estate: { 'ec2:vpc-endpoint': 25 }, rows: 25 });

it('tells what it leads to and who may use it', () => {
  const row = vpcEndpoint.toRow(
    {
      VpcEndpointId: 'vpce-1',
      VpcEndpointType: 'Interface',
      ServiceName: 'com.amazonaws.eu-west-1.kms',
      VpcId: 'vpc-1',
      SubnetIds: ['subnet-1', 'subnet-2'],
      Groups: [{ GroupId: 'sg-1' }],
      NetworkInterfaceIds: ['eni-1'],
      PolicyDocument: '{"Statement":[]}',
      CreationTimestamp: new Date('2026-01-02T03:04:05Z'),
    },
    where,
  );
  expect(row).toMatchObject({
    arn: `${EC2}:vpc-endpoint/vpce-1`,
    created_at: new Date('2026-01-02T03:04:05Z'),
    policy: '{"Statement":[]}',
    subnets: [`${EC2}:subnet/subnet-1`, `${EC2}:subnet/subnet-2`],
    security_groups: [`${EC2}:security-group/sg-1`],
    network_interfaces: [`${EC2}:network-interface/eni-1`],
    route_tables: [],
  });
});

it('tells the routes to a gateway', () => {
  const raw = { VpcEndpointId: 'vpce-1', VpcEndpointType: 'Gateway' as const, RouteTableIds: ['rtb-1'] };
  expect(vpcEndpoint.toRow(raw, where)).toMatchObject({
    route_tables: [`${EC2}:route-table/rtb-1`],
    policy: null,
    private_dns: null,
    security_groups: null,
  });
});

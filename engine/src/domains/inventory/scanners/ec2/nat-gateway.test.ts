import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { natGateway } from './nat-gateway.ts';

const where = whereIs('111122223333', 'eu-west-1');
const EC2 = 'arn:aws:ec2:eu-west-1:111122223333';

scannerContract(natGateway, { estate: { 'ec2:natgateway': 25 }, rows: 25 });

it('tells where a gateway stands and which addresses it has', () => {
  const row = natGateway.toRow(
    {
      NatGatewayId: 'nat-1',
      State: 'available',
      ConnectivityType: 'public',
      CreateTime: new Date('2026-01-02T03:04:05Z'),
      VpcId: 'vpc-1',
      SubnetId: 'subnet-1',
      NatGatewayAddresses: [
        { AllocationId: 'eipalloc-1', NetworkInterfaceId: 'eni-1', PublicIp: '3.4.5.6' },
        { NetworkInterfaceId: 'eni-2' },
      ],
    },
    where,
  );
  expect(row).toMatchObject({
    arn: `${EC2}:natgateway/nat-1`,
    state: 'available',
    public_ips: ['3.4.5.6'],
    subnet: `${EC2}:subnet/subnet-1`,
    addresses: [`${EC2}:elastic-ip/eipalloc-1`],
    network_interfaces: [`${EC2}:network-interface/eni-1`, `${EC2}:network-interface/eni-2`],
  });
});

it('leaves what AWS does not say unknown', () => {
  const row = natGateway.toRow({ NatGatewayId: 'nat-1' }, where);
  expect(row).toMatchObject({ state: null, subnet: null, created_at: null, addresses: [] });
});

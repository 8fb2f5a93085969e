import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { eip } from './eip.ts';

const where = whereIs('111122223333', 'eu-west-1');
const EC2 = 'arn:aws:ec2:eu-west-1:111122223333';

scannerContract(eip, { estate: { addresses: 25 }, rows: 25 });

it('tells who has an address', () => {
  const row = eip.toRow(
    {
      AllocationId: 'eipalloc-1',
      PublicIp: '3.4.5.6',
      PrivateIpAddress: '10.0.0.1',
      AssociationId: 'eipassoc-1',
      InstanceId: 'i-1',
      NetworkInterfaceId: 'eni-1',
      PublicIpv4Pool: 'amazon',
    },
    where,
  );
  expect(row).toMatchObject({
    arn: `${EC2}:elastic-ip/eipalloc-1`,
    association_id: 'eipassoc-1',
    instance: `${EC2}:instance/i-1`,
    network_interface: `${EC2}:network-interface/eni-1`,
  });
});

it('takes the empty texts of EC2 for nothing', () => {
  const bare = { AllocationId: 'eipalloc-1', InstanceId: '', AssociationId: '', PrivateIpAddress: '' };
  expect(eip.toRow(bare, where)).toMatchObject({ instance: null, association_id: null, private_ip: null });
});

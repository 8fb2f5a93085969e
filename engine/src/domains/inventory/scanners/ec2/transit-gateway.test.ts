import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { transitGateway } from './transit-gateway.ts';

const where = whereIs('111122223333', 'eu-west-1');
const EC2 = 'arn:aws:ec2:eu-west-1:111122223333';

scannerContract(transitGateway, { estate: { 'ec2:transit-gateway': 25 }, rows: 25 });

it('tells which networks hang on it', () => {
  const of = { TransitGatewayId: 'tgw-1', Options: { AutoAcceptSharedAttachments: 'enable' as const } };
  const attachments = [
    { ResourceType: 'vpc' as const, ResourceId: 'vpc-1', ResourceOwnerId: '444455556666' },
    { ResourceType: 'vpn' as const, ResourceId: 'vpn-1' },
  ];
  expect(transitGateway.toRow({ of, attachments }, where)).toMatchObject({
    arn: `${EC2}:transit-gateway/tgw-1`,
    accepts_unasked: true,
    attachment_count: 2,
    networks: ['arn:aws:ec2:eu-west-1:444455556666:vpc/vpc-1'],
  });
});

it('does not take unknown attachments for none', () => {
  const row = transitGateway.toRow({ of: { TransitGatewayId: 'tgw-1' }, attachments: undefined }, where);
  expect(row).toMatchObject({ attachment_count: null, networks: null, accepts_unasked: null });
});

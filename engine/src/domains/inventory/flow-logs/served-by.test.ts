import { expect, it } from 'vitest';
import { servedBy } from './served-by.ts';

const place = 'eu-west-1:111122223333';
const ARN = `arn:aws:ec2:${place}:network-interface/eni-1`;

it.each([
  ['ELB app/shop/50dc6c495c0c9188', `elasticloadbalancing:${place}:loadbalancer/app/shop/50dc6c495c0c9188`],
  ['ELB net/shop/50dc6c495c0c9188', `elasticloadbalancing:${place}:loadbalancer/net/shop/50dc6c495c0c9188`],
  ['ELB classic-one', `elasticloadbalancing:${place}:loadbalancer/classic-one`],
  [
    'AWS Lambda VPC ENI-order-worker-1-5fb9c4e8-0a4c-4f3e-9d2b-3f1b2c4d5e6f',
    `lambda:${place}:function:order-worker-1`,
  ],
  ['Interface for NAT Gateway nat-0123456789abcdef0', `ec2:${place}:natgateway/nat-0123456789abcdef0`],
  ['VPC Endpoint Interface vpce-0123456789abcdef0', `ec2:${place}:vpc-endpoint/vpce-0123456789abcdef0`],
  ['EFS mount target for fs-0123456789 (fsmt-1)', `elasticfilesystem:${place}:file-system/fs-0123456789`],
  ['ElastiCache sessions-001', `elasticache:${place}:cluster:sessions-001`],
  ['Amazon EKS prod', `eks:${place}:cluster/prod`],
  ['ES search', `es:${place}:domain/search`],
  ['RDSNetworkInterface', `ec2:${place}:network-interface/eni-1`],
  [null, `ec2:${place}:network-interface/eni-1`],
])('tells by its words whom an interface serves: %s', (description, arn) => {
  const card = { account: '111122223333', region: 'eu-west-1', interface_type: null, attached_to: null };
  expect(servedBy({ arn: ARN, ...card, description }).arn).toBe(`arn:aws:${arn}`);
});

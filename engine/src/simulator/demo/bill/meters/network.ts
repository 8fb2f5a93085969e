/** Meters of gateways, addresses, endpoints, load balancers and the edge. */
import { natGateways, transitGatewayAttachments, vpcEndpoints } from '../../../ec2/gateways.ts';
import type { AddressRecord } from '../../../ec2/records.ts';
import { restApis } from '../../../services/apigateway.ts';
import { apis } from '../../../services/apigatewayv2.ts';
import { distributions } from '../../../services/cloudfront.ts';
import { configRecorders } from '../../../services/config.ts';
import { classicLoadBalancers } from '../../../services/elb.ts';
import { loadBalancers } from '../../../services/elbv2.ts';
import { hostedZones } from '../../../services/route53.ts';
import { type Meter, meterOf, meterOfRecord, useOf } from './meter.ts';

const nat = meterOf(natGateways, (_, standing) => [
  { price: 'nat-hour', rate: 1, rhythm: 'clock' },
  { price: 'nat-byte', rate: 60 * useOf(standing), rhythm: 'used' },
]);

const address = meterOfRecord<AddressRecord>('ec2:elastic-ip', ({ association }) => [
  { price: association ? 'ip-used' : 'ip-idle', rate: 1, rhythm: 'clock', monthly: true },
]);

const endpoint = meterOf(vpcEndpoints, ({ VpcEndpointType, SubnetIds = [] }, standing) => {
  if (VpcEndpointType !== 'Interface') return [];
  return [
    { price: 'endpoint-hour', rate: Math.max(1, SubnetIds.length), rhythm: 'clock', monthly: true },
    { price: 'endpoint-byte', rate: 12 * useOf(standing), rhythm: 'used', monthly: true },
  ];
});

const transit = meterOf(transitGatewayAttachments, (_, standing) => [
  { price: 'transit-hour', rate: 1, rhythm: 'clock', monthly: true },
  { price: 'transit-byte', rate: 40 * useOf(standing), rhythm: 'used', monthly: true },
]);

const balancer = meterOf(loadBalancers, ({ Scheme }, standing) => {
  const use = useOf(standing);
  return [
    { price: 'lb-hour', rate: 1, rhythm: 'clock', monthly: true },
    ...(use > 0 ? [{ price: 'lb-lcu', rate: 70 * use, rhythm: 'used' } as const] : []),
    ...(Scheme === 'internet-facing'
      ? [{ price: 'transfer-out', rate: 110 * use, rhythm: 'used' } as const]
      : []),
  ];
});

const edge = meterOf(distributions, (_, standing) => [
  { price: 'cdn-out', rate: 150 * useOf(standing), rhythm: 'used' },
  { price: 'cdn-call', rate: 3_000_000 * useOf(standing), rhythm: 'used' },
]);

/** What a region of an account moves about without anything to name for it. */
const transfers = meterOf(configRecorders, (_, standing) => {
  if (!standing.inhabited) return [];
  return [
    { price: 'transfer-zone', rate: 700 * useOf(standing), rhythm: 'used', unnamed: true },
    { price: 'transfer-region', rate: 90 * useOf(standing), rhythm: 'used', unnamed: true },
    { price: 'config', rate: 260 * useOf(standing), rhythm: 'used', monthly: true, unnamed: true },
    { price: 'key-call', rate: 400_000 * useOf(standing), rhythm: 'used', monthly: true, unnamed: true },
  ];
});

export const network: readonly Meter[] = [
  nat,
  address,
  endpoint,
  transit,
  balancer,
  edge,
  transfers,
  meterOf(classicLoadBalancers, () => [{ price: 'clb-hour', rate: 1, rhythm: 'clock' }]),
  meterOf(restApis, (_, standing) => [
    { price: 'api-call', rate: 90_000 * useOf(standing), rhythm: 'used', monthly: true },
  ]),
  meterOf(apis, (_, standing) => [
    { price: 'http-call', rate: 400_000 * useOf(standing), rhythm: 'used', monthly: true },
  ]),
  meterOf(hostedZones, (_, standing) => [
    { price: 'dns-zone', rate: 1, rhythm: 'held', monthly: true },
    { price: 'dns-query', rate: 20_000_000 * useOf(standing), rhythm: 'used', monthly: true },
  ]),
];

import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { recordSet } from './record-set.ts';

const where = whereIs('111122223333', 'global');
const zone = '/hostedzone/Z1';
const zoned = 'arn:aws:route53:::hostedzone/Z1';

// Each zone has two records of its own.
scannerContract(recordSet, { estate: { 'route53:hostedzone': 21, 'route53:recordset': 45 }, rows: 87 });

it('tells what a name leads to', () => {
  const alias = (Name: string, DNSName: string, HostedZoneId = 'Z2') => ({
    of: { Name, Type: 'A' as const, AliasTarget: { HostedZoneId, DNSName, EvaluateTargetHealth: true } },
    zone,
  });
  expect(recordSet.toRow(alias('www.example.com.', 'example.com.', 'Z1'), where)).toMatchObject({
    arn: `${zoned}/recordset/www.example.com/A`,
    name: 'www.example.com',
    zone: zoned,
    ttl_s: null,
    values: null,
    alias_to: 'example.com',
    alias_checked: true,
    routing: 'simple',
    resolves_to: [`${zoned}/recordset/example.com/A`],
  });
  const site = alias('photos.example.com.', 's3-website-us-east-1.amazonaws.com.');
  expect(recordSet.toRow(site, where)).toMatchObject({ resolves_to: ['arn:aws:s3:::photos.example.com'] });
  const edge = alias('shop.example.com.', 'd1.cloudfront.net.');
  expect(recordSet.toRow(edge, where)).toMatchObject({ alias_to: 'd1.cloudfront.net', resolves_to: [] });
});

it('tells records of one name apart', () => {
  const of = {
    Name: '\\052.example.com.',
    Type: 'CNAME' as const,
    SetIdentifier: 'blue',
    Weight: 0,
    TTL: 60,
    HealthCheckId: '0a',
    ResourceRecords: [{ Value: 'photos.s3.amazonaws.com' }],
  };
  expect(recordSet.toRow({ of, zone }, where)).toMatchObject({
    arn: `${zoned}/recordset/*.example.com/CNAME/blue`,
    name: '*.example.com',
    routing: 'weighted',
    weight: 0,
    health_check: 'arn:aws:route53:::healthcheck/0a',
    resolves_to: ['arn:aws:s3:::photos'],
  });
});

import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { distribution } from './distribution.ts';

const where = whereIs('111122223333', 'global');

scannerContract(distribution, { estate: { 'cloudfront:distribution': 25 }, rows: 25 });

const behavior = { TargetOriginId: 'a', ViewerProtocolPolicy: 'allow-all' as const };
const none = { Quantity: 0 };
const bare = {
  Id: 'E1',
  ARN: 'arn:aws:cloudfront::111122223333:distribution/E1',
  Status: 'Deployed',
  LastModifiedTime: new Date('2026-01-02T03:04:05Z'),
  DomainName: 'd1.cloudfront.net',
  Aliases: none,
  Origins: { Quantity: 1, Items: [{ Id: 'a', DomainName: 'example.com' }] },
  DefaultCacheBehavior: behavior,
  CacheBehaviors: none,
  CustomErrorResponses: none,
  Comment: '',
  PriceClass: 'PriceClass_100' as const,
  Enabled: true,
  ViewerCertificate: { CloudFrontDefaultCertificate: true },
  Restrictions: { GeoRestriction: { RestrictionType: 'none' as const, Quantity: 0 } },
  WebACLId: '',
  HttpVersion: 'http2' as const,
  IsIPV6Enabled: true,
  Staging: false,
};

it('tells what a distribution shows, fetches and writes down', () => {
  const certificate = 'arn:aws:acm:us-east-1:111122223333:certificate/1';
  const edge = 'arn:aws:lambda:us-east-1:111122223333:function:rewrite';
  const Origins = {
    Quantity: 2,
    Items: [
      {
        Id: 'a',
        DomainName: 'site.s3.eu-west-1.amazonaws.com',
        S3OriginConfig: { OriginAccessIdentity: '' },
      },
      {
        Id: 'b',
        DomainName: 'shop-1.eu-west-1.elb.amazonaws.com',
        CustomOriginConfig: { HTTPPort: 80, HTTPSPort: 443, OriginProtocolPolicy: 'http-only' as const },
      },
    ],
  };
  const LambdaFunctionAssociations = {
    Quantity: 1,
    Items: [{ LambdaFunctionARN: `${edge}:7`, EventType: 'viewer-request' as const }],
  };
  const of = {
    ...bare,
    Origins,
    Aliases: { Quantity: 1, Items: ['www.example.com'] },
    DefaultCacheBehavior: { ...behavior, LambdaFunctionAssociations },
    ViewerCertificate: { ACMCertificateArn: certificate, MinimumProtocolVersion: 'TLSv1.2_2021' as const },
    WebACLId: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/guard/1',
  };
  const config = {
    ...of,
    CallerReference: '1',
    Logging: { Enabled: true, Bucket: 'logs.s3.amazonaws.com' },
    DefaultRootObject: 'index.html',
  };
  expect(distribution.toRow({ of, config, tags: {} }, where)).toMatchObject({
    arn: bare.ARN,
    name: 'www.example.com',
    viewer_protocol: 'allow-all',
    min_tls: 'TLSv1.2_2021',
    origins: ['site.s3.eu-west-1.amazonaws.com', 'shop-1.eu-west-1.elb.amazonaws.com'],
    targets: ['arn:aws:s3:::site'],
    origins_open: true,
    origins_plain: true,
    certificate,
    web_acl: of.WebACLId,
    guarded: true,
    functions: [edge],
    logged: true,
    logs: 'arn:aws:s3:::logs',
  });
});

it('takes what nobody set up for absent, and what it may not see for unknown', () => {
  expect(distribution.toRow({ of: bare, config: undefined, tags: null }, where)).toMatchObject({
    name: 'd1.cloudfront.net',
    aliases: [],
    origins_open: false,
    guarded: false,
    web_acl: null,
    functions: [],
    logged: null,
    logs: null,
  });
});

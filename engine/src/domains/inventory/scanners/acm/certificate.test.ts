import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { simulatedAws } from '../../../../../test/support/simulated-aws.ts';
import { whereIs } from '../../where.ts';
import { certificate } from './certificate.ts';

const where = whereIs('111122223333', 'eu-west-1');
const CertificateArn = 'arn:aws:acm:eu-west-1:111122223333:certificate/1';

scannerContract(certificate, { estate: { 'acm:certificate': 25 }, rows: 25 });

it('tells until when a certificate is good, and for whom', () => {
  const balancer = 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/shop/0a';
  const more = {
    CertificateArn,
    DomainName: 'example.com',
    SubjectAlternativeNames: ['example.com', '*.example.com'],
    Status: 'ISSUED' as const,
    Type: 'IMPORTED' as const,
    NotAfter: new Date('2026-12-01T00:00:00Z'),
    InUseBy: [balancer],
    RenewalEligibility: 'INELIGIBLE' as const,
    ImportedAt: new Date('2025-12-01T00:00:00Z'),
  };
  expect(certificate.toRow({ of: { CertificateArn }, more, tags: {} }, where)).toMatchObject({
    arn: CertificateArn,
    name: 'example.com',
    created_at: more.ImportedAt,
    origin: 'IMPORTED',
    names: ['example.com', '*.example.com'],
    expires_at: more.NotAfter,
    in_use: true,
    in_use_by: [balancer],
    renewed: false,
  });
});

it('has what the list says where it may not ask for more', () => {
  const of = { CertificateArn, InUse: true, NotAfter: new Date('2026-12-01T00:00:00Z') };
  expect(certificate.toRow({ of, more: undefined, tags: null }, where)).toMatchObject({
    in_use: true,
    in_use_by: null,
    expires_at: of.NotAfter,
    renewed: null,
  });
});

it('also finds keys that the list leaves out unless asked', async () => {
  const aws = simulatedAws({ perRegion: { 'acm:certificate': 1 } });
  const { account, region } = aws.target;
  const shelf = aws.simulator.world.places[`${account}/${region}`]?.shelves['acm:certificate'] ?? {};
  for (const { doc } of Object.values(shelf)) Object.assign(doc, { KeyAlgorithm: 'EC_secp384r1' });
  const result = await aws.run(certificate.read(aws.port, whereIs(account, region)));
  expect(result).toMatchObject({ status: 'ok', output: [{ key_algorithm: 'EC_secp384r1' }] });
});

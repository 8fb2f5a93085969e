import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { hostedZone } from './hosted-zone.ts';

const where = whereIs('111122223333', 'global');
const of = { Id: '/hostedzone/Z1', Name: 'corp.example.com.', CallerReference: '1' };

scannerContract(hostedZone, { estate: { 'route53:hostedzone': 25 }, rows: 25 });

it('tells who sees a zone, and who writes down what is asked', () => {
  const listed = {
    of: { ...of, Config: { PrivateZone: true, Comment: 'inside' }, ResourceRecordSetCount: 12 },
    tags: { team: 'atlas' },
    vpcs: [{ VPCRegion: 'eu-west-1' as const, VPCId: 'vpc-1' }],
    logs: 'arn:aws:logs:us-east-1:111122223333:log-group:/aws/route53/corp:*',
  };
  expect(hostedZone.toRow(listed, where)).toEqual({
    arn: 'arn:aws:route53:::hostedzone/Z1',
    name: 'corp.example.com',
    tags: { team: 'atlas' },
    created_at: null,
    zone_id: 'Z1',
    note: 'inside',
    private: true,
    records: 12,
    vpcs: ['arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1'],
    managed_for: null,
    queries_logged: true,
    logs: 'arn:aws:logs:us-east-1:111122223333:log-group:/aws/route53/corp',
  });
});

it('tells a zone without logs from one whose logs it may not see', () => {
  const zone = { of, tags: null, vpcs: undefined };
  expect(hostedZone.toRow({ ...zone, logs: null }, where)).toMatchObject({
    queries_logged: false,
    vpcs: null,
  });
  expect(hostedZone.toRow({ ...zone, logs: undefined }, where)).toMatchObject({ queries_logged: null });
});

import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { simulatedAws } from '../../../../../test/support/simulated-aws.ts';
import { whereIs } from '../../where.ts';
import { listener } from './listener.ts';

const where = whereIs('111122223333', 'eu-west-1');

scannerContract(listener, {
  estate: { 'elasticloadbalancing:loadbalancer': 25, 'elasticloadbalancing:listener': 25 },
  rows: 25,
});

const ListenerArn = 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/app/web/1/2';
const group = (name: string) => `arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/${name}/1`;

it('tells where it sends after asking who is there', () => {
  const of = {
    ListenerArn,
    LoadBalancerArn: 'arn:lb',
    Port: 443,
    Protocol: 'HTTPS' as const,
    SslPolicy: 'ELBSecurityPolicy-2016-08',
    Certificates: [{ CertificateArn: 'arn:aws:acm:eu-west-1:111122223333:certificate/1' }],
    DefaultActions: [
      { Type: 'authenticate-oidc' as const, Order: 1 },
      {
        Type: 'forward' as const,
        Order: 2,
        TargetGroupArn: group('a'),
        ForwardConfig: { TargetGroups: [{ TargetGroupArn: group('a') }, { TargetGroupArn: group('b') }] },
      },
    ],
  };
  expect(listener.toRow({ of, tags: {} }, where)).toMatchObject({
    arn: ListenerArn,
    name: 'HTTPS:443',
    action: 'forward',
    tls_policy: 'ELBSecurityPolicy-2016-08',
    load_balancer: 'arn:lb',
    target_groups: [group('a'), group('b')],
    certificates: ['arn:aws:acm:eu-west-1:111122223333:certificate/1'],
  });
});

it('tells what it redirects to', () => {
  const redirect = {
    Type: 'redirect' as const,
    RedirectConfig: { Protocol: 'HTTPS', StatusCode: 'HTTP_301' as const },
  };
  expect(
    listener.toRow({ of: { ListenerArn, DefaultActions: [redirect] }, tags: null }, where),
  ).toMatchObject({
    action: 'redirect',
    redirects_to: 'HTTPS',
    tags: null,
    target_groups: [],
    certificates: [],
  });
});

it('is partial where one load balancer does not say', async () => {
  const perRegion = { 'elasticloadbalancing:loadbalancer': 3, 'elasticloadbalancing:listener': 30 } as const;
  const faults = [{ operation: 'elbv2:DescribeListeners', fault: { kind: 'denied' }, times: 1 }] as const;
  const aws = simulatedAws({ perRegion, faults });
  const result = await aws.run(listener.read(aws.port, whereIs(aws.target.account, aws.target.region)));
  expect(result.status).toBe('partial');
  const rows = 'output' in result ? result.output : [];
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.length).toBeLessThan(30);
});

import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { domain } from './domain.ts';

const where = whereIs('111122223333', 'eu-west-1');

const bare = { ARN: 'arn:aws:es:eu-west-1:111122223333:domain/search', DomainName: 'search' };

scannerContract(domain, { estate: { 'es:domain': 12 }, rows: 12 });

it('tells who is let in, and where a domain stands', () => {
  const row = domain.toRow(
    {
      of: {
        ...bare,
        DomainId: '111122223333/search',
        ClusterConfig: { InstanceType: 'r6g.large.search', InstanceCount: 3, WarmEnabled: false },
        AccessPolicies:
          '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"es:*","Resource":"*"}]}',
        VPCOptions: { VPCId: 'vpc-1', SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] },
        LogPublishingOptions: {
          AUDIT_LOGS: {
            Enabled: true,
            CloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:audit:*',
          },
          ES_APPLICATION_LOGS: { Enabled: false, CloudWatchLogsLogGroupArn: 'arn:a' },
        },
      },
      tags: { team: 'atlas' },
    },
    where,
  );
  expect(row).toMatchObject({
    instances: 3,
    warm_nodes: 0,
    masters: null,
    policy_public: true,
    in_vpc: true,
    audit_logs: true,
    vpc: 'arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1',
    logs: ['arn:aws:logs:eu-west-1:111122223333:log-group:audit'],
  });
});

it('takes an empty policy for a closed one, and knows nothing of one that is not told', () => {
  const open = (AccessPolicies?: string) =>
    domain.toRow(
      {
        of: {
          ...bare,
          DomainId: '',
          ClusterConfig: {},
          ...(AccessPolicies !== undefined && { AccessPolicies }),
        },
        tags: null,
      },
      where,
    ).policy_public;
  expect(open('')).toBe(false);
  expect(open()).toBeNull();
});

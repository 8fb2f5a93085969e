import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { cluster } from './cluster.ts';

const where = whereIs('111122223333', 'eu-west-1');

scannerContract(cluster, { estate: { 'redshift:cluster': 25 }, rows: 25 });

it('tells how a warehouse is kept, and where its audit log goes', () => {
  const row = cluster.toRow(
    {
      of: {
        ClusterIdentifier: 'sales',
        NodeType: 'ra3.4xlarge',
        MultiAZ: 'Enabled',
        ClusterVersion: '1.0',
        ClusterRevisionNumber: '77777',
        VpcId: 'vpc-1',
        IamRoles: [{ IamRoleArn: 'arn:aws:iam::111122223333:role/spectrum' }],
        Tags: [{ Key: 'team', Value: 'atlas' }],
      },
      logging: { LoggingEnabled: true, BucketName: 'audit' },
      network: undefined,
    },
    where,
  );
  expect(row).toMatchObject({
    arn: 'arn:aws:redshift:eu-west-1:111122223333:cluster:sales',
    tags: { team: 'atlas' },
    multi_az: true,
    engine_version: '1.0.77777',
    audit_log: true,
    audit_log_bucket: 'arn:aws:s3:::audit',
    vpc: 'arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1',
    subnets: null,
    roles: ['arn:aws:iam::111122223333:role/spectrum'],
  });
});

it('knows nothing of an audit log that AWS did not tell of', () => {
  const of = { ClusterIdentifier: 'sales' };
  expect(cluster.toRow({ of, logging: undefined, network: undefined }, where)).toMatchObject({
    tags: null,
    audit_log: null,
    multi_az: null,
    engine_version: null,
  });
});

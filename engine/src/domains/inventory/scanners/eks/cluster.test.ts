import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { cluster } from './cluster.ts';

const where = whereIs('111122223333', 'eu-west-1');
const arn = 'arn:aws:eks:eu-west-1:111122223333:cluster/shop';
const key = 'arn:aws:kms:eu-west-1:111122223333:key/0a';

scannerContract(cluster, { estate: { 'eks:cluster': 25 }, rows: 25 });

it('tells who can reach a cluster, and what it writes and seals', () => {
  const row = cluster.toRow(
    {
      arn,
      name: 'shop',
      version: '1.31',
      upgradePolicy: { supportType: 'EXTENDED' },
      resourcesVpcConfig: {
        vpcId: 'vpc-1',
        clusterSecurityGroupId: 'sg-own',
        securityGroupIds: ['sg-more'],
        endpointPublicAccess: true,
        publicAccessCidrs: ['0.0.0.0/0'],
      },
      logging: {
        clusterLogging: [
          { types: ['api', 'audit'], enabled: true },
          { types: ['scheduler'], enabled: false },
        ],
      },
      encryptionConfig: [{ resources: ['secrets'], provider: { keyArn: key } }],
      tags: { team: 'atlas' },
    },
    where,
  );
  expect(row).toMatchObject({
    support_type: 'EXTENDED',
    public_endpoint: true,
    public_cidrs: ['0.0.0.0/0'],
    logs_written: ['api', 'audit'],
    secrets_encrypted: true,
    secrets_key: key,
    vpc: 'arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1',
    security_groups: [
      'arn:aws:ec2:eu-west-1:111122223333:security-group/sg-own',
      'arn:aws:ec2:eu-west-1:111122223333:security-group/sg-more',
    ],
  });
});

it('leaves what AWS does not say unknown', () => {
  const row = cluster.toRow({ arn }, where);
  expect(row).toMatchObject({ public_endpoint: null, logs_written: null, vpc: null, tags: null });
  expect(row.secrets_encrypted).toBe(false);
});

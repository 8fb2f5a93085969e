import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { project } from './project.ts';

const where = whereIs('111122223333', 'eu-west-1');
const arn = 'arn:aws:codebuild:eu-west-1:111122223333:project/cart';

scannerContract(project, { estate: { 'codebuild:project': 105 }, rows: 105 });

it('tells what a build may do, and keeps no secret', () => {
  const row = project.toRow(
    {
      arn,
      name: 'cart',
      source: { type: 'GITHUB', location: 'https://user:hunter2@github.com/acme/cart.git' },
      environment: {
        type: 'LINUX_CONTAINER',
        computeType: 'BUILD_GENERAL1_LARGE',
        image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/builder:3',
        privilegedMode: true,
        environmentVariables: [
          { name: 'TOKEN', value: 'hunter2', type: 'PLAINTEXT' },
          { name: 'KEY', value: 'name', type: 'SECRETS_MANAGER' },
        ],
      },
      artifacts: { type: 'S3', location: 'acme-builds/cart', encryptionDisabled: true },
      encryptionKey: 'arn:aws:kms:eu-west-1:111122223333:alias/aws/s3',
      logsConfig: { cloudWatchLogs: { status: 'ENABLED' } },
    },
    where,
  );
  expect(row).toMatchObject({
    source: 'https://github.com/acme/cart.git',
    repository: 'arn:aws:ecr:eu-west-1:111122223333:repository/builder',
    privileged: true,
    plain_variables: ['TOKEN'],
    artifacts: 'arn:aws:s3:::acme-builds',
    artifacts_encrypted: false,
    key: null,
    logs: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/codebuild/cart',
  });
  expect(JSON.stringify(row)).not.toContain('hunter2');
});

it('leaves what AWS does not say unknown', () => {
  expect(project.toRow({ arn }, where)).toMatchObject({
    privileged: null,
    logs_written: null,
    artifacts_encrypted: null,
    tags: null,
  });
});

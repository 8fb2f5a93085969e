/** CodeBuild projects. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, timestamptz, varchar } from '#platform/lake/index.ts';
import { bucketArn, ec2Arn, ec2Arns, keyArn, logGroupArn } from '../../arns.ts';
import { flattened, grouped } from '../../call-results.ts';
import { smallTagMap } from '../../head.ts';
import { repositoryArn } from '../../image-arn.ts';
import { defineScanner, needed } from '../../scanner.ts';
import type { Where } from '../../where.ts';

type Project = NonNullable<OutputOf<'codebuild:BatchGetProjects'>['projects']>[number];

/** What one BatchGetProjects takes. */
const AT_ONCE = 100;

/** A location is `bucket/folder`, or an ARN of the two. */
const bucketOf = (location: string | undefined): string | undefined =>
  location?.replace(/^arn:[^:]+:s3:::/, '').split('/')[0];

/** Without a name the logs go where CodeBuild keeps them. */
function logGroupOf({ logsConfig, name }: Project, where: Where): string | null {
  const logs = logsConfig?.cloudWatchLogs;
  return logs?.status === 'ENABLED' ? logGroupArn(where, logs.groupName ?? `/aws/codebuild/${name}`) : null;
}

/** The SDK hides an address that has a name and a password in it; so do we. */
const addressOf = (location: string | undefined): string | null =>
  location?.replace(/^(https?:\/\/)[^@/]+@/, '$1') ?? null;

const logsWritten = ({ logsConfig }: Project): boolean | null =>
  logsConfig
    ? logsConfig.cloudWatchLogs?.status === 'ENABLED' || logsConfig.s3Logs?.status === 'ENABLED'
    : null;

export const project = defineScanner({
  type: 'AWS::CodeBuild::Project',
  description: 'CodeBuild projects: how a piece of software is built, paid by the minute.',
  scope: 'region',
  calls: ['codebuild:ListProjects', 'codebuild:BatchGetProjects'],
  columns: {
    source_type: varchar('GITHUB, CODECOMMIT, S3, CODEPIPELINE and so on.', 'nullable'),
    source: varchar('Where the source comes from, without names and passwords.', 'nullable'),
    insecure_tls: boolean('Whether it accepts a source whose certificate is not valid.', 'nullable'),
    compute_type: varchar('The size of the machine, such as BUILD_GENERAL1_SMALL.', 'nullable'),
    environment_type: varchar(
      'LINUX_CONTAINER, ARM_CONTAINER, LINUX_LAMBDA_CONTAINER and so on.',
      'nullable',
    ),
    image: varchar('The image it builds in.', 'nullable'),
    repository: varchar('The ECR repository of that image.', 'nullable'),
    privileged: boolean('Whether builds have the rights of root on the machine.', 'nullable'),
    plain_variables: texts('The names of variables that hold plain values.', 'nullable'),
    timeout_min: integer('How long a build may take, in minutes.', 'nullable'),
    concurrency_limit: integer('Builds at once; null where nothing limits them.', 'nullable'),
    visibility: varchar('PRIVATE, or PUBLIC_READ where anybody may read its builds.', 'nullable'),
    logs_written: boolean('Whether its logs are kept anywhere.', 'nullable'),
    logs: varchar('The log group it writes to.', 'nullable'),
    artifacts_encrypted: boolean(
      'Whether what it makes is encrypted; null where it keeps nothing.',
      'nullable',
    ),
    artifacts: varchar('The bucket that what it makes is put in.', 'nullable'),
    key: varchar('The KMS key of what it makes; null for the one of S3.', 'nullable'),
    role: varchar('The role it acts as.', 'nullable'),
    vpc: varchar('The VPC it builds in; null outside of any.', 'nullable'),
    subnets: texts('The subnets it builds in.', 'nullable'),
    security_groups: texts('The security groups around it.', 'nullable'),
    modified_at: timestamptz('When it was last changed.', 'nullable'),
  },
  relations: [
    { column: 'role', kind: 'uses-role', to: 'AWS::IAM::Role' },
    { column: 'repository', kind: 'uses', to: 'AWS::ECR::Repository' },
    { column: 'logs', kind: 'logs-to', to: 'AWS::Logs::LogGroup' },
    { column: 'artifacts', kind: 'writes-to', to: 'AWS::S3::Bucket' },
    { column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' },
    { column: 'vpc', kind: 'in-network', to: 'AWS::EC2::VPC' },
    { column: 'subnets', kind: 'in-subnet', to: 'AWS::EC2::Subnet' },
    { column: 'security_groups', kind: 'protected-by', to: 'AWS::EC2::SecurityGroup' },
  ],
  list: async (ask) => {
    const names = await ask.list('codebuild:ListProjects', {}, ({ projects }) => projects);
    const read = async (group: readonly string[]) =>
      (await ask.detail('codebuild:BatchGetProjects', { names: [...group] }))?.projects ?? [];
    return flattened(await ask.each(grouped(names, AT_ONCE), read));
  },
  toRow: (raw: Project, where) => {
    const { environment, artifacts, vpcConfig } = raw;
    const kept = artifacts?.type === 'S3';
    return {
      arn: needed(raw.arn, 'AWS::CodeBuild::Project', 'arn'),
      name: raw.name ?? null,
      tags: smallTagMap(raw.tags),
      created_at: raw.created ?? null,
      source_type: raw.source?.type ?? null,
      source: addressOf(raw.source?.location),
      insecure_tls: raw.source?.insecureSsl ?? null,
      compute_type: environment?.computeType ?? null,
      environment_type: environment?.type ?? null,
      image: environment?.image ?? null,
      repository: repositoryArn(where.partition, environment?.image),
      privileged: environment?.privilegedMode ?? null,
      plain_variables:
        environment?.environmentVariables?.flatMap(({ name, type = 'PLAINTEXT' }) =>
          name && type === 'PLAINTEXT' ? name : [],
        ) ?? null,
      timeout_min: raw.timeoutInMinutes ?? null,
      concurrency_limit: raw.concurrentBuildLimit ?? null,
      visibility: raw.projectVisibility ?? null,
      logs_written: logsWritten(raw),
      logs: logGroupOf(raw, where),
      artifacts_encrypted: kept ? artifacts.encryptionDisabled !== true : null,
      artifacts: kept ? bucketArn(where, bucketOf(artifacts.location)) : null,
      key: raw.encryptionKey?.includes(':alias/') ? null : keyArn(where, raw.encryptionKey),
      role: raw.serviceRole ?? null,
      vpc: ec2Arn(where, 'vpc', vpcConfig?.vpcId),
      subnets: ec2Arns(where, 'subnet', vpcConfig?.subnets),
      security_groups: ec2Arns(where, 'security-group', vpcConfig?.securityGroupIds),
      modified_at: raw.lastModified ?? null,
    };
  },
});

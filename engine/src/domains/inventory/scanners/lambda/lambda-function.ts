/** Lambda functions. */
import type { OutputOf } from '#platform/aws/index.ts';
import { bigint, boolean, integer, texts, varchar } from '#platform/lake/index.ts';
import { ec2Arn, ec2Arns, logGroupArn } from '../../arns.ts';
import { AMOUNT, LEVEL, metricsOf } from '../../metrics/metric.ts';
import { hostsOfEnvironment } from '../../names/host-names.ts';
import { defineScanner, needed } from '../../scanner.ts';

interface Listed {
  readonly of: NonNullable<OutputOf<'lambda:ListFunctions'>['Functions']>[number];
  readonly tags: Readonly<Record<string, string>> | null;
}

export const lambdaFunction = defineScanner({
  type: 'AWS::Lambda::Function',
  description: 'Lambda functions: code that runs when it is called.',
  scope: 'region',
  calls: ['lambda:ListFunctions', 'tag:GetResources'],
  columns: {
    runtime: varchar('The language runtime, such as nodejs22.x; null for container images.', 'nullable'),
    package_type: varchar('Zip or Image.', 'nullable'),
    architecture: varchar('x86_64 or arm64.', 'nullable'),
    memory_mib: integer('Memory in MiB; CPU grows with it.', 'nullable'),
    timeout_s: integer('How long one call may take, in seconds.', 'nullable'),
    storage_mib: integer('Size of /tmp in MiB.', 'nullable'),
    code_bytes: bigint('Size of its code in bytes, as uploaded.', 'nullable'),
    environment_names: texts(
      'The names of its environment variables; their values are not kept.',
      'nullable',
    ),
    environment_hosts: texts(
      'The host names that they hold; nothing else of their values is kept.',
      'nullable',
    ),
    layers: texts('The versions of the layers under its code.', 'nullable'),
    snap_start: boolean('Whether it starts from a snapshot of itself.', 'nullable'),
    traced: boolean('Whether X-Ray traces it actively.', 'nullable'),
    modified_at: varchar('When code or settings were last changed, as AWS writes it.', 'nullable'),
    dead_letters_to: varchar('Where calls go that failed for good.', 'nullable'),
    role: varchar('The role it acts as.', 'nullable'),
    vpc: varchar('The VPC it stands in; null outside of any.', 'nullable'),
    subnets: texts('The subnets it stands in.', 'nullable'),
    security_groups: texts('The security groups around it.', 'nullable'),
    key: varchar('The KMS key of its environment; null for the one AWS manages.', 'nullable'),
    logs: varchar('The log group it writes to.', 'nullable'),
  },
  relations: [
    { column: 'role', kind: 'uses-role', to: 'AWS::IAM::Role' },
    { column: 'vpc', kind: 'in-network', to: 'AWS::EC2::VPC' },
    { column: 'subnets', kind: 'in-subnet', to: 'AWS::EC2::Subnet' },
    { column: 'security_groups', kind: 'protected-by', to: 'AWS::EC2::SecurityGroup' },
    { column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' },
    { column: 'logs', kind: 'logs-to', to: 'AWS::Logs::LogGroup' },
    { column: 'dead_letters_to', kind: 'writes-to' },
  ],
  metrics: metricsOf(
    { namespace: 'AWS/Lambda', dimensions: { FunctionName: 'name' } },
    {
      Invocations: AMOUNT,
      Errors: AMOUNT,
      Throttles: AMOUNT,
      Duration: LEVEL,
      ConcurrentExecutions: ['max'],
    },
  ),
  list: async (ask) => {
    const functions = await ask.list('lambda:ListFunctions', {}, ({ Functions }) => Functions);
    const tags = await ask.tags('lambda:function');
    return ask.each(functions, async (of) => ({
      of,
      // What was never tagged is not on the list.
      tags: tags ? (tags.get(of.FunctionArn ?? '') ?? {}) : null,
    }));
  },
  toRow: ({ of, tags }: Listed, where) => ({
    arn: needed(of.FunctionArn, 'AWS::Lambda::Function', 'FunctionArn'),
    name: of.FunctionName ?? null,
    tags,
    // AWS only says when it was last changed.
    created_at: null,
    runtime: of.Runtime ?? null,
    package_type: of.PackageType ?? null,
    architecture: of.Architectures?.[0] ?? null,
    memory_mib: of.MemorySize ?? null,
    timeout_s: of.Timeout ?? null,
    storage_mib: of.EphemeralStorage?.Size ?? null,
    code_bytes: of.CodeSize === undefined ? null : BigInt(of.CodeSize),
    // AWS leaves it out where there are none, and where it could not decrypt them says so.
    environment_names: of.Environment?.Error ? null : Object.keys(of.Environment?.Variables ?? {}).sort(),
    environment_hosts: of.Environment?.Error ? null : hostsOfEnvironment(of.Environment?.Variables ?? {}),
    layers: (of.Layers ?? []).flatMap(({ Arn }) => Arn ?? []),
    snap_start: of.SnapStart?.ApplyOn ? of.SnapStart.ApplyOn !== 'None' : null,
    traced: of.TracingConfig?.Mode ? of.TracingConfig.Mode === 'Active' : null,
    modified_at: of.LastModified ?? null,
    dead_letters_to: of.DeadLetterConfig?.TargetArn ?? null,
    role: of.Role ?? null,
    vpc: ec2Arn(where, 'vpc', of.VpcConfig?.VpcId),
    subnets: ec2Arns(where, 'subnet', of.VpcConfig?.SubnetIds),
    security_groups: ec2Arns(where, 'security-group', of.VpcConfig?.SecurityGroupIds),
    key: of.KMSKeyArn ?? null,
    logs: logGroupArn(where, of.LoggingConfig?.LogGroup),
  }),
});

/** ECS task definitions: of each family the newest revision that is active. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, varchar } from '#platform/lake/index.ts';
import { logGroupArn } from '../../arns.ts';
import { flattened } from '../../call-results.ts';
import { smallTagMap } from '../../head.ts';
import { repositoryArns } from '../../image-arn.ts';
import { hostsOfEnvironment } from '../../names/host-names.ts';
import { defineScanner, needed } from '../../scanner.ts';
import type { Where } from '../../where.ts';

type Described = OutputOf<'ecs:DescribeTaskDefinition'>;
type Container = NonNullable<NonNullable<Described['taskDefinition']>['containerDefinitions']>[number];

const numberOf = (text: string | undefined): number | null => (text ? Number(text) : null);

/** The log group may lie in another region than the task. */
const logGroupOf = ({ logConfiguration }: Container, where: Where): string | null => {
  const { 'awslogs-group': name, 'awslogs-region': region = where.region } = logConfiguration?.options ?? {};
  return logGroupArn({ ...where, region }, name);
};

/** A value is given by its ARN, or by the bare name of a parameter; a secret's ARN may go on with a key in it. */
const secretArns = (containers: readonly Container[]): string[] =>
  containers
    .flatMap(({ secrets }) => secrets ?? [])
    .flatMap(({ valueFrom }) =>
      valueFrom?.startsWith('arn:') ? valueFrom.split(':').slice(0, 7).join(':') : [],
    );

const hostsOfContainer = ({ environment }: Container): string[] =>
  hostsOfEnvironment(
    Object.fromEntries((environment ?? []).map(({ name = '', value = '' }) => [name, value])),
  );

const someIs = (containers: readonly Container[], test: (container: Container) => boolean | undefined) =>
  containers.some((container) => test(container) === true);

export const taskDefinition = defineScanner({
  type: 'AWS::ECS::TaskDefinition',
  description:
    'ECS task definitions, of each family the newest active revision: what runs, with which rights.',
  scope: 'region',
  calls: ['ecs:ListTaskDefinitionFamilies', 'ecs:DescribeTaskDefinition'],
  columns: {
    family: varchar('The family; its revisions are counted up.', 'nullable'),
    revision: integer('The number of the newest active revision.', 'nullable'),
    cpu_units: integer('CPU of a task in units, 1024 to one virtual CPU.', 'nullable'),
    memory_mib: integer('Memory of a task in MiB.', 'nullable'),
    storage_gib: integer('Temporary disk in GiB, where it is more than usual.', 'nullable'),
    architecture: varchar('X86_64 or ARM64; null where the machine decides.', 'nullable'),
    operating_system: varchar('LINUX or a version of Windows.', 'nullable'),
    runs_on: texts('What it is made for: FARGATE, EC2 or EXTERNAL.', 'nullable'),
    network_mode: varchar('awsvpc, bridge, host or none.', 'nullable'),
    pid_mode: varchar('host where its processes see those of the machine.', 'nullable'),
    containers: integer('How many containers a task has.', 'nullable'),
    privileged: boolean('Whether a container has the rights of root on the machine.', 'nullable'),
    read_only_roots: boolean('Whether no container can write to its root file system.', 'nullable'),
    as_root: boolean('Whether a container names no other user than root.', 'nullable'),
    environment_names: texts('The names of variables that hold plain values.', 'nullable'),
    environment_hosts: texts('The host names that those hold.', 'nullable'),
    images: texts('The images of its containers.', 'nullable'),
    repositories: texts('The ECR repositories of those images.', 'nullable'),
    task_role: varchar('The role that its containers act as.', 'nullable'),
    execution_role: varchar('The role that starts it: pulls images, reads secrets.', 'nullable'),
    secrets: texts('The secrets and parameters it is given.', 'nullable'),
    file_systems: texts('The EFS file systems it mounts.', 'nullable'),
    logs: texts('The log groups it writes to.', 'nullable'),
  },
  relations: [
    { column: 'task_role', kind: 'uses-role', to: 'AWS::IAM::Role' },
    { column: 'execution_role', kind: 'uses-role', to: 'AWS::IAM::Role' },
    { column: 'repositories', kind: 'uses', to: 'AWS::ECR::Repository' },
    { column: 'secrets', kind: 'uses' },
    { column: 'file_systems', kind: 'uses', to: 'AWS::EFS::FileSystem' },
    { column: 'logs', kind: 'logs-to', to: 'AWS::Logs::LogGroup' },
  ],
  list: async (ask) => {
    const families = await ask.list(
      'ecs:ListTaskDefinitionFamilies',
      { status: 'ACTIVE' },
      ({ families: names }) => names,
    );
    // By its family's name AWS tells the newest active revision; the older ones can be hundreds of thousands.
    const newest = async (family: string) => {
      const said = await ask.detail('ecs:DescribeTaskDefinition', {
        taskDefinition: family,
        include: ['TAGS'],
      });
      return said ? [said] : [];
    };
    return flattened(await ask.each(families, newest));
  },
  toRow: ({ taskDefinition: raw = {}, tags }: Described, where) => {
    const containers = raw.containerDefinitions ?? [];
    const known = raw.containerDefinitions !== undefined;
    const systems = raw.volumes?.flatMap(({ efsVolumeConfiguration: efs }) => efs?.fileSystemId ?? []) ?? [];
    const groups = containers.flatMap((container) => logGroupOf(container, where) ?? []);
    return {
      arn: needed(raw.taskDefinitionArn, 'AWS::ECS::TaskDefinition', 'taskDefinitionArn'),
      name: raw.family ?? null,
      tags: smallTagMap(tags),
      created_at: raw.registeredAt ?? null,
      family: raw.family ?? null,
      revision: raw.revision ?? null,
      cpu_units: numberOf(raw.cpu),
      memory_mib: numberOf(raw.memory),
      storage_gib: raw.ephemeralStorage?.sizeInGiB ?? null,
      architecture: raw.runtimePlatform?.cpuArchitecture ?? null,
      operating_system: raw.runtimePlatform?.operatingSystemFamily ?? null,
      runs_on: raw.requiresCompatibilities ?? null,
      network_mode: raw.networkMode ?? null,
      pid_mode: raw.pidMode ?? null,
      containers: known ? containers.length : null,
      privileged: known ? someIs(containers, ({ privileged }) => privileged) : null,
      read_only_roots: known ? !someIs(containers, (one) => !one.readonlyRootFilesystem) : null,
      as_root: known ? someIs(containers, ({ user }) => !user || /^(root|0)(:|$)/.test(user)) : null,
      environment_names: known
        ? containers.flatMap(({ environment }) => (environment ?? []).flatMap(({ name }) => name ?? []))
        : null,
      environment_hosts: known ? [...new Set(containers.flatMap(hostsOfContainer))] : null,
      images: known ? containers.flatMap(({ image }) => image ?? []) : null,
      repositories: known
        ? repositoryArns(
            where.partition,
            containers.map(({ image }) => image),
          )
        : null,
      task_role: raw.taskRoleArn ?? null,
      execution_role: raw.executionRoleArn ?? null,
      secrets: known ? [...new Set(secretArns(containers))] : null,
      file_systems: systems.map(
        (id) => `arn:${where.partition}:elasticfilesystem:${where.region}:${where.account}:file-system/${id}`,
      ),
      logs: known ? [...new Set(groups)] : null,
    };
  },
});

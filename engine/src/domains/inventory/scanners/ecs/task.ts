/** ECS tasks that run. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, timestamptz, varchar } from '#platform/lake/index.ts';
import { ec2Arn } from '../../arns.ts';
import { flattened, inGroups } from '../../call-results.ts';
import { smallTagMap } from '../../head.ts';
import { repositoryArns } from '../../image-arn.ts';
import { defineScanner, needed } from '../../scanner.ts';
import type { Where } from '../../where.ts';

type Task = NonNullable<OutputOf<'ecs:DescribeTasks'>['tasks']>[number];

/** What one DescribeTasks takes. */
const AT_ONCE = 100;

/** A task that a service runs is in the group `service:<its name>`; others are in the group of their family. */
function serviceOf({ clusterArn, group }: Task): string | null {
  const name = group?.startsWith('service:') && group.slice('service:'.length);
  return name && clusterArn ? `${clusterArn.replace(':cluster/', ':service/')}/${name}` : null;
}

const detailOf = ({ attachments }: Task, wanted: string): string | undefined =>
  attachments?.flatMap(({ details }) => details ?? []).find(({ name }) => name === wanted)?.value;

const repositoriesOf = ({ containers }: Task, { partition }: Where): string[] | null =>
  containers
    ? repositoryArns(
        partition,
        containers.map(({ image }) => image),
      )
    : null;

const numberOf = (text: string | undefined): number | null => (text ? Number(text) : null);

export const task = defineScanner({
  type: 'AWS::ECS::Task',
  description: 'ECS tasks that run: a few containers together.',
  scope: 'region',
  calls: ['ecs:ListClusters', 'ecs:ListTasks', 'ecs:DescribeTasks'],
  columns: {
    cluster: varchar('The cluster it runs in.', 'nullable'),
    service: varchar('The service that keeps it running; null where none does.', 'nullable'),
    started_by: varchar('Who or what started it.', 'nullable'),
    task_definition: varchar('The revision of the task definition it was started from.', 'nullable'),
    status: varchar('PENDING, RUNNING and so on.', 'nullable'),
    health: varchar('HEALTHY, UNHEALTHY or UNKNOWN.', 'nullable'),
    launch_type: varchar('FARGATE, EC2 or EXTERNAL.', 'nullable'),
    capacity_provider: varchar('The capacity provider that gave it its place.', 'nullable'),
    platform_version: varchar('The version of Fargate.', 'nullable'),
    zone: varchar('The availability zone.', 'nullable'),
    cpu_units: integer('CPU in units, 1024 to one virtual CPU.', 'nullable'),
    memory_mib: integer('Memory in MiB.', 'nullable'),
    storage_gib: integer('Temporary disk in GiB.', 'nullable'),
    started_at: timestamptz('When its containers were up.', 'nullable'),
    exec_enabled: boolean('Whether people can enter its containers.', 'nullable'),
    container_instance: varchar('The registered machine it runs on; null for Fargate.', 'nullable'),
    subnet: varchar('The subnet its network interface stands in.', 'nullable'),
    network_interface: varchar('Its own network interface.', 'nullable'),
    repositories: texts('The ECR repositories of its images.', 'nullable'),
  },
  relations: [
    { column: 'cluster', kind: 'part-of', to: 'AWS::ECS::Cluster' },
    { column: 'service', kind: 'part-of', to: 'AWS::ECS::Service' },
    { column: 'task_definition', kind: 'made-from', to: 'AWS::ECS::TaskDefinition' },
    { column: 'subnet', kind: 'in-subnet', to: 'AWS::EC2::Subnet' },
    { column: 'network_interface', kind: 'uses', to: 'AWS::EC2::NetworkInterface' },
    { column: 'repositories', kind: 'made-from', to: 'AWS::ECR::Repository' },
  ],
  list: async (ask) => {
    const clusters = await ask.list('ecs:ListClusters', {}, ({ clusterArns }) => clusterArns);
    const groups = await ask.each(clusters, async (cluster) => {
      const arns = await ask.also('ecs:ListTasks', { cluster }, ({ taskArns }) => taskArns);
      return inGroups(arns ?? [], AT_ONCE).map((tasks) => ({ cluster, tasks }));
    });
    const read = async (group: { readonly cluster: string; readonly tasks: string[] }) =>
      (await ask.detail('ecs:DescribeTasks', { ...group, include: ['TAGS'] }))?.tasks ?? [];
    return flattened(await ask.each(flattened(groups), read));
  },
  toRow: (raw: Task, where) => ({
    arn: needed(raw.taskArn, 'AWS::ECS::Task', 'taskArn'),
    name: raw.group ?? null,
    tags: smallTagMap(raw.tags),
    created_at: raw.createdAt ?? null,
    cluster: raw.clusterArn ?? null,
    service: serviceOf(raw),
    started_by: raw.startedBy ?? null,
    task_definition: raw.taskDefinitionArn ?? null,
    status: raw.lastStatus ?? null,
    health: raw.healthStatus ?? null,
    launch_type: raw.launchType ?? null,
    capacity_provider: raw.capacityProviderName ?? null,
    platform_version: raw.platformVersion ?? null,
    zone: raw.availabilityZone ?? null,
    cpu_units: numberOf(raw.cpu),
    memory_mib: numberOf(raw.memory),
    storage_gib: raw.ephemeralStorage?.sizeInGiB ?? null,
    started_at: raw.startedAt ?? null,
    exec_enabled: raw.enableExecuteCommand ?? null,
    container_instance: raw.containerInstanceArn ?? null,
    subnet: ec2Arn(where, 'subnet', detailOf(raw, 'subnetId')),
    network_interface: ec2Arn(where, 'network-interface', detailOf(raw, 'networkInterfaceId')),
    repositories: repositoriesOf(raw, where),
  }),
});

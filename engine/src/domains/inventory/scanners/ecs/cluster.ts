/** ECS clusters. */
import type { OutputOf } from '#platform/aws/index.ts';
import { integer, texts, varchar } from '#platform/lake/index.ts';
import { keyArn } from '../../arns.ts';
import { flattened, grouped } from '../../call-results.ts';
import { smallTagMap } from '../../head.ts';
import { defineScanner, needed } from '../../scanner.ts';

type Cluster = NonNullable<OutputOf<'ecs:DescribeClusters'>['clusters']>[number];

/** What one DescribeClusters takes. */
const AT_ONCE = 100;

export const cluster = defineScanner({
  type: 'AWS::ECS::Cluster',
  description: 'ECS clusters: where services and tasks run.',
  scope: 'region',
  calls: ['ecs:ListClusters', 'ecs:DescribeClusters'],
  columns: {
    status: varchar('ACTIVE, PROVISIONING, DEPROVISIONING, FAILED or INACTIVE.', 'nullable'),
    services: integer('Services that are active in it.', 'nullable'),
    running_tasks: integer('Tasks that run in it.', 'nullable'),
    pending_tasks: integer('Tasks that wait for a place.', 'nullable'),
    container_instances: integer('Machines of its own that are registered; 0 for Fargate alone.', 'nullable'),
    capacity_providers: texts('FARGATE, FARGATE_SPOT or the names of own capacity providers.', 'nullable'),
    container_insights: varchar(
      'enabled, enhanced or disabled: who pays for metrics of containers.',
      'nullable',
    ),
    exec_logging: varchar('Where sessions in containers are logged: NONE, DEFAULT or OVERRIDE.', 'nullable'),
    key: varchar('The KMS key of the disks of Fargate.', 'nullable'),
  },
  relations: [{ column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' }],
  list: async (ask) => {
    const arns = await ask.list('ecs:ListClusters', {}, ({ clusterArns }) => clusterArns);
    const read = async (clusters: readonly string[]) => {
      const include = ['CONFIGURATIONS', 'SETTINGS', 'TAGS'] as const;
      const said = await ask.detail('ecs:DescribeClusters', {
        clusters: [...clusters],
        include: [...include],
      });
      return said?.clusters ?? [];
    };
    return flattened(await ask.each(grouped(arns, AT_ONCE), read));
  },
  toRow: (raw: Cluster, where) => {
    const key = raw.configuration?.managedStorageConfiguration?.fargateEphemeralStorageKmsKeyId;
    return {
      arn: needed(raw.clusterArn, 'AWS::ECS::Cluster', 'clusterArn'),
      name: raw.clusterName ?? null,
      tags: smallTagMap(raw.tags),
      created_at: null,
      status: raw.status ?? null,
      services: raw.activeServicesCount ?? null,
      running_tasks: raw.runningTasksCount ?? null,
      pending_tasks: raw.pendingTasksCount ?? null,
      container_instances: raw.registeredContainerInstancesCount ?? null,
      capacity_providers: raw.capacityProviders ?? null,
      container_insights: raw.settings?.find(({ name }) => name === 'containerInsights')?.value ?? null,
      exec_logging: raw.configuration?.executeCommandConfiguration?.logging ?? null,
      key: keyArn(where, key),
    };
  },
});

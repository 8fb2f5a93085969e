/** ECS: clusters, task definitions, services and the tasks they run. */
import type { OutputOf } from '#platform/aws/index.ts';
import { describing, listing, picking } from '../answers.ts';
import { defaultGroup, defaultSubnet } from '../ec2/default-network.ts';
import { defineShelf, docsAt, type Site } from '../shelf.ts';
import { toSmallPairs } from '../tags.ts';
import type { Tags } from '../thing.ts';

type ClusterDoc = NonNullable<OutputOf<'ecs:DescribeClusters'>['clusters']>[number];
type DefinitionDoc = NonNullable<OutputOf<'ecs:DescribeTaskDefinition'>['taskDefinition']>;
type ServiceDoc = NonNullable<OutputOf<'ecs:DescribeServices'>['services']>[number];
type TaskDoc = NonNullable<OutputOf<'ecs:DescribeTasks'>['tasks']>[number];

const arnOf = ({ region, account }: Pick<Site, 'region' | 'account'>, what: string) =>
  `arn:aws:ecs:${region}:${account}:${what}`;

const nameIn = (arn: string | undefined): string => arn?.slice(arn.lastIndexOf('/') + 1) ?? '';

export const ecsClusters = defineShelf<ClusterDoc>({
  kind: 'ecs:cluster',
  scope: 'region',
  make: (site, name) => ({
    clusterArn: arnOf(site, `cluster/${name}`),
    clusterName: name,
    status: 'ACTIVE',
    registeredContainerInstancesCount: 0,
    runningTasksCount: site.between(1, 30),
    pendingTasksCount: 0,
    activeServicesCount: site.between(1, 10),
    statistics: [],
    settings: [{ name: 'containerInsights', value: site.pick(['enabled', 'disabled']) }],
    capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
    defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE', weight: 1, base: 0 }],
  }),
  idOf: (doc) => doc.clusterName ?? '',
  arnOf: (doc) => doc.clusterArn ?? '',
});

/** Of each family the newest revision; the older ones are what nobody should ask for one by one. */
export const ecsTaskDefinitions = defineShelf<DefinitionDoc>({
  kind: 'ecs:task-definition',
  scope: 'region',
  make: (site, name) => {
    const revision = site.between(1, 60);
    const cpu = site.pick([256, 512, 1024]);
    return {
      taskDefinitionArn: arnOf(site, `task-definition/${name}:${revision}`),
      containerDefinitions: [
        {
          name: 'app',
          image: `${site.account}.dkr.ecr.${site.region}.amazonaws.com/${name}:${site.hex(8)}`,
          cpu: 0,
          essential: true,
          portMappings: [{ containerPort: 8080, hostPort: 8080, protocol: 'tcp' }],
          environment: [{ name: 'LOG_LEVEL', value: 'info' }],
          mountPoints: [],
          volumesFrom: [],
          readonlyRootFilesystem: site.chance() < 0.3,
          logConfiguration: {
            logDriver: 'awslogs',
            options: {
              'awslogs-group': `/ecs/${name}`,
              'awslogs-region': site.region,
              'awslogs-stream-prefix': 'app',
            },
          },
        },
      ],
      family: name,
      taskRoleArn: `arn:aws:iam::${site.account}:role/${name}`,
      executionRoleArn: `arn:aws:iam::${site.account}:role/ecsTaskExecutionRole`,
      networkMode: 'awsvpc',
      revision,
      volumes: [],
      status: 'ACTIVE',
      placementConstraints: [],
      compatibilities: ['EC2', 'FARGATE'],
      runtimePlatform: { cpuArchitecture: site.pick(['X86_64', 'ARM64']), operatingSystemFamily: 'LINUX' },
      requiresCompatibilities: ['FARGATE'],
      cpu: String(cpu),
      memory: String(cpu * site.pick([2, 4])),
      registeredAt: new Date(site.now),
      registeredBy: `arn:aws:sts::${site.account}:assumed-role/deploy/pipeline`,
    };
  },
  idOf: (doc) => doc.family ?? '',
  arnOf: (doc) => doc.taskDefinitionArn ?? '',
});

const clusterOf = (site: Site): string => docsAt(site, ecsClusters)[0]?.clusterName ?? 'default';

export const ecsServices = defineShelf<ServiceDoc>({
  kind: 'ecs:service',
  scope: 'region',
  make: (site, name) => {
    const cluster = clusterOf(site);
    const taskDefinition =
      docsAt(site, ecsTaskDefinitions).find(({ family }) => family === name)?.taskDefinitionArn ??
      arnOf(site, `task-definition/${name}:1`);
    const count = site.between(1, 6);
    const zones = [`${site.region}a`, `${site.region}b`];
    return {
      serviceArn: arnOf(site, `service/${cluster}/${name}`),
      serviceName: name,
      clusterArn: arnOf(site, `cluster/${cluster}`),
      loadBalancers: [],
      serviceRegistries: [],
      status: 'ACTIVE',
      desiredCount: count,
      runningCount: count,
      pendingCount: 0,
      launchType: 'FARGATE',
      platformVersion: 'LATEST',
      platformFamily: 'Linux',
      taskDefinition,
      deploymentConfiguration: {
        deploymentCircuitBreaker: { enable: site.chance() < 0.5, rollback: true },
        maximumPercent: 200,
        minimumHealthyPercent: 100,
      },
      deployments: [],
      roleArn: `arn:aws:iam::${site.account}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS`,
      events: [],
      createdAt: new Date(site.now),
      placementConstraints: [],
      placementStrategy: [],
      networkConfiguration: {
        awsvpcConfiguration: {
          subnets: zones.map((zone) => defaultSubnet(site, zone)),
          securityGroups: [defaultGroup(site)],
          assignPublicIp: 'DISABLED',
        },
      },
      schedulingStrategy: 'REPLICA',
      deploymentController: { type: 'ECS' },
      enableECSManagedTags: true,
      propagateTags: 'SERVICE',
      enableExecuteCommand: false,
    };
  },
  idOf: (doc) => doc.serviceArn ?? '',
  arnOf: (doc) => doc.serviceArn ?? '',
});

/** Its name is that of the service that runs it. */
export const ecsTasks = defineShelf<TaskDoc>({
  kind: 'ecs:task',
  scope: 'region',
  make: (site, name) => {
    const service = docsAt(site, ecsServices).find(({ serviceName }) => serviceName === name);
    const clusterArn = service?.clusterArn ?? arnOf(site, `cluster/${clusterOf(site)}`);
    const zone = `${site.region}${site.pick(['a', 'b'])}`;
    const details = { subnetId: defaultSubnet(site, zone), networkInterfaceId: `eni-0${site.hex(16)}` };
    return {
      taskArn: arnOf(site, `task/${nameIn(clusterArn)}/${site.hex(32)}`),
      attachments: [
        {
          id: site.hex(32),
          type: 'ElasticNetworkInterface',
          status: 'ATTACHED',
          details: Object.entries(details).map(([key, value]) => ({ name: key, value })),
        },
      ],
      availabilityZone: zone,
      clusterArn,
      connectivity: 'CONNECTED',
      containers: [],
      cpu: site.pick(['256', '512', '1024']),
      memory: '2048',
      createdAt: new Date(site.now),
      startedAt: new Date(site.now + 30_000),
      desiredStatus: 'RUNNING',
      enableExecuteCommand: false,
      group: `service:${name}`,
      healthStatus: 'HEALTHY',
      lastStatus: 'RUNNING',
      launchType: 'FARGATE',
      platformVersion: '1.4.0',
      platformFamily: 'Linux',
      startedBy: `ecs-svc/${site.hex(16)}`,
      taskDefinitionArn: service?.taskDefinition ?? arnOf(site, `task-definition/${name}:1`),
      version: 4,
      ephemeralStorage: { sizeInGiB: 20 },
    };
  },
  idOf: (doc) => doc.taskArn ?? '',
  arnOf: (doc) => doc.taskArn ?? '',
});

export const ecsShelves = [ecsClusters, ecsTaskDefinitions, ecsServices, ecsTasks];

type Including = { readonly include?: readonly string[] | undefined };

/** ECS tells tags only to those who ask for them. */
const tagged = <Doc>(doc: Doc, tags: Tags, { include }: Including) =>
  include?.includes('TAGS') ? { ...doc, tags: toSmallPairs(tags) } : { ...doc, tags: [] };

const failures = (missing: readonly string[]) => ({
  failures: missing.map((arn) => ({ arn, reason: 'MISSING' })),
});

const isIn = ({ clusterArn }: { readonly clusterArn?: string | undefined }, cluster = 'default') =>
  clusterArn === cluster || nameIn(clusterArn) === cluster;

export const ecsAnswers = {
  ...listing('ecs:ListClusters', ecsClusters, { as: ({ clusterArn }) => clusterArn }),
  ...picking('ecs:DescribeClusters', ecsClusters, {
    by: 'clusters',
    out: 'clusters',
    as: tagged,
    more: failures,
  }),
  ...listing('ecs:ListTaskDefinitionFamilies', ecsTaskDefinitions, { as: ({ family }) => family }),
  ...describing('ecs:DescribeTaskDefinition', ecsTaskDefinitions, {
    by: 'taskDefinition',
    as: (taskDefinition, tags, input) => ({ taskDefinition, tags: tagged({}, tags, input).tags }),
    missing: 'ClientException',
  }),
  ...listing('ecs:ListServices', ecsServices, {
    as: ({ serviceArn }) => serviceArn,
    where: (doc, { cluster }) => isIn(doc, cluster),
  }),
  ...picking('ecs:DescribeServices', ecsServices, {
    by: 'services',
    out: 'services',
    as: tagged,
    more: failures,
  }),
  ...listing('ecs:ListTasks', ecsTasks, {
    as: ({ taskArn }) => taskArn,
    where: (doc, { cluster }) => isIn(doc, cluster),
  }),
  ...picking('ecs:DescribeTasks', ecsTasks, { by: 'tasks', out: 'tasks', as: tagged, more: failures }),
};

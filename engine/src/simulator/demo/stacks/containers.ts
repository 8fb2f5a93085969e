/** Services in containers: on a cluster that the team shares, a service with its tasks behind a load balancer. */
import { networkInterfaces } from '../../ec2/interfaces.ts';
import { ecsClusters, ecsServices, ecsTaskDefinitions, ecsTasks } from '../../services/ecs.ts';
import { castEntrance, type Entrance, healthy } from './entrance.ts';
import { ownRoleArn } from './identity.ts';
import type { Kit } from './kit.ts';
import type { Traces } from './watch.ts';

/** Whatever of a team runs in a region runs on one cluster. */
const clusterArnOf = ({ home, arn }: Kit): string => arn('ecs', `cluster/${home.team.name}`);

function castCluster({ estate, home, network }: Kit): void {
  estate.once(`cluster/${home.spot.account}/${home.spot.region}/${home.team.name}`, () => {
    const tags = home.wardrobe.of(`${home.key}/cluster`, 'elsewhere');
    const but = { settings: [{ name: 'containerInsights' as const, value: 'enabled' }] };
    estate.add(ecsClusters, home.spot, { name: home.team.name, bornAt: network.bornAt, tags, but });
  });
}

export function castContainers(kit: Kit): Traces {
  const { home, luck } = kit;
  castCluster(kit);
  const roles = luck.chance() < 0.7 ? ['api', 'worker'] : ['api'];
  const names = roles.map((role) => (role === 'api' ? home.name : `${home.name}-${role}`));
  const entrances = names.flatMap((name) => castService(kit, name, name === home.name) ?? []);
  const running = names.map((name) => ({
    namespace: 'AWS/ECS',
    dimension: 'ServiceName',
    value: name,
    name,
  }));
  return {
    logs: names.map((name) => `/ecs/${name}`),
    watched: [...running, ...entrances.map(({ watched }) => watched)],
  };
}

function castService(kit: Kit, name: string, entered: boolean): Entrance | undefined {
  const { home, network, luck, add, arn, production } = kit;
  const cpu = production ? luck.pick([512, 1024, 2048]) : 256;
  const definition = add(ecsTaskDefinitions, name, {
    taskDefinitionArn: arn('ecs', `task-definition/${name}:${luck.between(1, 180)}`),
    taskRoleArn: ownRoleArn(kit),
    containerDefinitions: containersOf(kit, name),
    cpu: String(cpu),
    memory: String(cpu * 2),
    runtimePlatform: { cpuArchitecture: 'ARM64', operatingSystemFamily: 'LINUX' },
  });
  const count = kit.many(4 + luck.between(0, 6));
  const addresses = Array.from({ length: count }, (_, index) =>
    castTask(kit, name, definition.arn, cpu, index),
  );
  const entrance = entered
    ? castEntrance(
        kit,
        'ip',
        addresses.map((ip) => healthy(ip, 8080)),
      )
    : undefined;
  const loadBalancers = entrance
    ? [{ targetGroupArn: entrance.targetGroupArn, containerName: 'app', containerPort: 8080 }]
    : [];
  const service = add(ecsServices, name, {
    serviceArn: arn('ecs', `service/${home.team.name}/${name}`),
    clusterArn: clusterArnOf(kit),
    taskDefinition: definition.arn,
    desiredCount: count,
    runningCount: count,
    loadBalancers,
    networkConfiguration: {
      awsvpcConfiguration: {
        subnets: [...network.inner],
        securityGroups: [entrance?.groupId ?? network.defaultGroupId],
        assignPublicIp: 'DISABLED',
      },
    },
  });
  kit.estate.useNormally(service);
  return entrance;
}

/** What the pipeline built last. */
function containersOf({ estate, home }: Kit, name: string) {
  const made = ecsTaskDefinitions.make(estate.siteOf(home.spot, home.bornAt, name), name);
  const registry = `${estate.accountOf('shared-services')}.dkr.ecr.us-east-1.amazonaws.com`;
  const image = `${registry}/${home.service.name}/api:${estate.luck(`build/${home.key}/${name}`).hex(8)}`;
  return made.containerDefinitions?.map((container) => ({ ...container, image })) ?? [];
}

/** A running task with its interface; its address. */
function castTask(kit: Kit, name: string, definition: string, cpu: number, index: number): string {
  const { estate, home, network, add, arn } = kit;
  const at = index % network.zones.length;
  const zone = network.zones[at] ?? network.zones[0];
  const subnetId = network.inner[at] ?? '';
  const net = add(networkInterfaces, `${name}-task-${index + 1}`, {
    Description: arn('ecs', `attachment/${name}-${index + 1}`),
    VpcId: network.vpcId,
    SubnetId: subnetId,
    AvailabilityZone: zone,
    Status: 'in-use',
    RequesterManaged: true,
  });
  const ip = net.thing.doc.PrivateIpAddress ?? '';
  const details = { subnetId, networkInterfaceId: net.id, privateIPv4Address: ip };
  const id = estate.luck(`task/${home.key}/${name}/${index}`).hex(32);
  add(ecsTasks, `${name}-${index + 1}`, {
    taskArn: arn('ecs', `task/${home.team.name}/${id}`),
    clusterArn: clusterArnOf(kit),
    taskDefinitionArn: definition,
    group: `service:${name}`,
    availabilityZone: zone,
    cpu: String(cpu),
    memory: String(cpu * 2),
    attachments: [
      {
        id,
        type: 'ElasticNetworkInterface',
        status: 'ATTACHED',
        details: Object.entries(details).map(([key, value]) => ({ name: key, value })),
      },
    ],
  });
  return ip;
}

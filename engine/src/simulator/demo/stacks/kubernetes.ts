/** Services on Kubernetes: a cluster for each family of services, nodes for each service. */
import { launchTemplates } from '../../ec2/blueprints.ts';
import { scalingGroups } from '../../services/autoscaling.ts';
import { eksClusters, eksNodegroups } from '../../services/eks.ts';
import { uuidOf } from '../../uuid.ts';
import { castInstance } from '../makers.ts';
import { castEntrance, type Entrance, healthy } from './entrance.ts';
import { castRole, ownRoleArn } from './identity.ts';
import type { Kit } from './kit.ts';
import type { Traces } from './watch.ts';

const VERSION = '1.33';

const clusterOf = ({ home }: Kit): string => `${home.service.family}-${home.environment}`;

export function castKubernetes(kit: Kit): Traces {
  const { estate, home } = kit;
  estate.once(`eks/${home.spot.account}/${home.spot.region}`, () => castCluster(kit));
  const entrance = castNodes(kit);
  return { logs: [`/aws/containerinsights/${clusterOf(kit)}/${home.name}`], watched: [entrance.watched] };
}

function castCluster(kit: Kit): void {
  const { estate, home, network, part } = kit;
  const name = clusterOf(kit);
  const roleName = `${name}-cluster-${home.spot.region}`;
  const { bornAt } = network;
  const role = castRole(estate, home.spot, { ...part(roleName), bornAt, trusts: 'eks' });
  estate.add(eksClusters, home.spot, {
    ...part(name),
    bornAt,
    but: {
      version: VERSION,
      roleArn: role.arn,
      resourcesVpcConfig: {
        subnetIds: [...network.inner],
        securityGroupIds: [],
        clusterSecurityGroupId: network.defaultGroupId,
        vpcId: network.vpcId,
        endpointPublicAccess: false,
        endpointPrivateAccess: true,
        publicAccessCidrs: [],
      },
    },
  });
}

function castNodes(kit: Kit): Entrance {
  const { estate, home, network, luck, add, arn, part, production } = kit;
  const cluster = clusterOf(kit);
  const type = production ? 'm7g.xlarge' : 'm7g.large';
  const id = uuidOf(luck.hex(32));
  const group = `eks-${home.name}-${id}`;
  const count = kit.many(3 + luck.between(0, 3));
  const nodes = Array.from({ length: count }, (_, index) => {
    const at = index % network.zones.length;
    const zone = network.zones[at] ?? network.zones[0];
    const where = {
      zone,
      subnetId: network.inner[at],
      vpcId: network.vpcId,
      metadataTokens: 'required' as const,
    };
    const label = part(`${cluster}-${home.name}-node-${index + 1}`, 'ec2');
    const imageId = `ami-${estate.luck(`eks-image/${VERSION}`).hex(17)}`;
    const { instance } = castInstance(estate, home.spot, { ...label, ...where, type, imageId, rootGib: 50 });
    estate.useNormally(instance);
    return instance;
  });
  const template = add(launchTemplates, `eks-${home.name}`, {
    Data: { InstanceType: type, MetadataOptions: { HttpTokens: 'required' } },
  });
  add(scalingGroups, group, {
    LaunchTemplate: { LaunchTemplateId: template.id, LaunchTemplateName: `eks-${home.name}`, Version: '1' },
    MinSize: 1,
    MaxSize: count * 2,
    DesiredCapacity: count,
    AvailabilityZones: [...network.zones],
    VPCZoneIdentifier: network.inner.join(','),
    Instances: nodes.map(({ id: InstanceId, thing }) => ({
      InstanceId,
      InstanceType: thing.type,
      AvailabilityZone: thing.zone,
      LifecycleState: 'InService',
      HealthStatus: 'Healthy',
      ProtectedFromScaleIn: false,
    })),
  });
  add(eksNodegroups, home.name, {
    nodegroupArn: arn('eks', `nodegroup/${cluster}/${home.name}/${id}`),
    clusterName: cluster,
    version: VERSION,
    releaseVersion: `${VERSION}.3-20260612`,
    capacityType: 'ON_DEMAND',
    scalingConfig: { minSize: 1, maxSize: count * 2, desiredSize: count },
    instanceTypes: [type],
    amiType: 'AL2023_ARM_64_STANDARD',
    subnets: [...network.inner],
    nodeRole: ownRoleArn(kit),
    resources: { autoScalingGroups: [{ name: group }] },
  });
  return castEntrance(
    kit,
    'instance',
    nodes.map((node) => healthy(node.id, 30_080)),
  );
}

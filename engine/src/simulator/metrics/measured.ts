/** Whom a metric's dimensions name, and when there was something to measure. */
import { stateAt } from '../lifecycle.ts';
import { dbArn } from '../rds/common.ts';
import { here, type Scene } from '../scene.ts';
import { shelfOf } from '../world.ts';

export interface Measured {
  readonly arn: string;
  /** Whose usage it shares where nothing was said of its own: the machine that a disk serves. */
  readonly servant?: string;
  /** Epoch ms: there are figures from then on. */
  readonly from: number;
  /** Epoch ms, half-open: and until then. */
  readonly until: number;
  /** Only machines that save up credits have figures of them. */
  readonly burstable: boolean;
}

export type Dimensions = Readonly<Record<string, string>>;

type Finder = (scene: Scene, dimensions: Dimensions) => Measured | undefined;

const always = (arn: string, from: number): Measured => ({
  arn,
  from,
  until: Number.POSITIVE_INFINITY,
  burstable: false,
});

const onShelf = (
  kind: string,
  idOf: (scene: Scene, dimensions: Dimensions) => string | undefined,
): Finder => {
  return (scene, dimensions) => {
    const id = idOf(scene, dimensions);
    const item = id === undefined ? undefined : shelfOf(scene.world, scene.account, scene.region, kind)[id];
    return item && always(item.arn, item.createdAt);
  };
};

const ec2Arn = ({ region, account }: Scene, kind: string, id: string) =>
  `arn:aws:ec2:${region}:${account}:${kind}/${id}`;

/** Who stops an instance leaves the moment behind in words. */
const stoppedAt = (reason: string | undefined): number | undefined => {
  const [, day, time] = /\((\S+) (\S+) GMT\)/.exec(reason ?? '') ?? [];
  return day && time ? Date.parse(`${day}T${time}Z`) : undefined;
};

const instance: Finder = (scene, { InstanceId = '' }) => {
  const found = here(scene).instances[InstanceId];
  if (!found) return undefined;
  const runs = ['running', 'pending'].includes(stateAt(found.phase, scene.now));
  // Nobody knows since when: as if it had never run.
  const until = runs ? Number.POSITIVE_INFINITY : (stoppedAt(found.stateReason) ?? found.createdAt);
  const arn = ec2Arn(scene, 'instance', InstanceId);
  return { arn, from: found.createdAt, until, burstable: found.type.startsWith('t') };
};

/** EBS measures what is attached. */
const volume: Finder = (scene, { VolumeId = '' }) => {
  const attachment = here(scene).volumes[VolumeId]?.attachment;
  if (!attachment) return undefined;
  const servant = instance(scene, { InstanceId: attachment.instanceId });
  return {
    ...always(ec2Arn(scene, 'volume', VolumeId), attachment.attachedAt),
    ...(servant && { servant: servant.arn, until: servant.until }),
  };
};

const database: Finder = (scene, { DBInstanceIdentifier = '' }) => {
  const found = here(scene).dbInstances[DBInstanceIdentifier];
  if (!found || stateAt(found.phase, scene.now) === 'stopped') return undefined;
  return always(dbArn(scene, 'db', DBInstanceIdentifier), found.createdAt);
};

/** `app/shop/50dc6c495c0c9188`. */
const balancer = onShelf(
  'elasticloadbalancing:loadbalancer',
  (_, { LoadBalancer }) => LoadBalancer?.split('/')[1],
);

/** By namespace. */
const finders: Readonly<Record<string, Finder>> = {
  'AWS/EC2': instance,
  'AWS/EBS': volume,
  'AWS/RDS': database,
  'AWS/Lambda': onShelf('lambda:function', (_, { FunctionName }) => FunctionName),
  'AWS/ECS': onShelf(
    'ecs:service',
    ({ region, account }, { ClusterName, ServiceName }) =>
      `arn:aws:ecs:${region}:${account}:service/${ClusterName}/${ServiceName}`,
  ),
  'AWS/DynamoDB': onShelf('dynamodb:table', (_, { TableName }) => TableName),
  'AWS/ElastiCache': onShelf('elasticache:cluster', (_, { CacheClusterId }) => CacheClusterId),
  'AWS/ApplicationELB': balancer,
  'AWS/NetworkELB': balancer,
  'AWS/NATGateway': onShelf('ec2:natgateway', (_, { NatGatewayId }) => NatGatewayId),
};

export const measuredBy = (scene: Scene, namespace: string, dimensions: Dimensions): Measured | undefined =>
  finders[namespace]?.(scene, dimensions);

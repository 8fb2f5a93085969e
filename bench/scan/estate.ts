/** The simulated estate that the scan benchmark reads: many accounts, few busy regions in each, and one account much larger than the others. */
import { foundWorld } from '../../engine/src/simulator/found-world.ts';
import { furnish } from '../../engine/src/simulator/furnish.ts';
import type { World } from '../../engine/src/simulator/world.ts';

export interface EstateSize {
  readonly accounts: number;
  /** In each busy region of an ordinary account, roughly. */
  readonly perRegion: number;
}

const REGIONS = [
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
  'ca-central-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'eu-central-1',
  'eu-north-1',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'sa-east-1',
];
const BUSY = new Set(['us-east-1', 'us-west-2', 'eu-west-1', 'eu-central-1']);
/** Times the others: its cells decide how long the scan takes at least. */
const LARGEST = 4;

/** Of a thousand resources. An instance brings a volume and an interface with it, a snapshot nothing. */
const MIX: Readonly<Record<string, number>> = {
  instances: 70,
  volumes: 50,
  snapshots: 190,
  addresses: 15,
  databases: 8,
  buckets: 8,
  databaseClusters: 2,
  databaseSnapshots: 20,
  clusterSnapshots: 5,
  'acm:certificate': 10,
  'autoscaling:autoScalingGroup': 10,
  'cloudformation:stack': 20,
  'cloudwatch:alarm': 80,
  'codebuild:project': 5,
  'dynamodb:table': 15,
  'ec2:image': 10,
  'ec2:launch-template': 10,
  'ec2:network-interface': 20,
  'ec2:route-table': 6,
  'ec2:security-group': 50,
  'ec2:subnet': 12,
  'ec2:vpc': 3,
  'ec2:vpc-endpoint': 6,
  'ecr:repository': 15,
  'ecs:task-definition': 20,
  'elasticloadbalancing:loadbalancer': 8,
  'elasticloadbalancing:targetgroup': 12,
  'elasticloadbalancing:listener': 12,
  'events:rule': 30,
  'iam:role': 60,
  'iam:policy': 20,
  'kms:key': 12,
  'lambda:function': 60,
  'logs:log-group': 110,
  'secretsmanager:secret': 20,
  'sns:subscription': 15,
  'sns:topic': 10,
  'sqs:queue': 15,
  'ssm:parameter': 50,
  'states:stateMachine': 5,
};

/** The things that an account has once stand with its first region, for all four. */
export function benchWorld(seed: number, now: number, { accounts, perRegion }: EstateSize): World {
  const world = foundWorld(seed, now, { units: { Workloads: accounts - 1 }, regions: REGIONS });
  const [, largest] = Object.keys(world.organization.accounts);
  for (const account of Object.keys(world.organization.accounts)) {
    const times = (perRegion / 1000) * (account === largest ? LARGEST : 1);
    const plan = Object.fromEntries(Object.entries(MIX).map(([kind, of]) => [kind, Math.round(of * times)]));
    for (const region of REGIONS) if (BUSY.has(region)) furnish(world, account, region, now, plan);
  }
  return world;
}

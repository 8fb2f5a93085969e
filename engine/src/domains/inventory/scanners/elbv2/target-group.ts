/** Target groups, and what is registered with them. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, varchar } from '#platform/lake/index.ts';
import { ec2Arn } from '../../arns.ts';
import { defineScanner, needed } from '../../scanner.ts';
import { type Tagged, tagged } from '../../tagged.ts';
import type { Where } from '../../where.ts';

type Health = NonNullable<OutputOf<'elbv2:DescribeTargetHealth'>['TargetHealthDescriptions']>;

type TargetGroup = NonNullable<OutputOf<'elbv2:DescribeTargetGroups'>['TargetGroups']>[number];

interface Listed extends Tagged<TargetGroup> {
  /** undefined where AWS did not say. */
  readonly registered: Health | undefined;
}

const TYPE = 'AWS::ElasticLoadBalancingV2::TargetGroup';

/** Lambda functions and load balancers are registered by ARN, instances by id, and addresses name no resource. */
function targetsOf(where: Where, kind: string | undefined, registered: Health): string[] {
  const arns = registered.flatMap(({ Target }) => {
    if (kind === 'instance') return ec2Arn(where, 'instance', Target?.Id) ?? [];
    return Target?.Id?.startsWith('arn:') ? [Target.Id] : [];
  });
  // Registered once for each of its ports.
  return [...new Set(arns)];
}

const inState = (registered: Health | undefined, wanted: string): number | null =>
  registered?.filter(({ TargetHealth }) => TargetHealth?.State === wanted).length ?? null;

export const targetGroup = defineScanner({
  type: TYPE,
  description: 'Target groups: what load balancers send to, and whether it is well.',
  scope: 'region',
  calls: ['elbv2:DescribeTargetGroups', 'elbv2:DescribeTargetHealth', 'tag:GetResources'],
  columns: {
    target_type: varchar('instance, ip, lambda or alb.', 'nullable'),
    protocol: varchar('How it sends: HTTP, HTTPS, TCP, TLS, UDP, GENEVE and others.', 'nullable'),
    port: integer('The port it sends to unless a target says otherwise.', 'nullable'),
    health_checks: boolean('Whether it asks its targets how they are.', 'nullable'),
    health_check_path: varchar('What it asks them for.', 'nullable'),
    health_check_interval_s: integer('How often it asks, in seconds.', 'nullable'),
    registered_count: integer('How many targets are registered.', 'nullable'),
    healthy_count: integer('How many of them are healthy.', 'nullable'),
    unhealthy_count: integer('How many of them are unhealthy.', 'nullable'),
    vpc: varchar('The VPC that its targets stand in.', 'nullable'),
    load_balancers: texts('The load balancers that send to it; empty where none does.', 'nullable'),
    targets: texts(
      'The instances, functions and load balancers that are registered; addresses are not told.',
      'nullable',
    ),
  },
  relations: [
    { column: 'vpc', kind: 'in-network', to: 'AWS::EC2::VPC' },
    { column: 'targets', kind: 'targets' },
  ],
  list: async (ask) => {
    const groups = await ask.list('elbv2:DescribeTargetGroups', {}, ({ TargetGroups }) => TargetGroups);
    const kind = 'elasticloadbalancing:targetgroup';
    const all = await tagged(ask, groups, kind, ({ TargetGroupArn }) => TargetGroupArn);
    return ask.each(all, async ({ of, tags }): Promise<Listed> => {
      const { TargetGroupArn } = of;
      const said = await ask.detail('elbv2:DescribeTargetHealth', { TargetGroupArn });
      return { of, registered: said ? (said.TargetHealthDescriptions ?? []) : undefined, tags };
    });
  },
  toRow: ({ of, registered, tags }: Listed, where) => ({
    arn: needed(of.TargetGroupArn, TYPE, 'TargetGroupArn'),
    name: of.TargetGroupName ?? null,
    tags,
    created_at: null,
    target_type: of.TargetType ?? null,
    protocol: of.Protocol ?? null,
    port: of.Port ?? null,
    health_checks: of.HealthCheckEnabled ?? null,
    health_check_path: of.HealthCheckPath ?? null,
    health_check_interval_s: of.HealthCheckIntervalSeconds ?? null,
    registered_count: registered?.length ?? null,
    healthy_count: inState(registered, 'healthy'),
    unhealthy_count: inState(registered, 'unhealthy'),
    vpc: ec2Arn(where, 'vpc', of.VpcId),
    load_balancers: of.LoadBalancerArns ?? null,
    targets: registered ? targetsOf(where, of.TargetType, registered) : null,
  }),
});

/** Application, network and gateway load balancers. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, varchar } from '#platform/lake/index.ts';
import { bucketArn, ec2Arn, ec2Arns } from '../../arns.ts';
import { AMOUNT, metricsOf } from '../../metrics/metric.ts';
import { defineScanner, needed } from '../../scanner.ts';
import { type Tagged, tagged } from '../../tagged.ts';

type Attributes = OutputOf<'elbv2:DescribeLoadBalancerAttributes'>['Attributes'];

type Balancer = NonNullable<OutputOf<'elbv2:DescribeLoadBalancers'>['LoadBalancers']>[number];

interface Listed extends Tagged<Balancer> {
  readonly attributes: Attributes;
  readonly targetGroups: readonly string[] | null;
}

const TYPE = 'AWS::ElasticLoadBalancingV2::LoadBalancer';

/** Attributes are texts under long names; one that AWS does not name is one that this kind does not have. */
function reading(attributes: Attributes) {
  const values = new Map(attributes?.map(({ Key, Value }) => [Key, Value]));
  const text = (key: string): string | null => values.get(key) || null;
  const flag = (key: string): boolean | null => (values.has(key) ? values.get(key) === 'true' : null);
  return { text, flag };
}

/** CloudWatch knows it by the end of its ARN: `app/shop/50dc6c495c0c9188`. */
const KNOWN_BY = { dimensions: { LoadBalancer: { column: 'arn', after: ':loadbalancer/' } } } as const;

export const loadBalancer = defineScanner({
  type: TYPE,
  description:
    'Application, network and gateway load balancers: paid for by the hour whether or not anybody calls.',
  scope: 'region',
  calls: [
    'elbv2:DescribeLoadBalancers',
    'elbv2:DescribeTargetGroups',
    'elbv2:DescribeLoadBalancerAttributes',
    'tag:GetResources',
  ],
  columns: {
    kind: varchar('application, network or gateway.', 'nullable'),
    scheme: varchar('internet-facing or internal.', 'nullable'),
    state: varchar('active, provisioning, active_impaired or failed.', 'nullable'),
    dns_name: varchar('The name it answers to.', 'nullable'),
    ip_address_type: varchar('ipv4, dualstack or one of its variants.', 'nullable'),
    zone_count: integer('How many availability zones it stands in.', 'nullable'),
    deletion_protection: boolean('Whether it is protected from being deleted.', 'nullable'),
    access_logs: boolean('Whether it writes down every request.', 'nullable'),
    drops_invalid_headers: boolean('Whether it drops HTTP headers that are no valid ones.', 'nullable'),
    desync_mode: varchar(
      'How it treats requests that servers may read differently: monitor, defensive or strictest.',
      'nullable',
    ),
    cross_zone: boolean('Whether it sends to targets in other zones too.', 'nullable'),
    idle_timeout_s: integer('After how long without traffic it closes a connection, in seconds.', 'nullable'),
    vpc: varchar('The VPC it stands in.', 'nullable'),
    subnets: texts('The subnets it stands in.', 'nullable'),
    security_groups: texts('The security groups around it; null where it has none.', 'nullable'),
    addresses: texts('The elastic IP addresses it has.', 'nullable'),
    target_groups: texts('The target groups that it sends to.', 'nullable'),
    logs: varchar('The bucket that its access logs go to.', 'nullable'),
  },
  relations: [
    { column: 'vpc', kind: 'in-network', to: 'AWS::EC2::VPC' },
    { column: 'subnets', kind: 'in-subnet', to: 'AWS::EC2::Subnet' },
    { column: 'security_groups', kind: 'protected-by', to: 'AWS::EC2::SecurityGroup' },
    { column: 'addresses', kind: 'uses', to: 'AWS::EC2::EIP' },
    { column: 'target_groups', kind: 'targets', to: 'AWS::ElasticLoadBalancingV2::TargetGroup' },
    { column: 'logs', kind: 'logs-to', to: 'AWS::S3::Bucket' },
  ],
  metrics: [
    ...metricsOf(
      { namespace: 'AWS/ApplicationELB', ...KNOWN_BY, where: { column: 'kind', is: 'application' } },
      { RequestCount: AMOUNT, ProcessedBytes: AMOUNT, TargetResponseTime: ['avg', 'p95', 'p99'] },
    ),
    ...metricsOf(
      { namespace: 'AWS/NetworkELB', ...KNOWN_BY, where: { column: 'kind', is: 'network' } },
      { ProcessedBytes: AMOUNT, ActiveFlowCount: ['avg', 'max'] },
    ),
  ],
  list: async (ask) => {
    const balancers = await ask.list('elbv2:DescribeLoadBalancers', {}, ({ LoadBalancers }) => LoadBalancers);
    const groups = await ask.also('elbv2:DescribeTargetGroups', {}, ({ TargetGroups }) => TargetGroups);
    const kind = 'elasticloadbalancing:loadbalancer';
    const all = await tagged(ask, balancers, kind, ({ LoadBalancerArn }) => LoadBalancerArn);
    return ask.each(all, async ({ of, tags }): Promise<Listed> => {
      const arn = of.LoadBalancerArn ?? '';
      const said = await ask.detail('elbv2:DescribeLoadBalancerAttributes', { LoadBalancerArn: arn });
      const own = groups?.filter(({ LoadBalancerArns }) => LoadBalancerArns?.includes(arn));
      return {
        of,
        attributes: said?.Attributes,
        targetGroups: own?.flatMap(({ TargetGroupArn }) => TargetGroupArn ?? []) ?? null,
        tags,
      };
    });
  },
  toRow: ({ of, attributes, targetGroups, tags }: Listed, where) => {
    const { text, flag } = reading(attributes);
    const zones = of.AvailabilityZones ?? [];
    const timeout = text('idle_timeout.timeout_seconds');
    const logged = flag('access_logs.s3.enabled');
    return {
      arn: needed(of.LoadBalancerArn, TYPE, 'LoadBalancerArn'),
      name: of.LoadBalancerName ?? null,
      tags,
      created_at: of.CreatedTime ?? null,
      kind: of.Type ?? null,
      scheme: of.Scheme ?? null,
      state: of.State?.Code ?? null,
      dns_name: of.DNSName ?? null,
      ip_address_type: of.IpAddressType ?? null,
      zone_count: of.AvailabilityZones?.length ?? null,
      deletion_protection: flag('deletion_protection.enabled'),
      access_logs: logged,
      drops_invalid_headers: flag('routing.http.drop_invalid_header_fields.enabled'),
      desync_mode: text('routing.http.desync_mitigation_mode'),
      cross_zone: flag('load_balancing.cross_zone.enabled'),
      idle_timeout_s: timeout === null ? null : Number(timeout),
      vpc: ec2Arn(where, 'vpc', of.VpcId),
      subnets: ec2Arns(
        where,
        'subnet',
        zones.map(({ SubnetId }) => SubnetId),
      ),
      security_groups: of.SecurityGroups ? ec2Arns(where, 'security-group', of.SecurityGroups) : null,
      addresses: ec2Arns(
        where,
        'elastic-ip',
        zones.flatMap(({ LoadBalancerAddresses }) =>
          (LoadBalancerAddresses ?? []).map(({ AllocationId }) => AllocationId),
        ),
      ),
      target_groups: targetGroups,
      logs: logged ? bucketArn(where, text('access_logs.s3.bucket') ?? undefined) : null,
    };
  },
});

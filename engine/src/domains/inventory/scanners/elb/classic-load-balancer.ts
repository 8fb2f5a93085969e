/** Classic load balancers. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, varchar } from '#platform/lake/index.ts';
import { bucketArn, ec2Arn, ec2Arns } from '../../arns.ts';
import { flattened, grouped } from '../../call-results.ts';
import { tagMap } from '../../head.ts';
import { defineScanner, needed } from '../../scanner.ts';

interface Listed {
  readonly of: NonNullable<OutputOf<'elb:DescribeLoadBalancers'>['LoadBalancerDescriptions']>[number];
  readonly attributes: OutputOf<'elb:DescribeLoadBalancerAttributes'>['LoadBalancerAttributes'];
  readonly tags: Readonly<Record<string, string>> | null;
}

const TYPE = 'AWS::ElasticLoadBalancing::LoadBalancer';

/** DescribeTags takes twenty names at once. */
const HANDFUL = 20;

export const classicLoadBalancer = defineScanner({
  type: TYPE,
  description:
    'Classic load balancers, of the first generation: paid for by the hour whether or not anybody calls.',
  scope: 'region',
  calls: ['elb:DescribeLoadBalancers', 'elb:DescribeLoadBalancerAttributes', 'elb:DescribeTags'],
  columns: {
    scheme: varchar('internet-facing or internal.', 'nullable'),
    dns_name: varchar('The name it answers to.', 'nullable'),
    listeners: texts('What it listens for: HTTPS:443.', 'nullable'),
    instance_count: integer('How many instances are registered.', 'nullable'),
    access_logs: boolean('Whether it writes down every request.', 'nullable'),
    cross_zone: boolean('Whether it sends to instances in other zones too.', 'nullable'),
    connection_draining: boolean('Whether it lets requests end before an instance leaves.', 'nullable'),
    idle_timeout_s: integer('After how long without traffic it closes a connection, in seconds.', 'nullable'),
    vpc: varchar('The VPC it stands in.', 'nullable'),
    subnets: texts('The subnets it stands in.', 'nullable'),
    security_groups: texts('The security groups around it.', 'nullable'),
    targets: texts('The instances that are registered.', 'nullable'),
    certificates: texts('The certificates that it shows.', 'nullable'),
    logs: varchar('The bucket that its access logs go to.', 'nullable'),
  },
  relations: [
    { column: 'vpc', kind: 'in-network', to: 'AWS::EC2::VPC' },
    { column: 'subnets', kind: 'in-subnet', to: 'AWS::EC2::Subnet' },
    { column: 'security_groups', kind: 'protected-by', to: 'AWS::EC2::SecurityGroup' },
    { column: 'targets', kind: 'targets', to: 'AWS::EC2::Instance' },
    { column: 'certificates', kind: 'uses' },
    { column: 'logs', kind: 'logs-to', to: 'AWS::S3::Bucket' },
  ],
  list: async (ask) => {
    const balancers = await ask.list(
      'elb:DescribeLoadBalancers',
      {},
      ({ LoadBalancerDescriptions }) => LoadBalancerDescriptions,
    );
    const tagged = await ask.each(grouped(balancers, HANDFUL), async (some) => {
      const LoadBalancerNames = some.flatMap(({ LoadBalancerName }) => LoadBalancerName ?? []);
      const said = await ask.detail('elb:DescribeTags', { LoadBalancerNames });
      const tags = new Map(said?.TagDescriptions?.map((one) => [one.LoadBalancerName, one.Tags ?? []]));
      return some.map((of) => ({ of, tags: tagMap(tags.get(of.LoadBalancerName)) }));
    });
    return ask.each(flattened(tagged), async ({ of, tags }): Promise<Listed> => {
      const { LoadBalancerName } = of;
      const said = await ask.detail('elb:DescribeLoadBalancerAttributes', { LoadBalancerName });
      return { of, attributes: said?.LoadBalancerAttributes, tags };
    });
  },
  toRow: ({ of, attributes, tags }: Listed, where) => {
    const name = needed(of.LoadBalancerName, TYPE, 'LoadBalancerName');
    const listeners = of.ListenerDescriptions?.flatMap(({ Listener }) => Listener ?? []);
    const logged = attributes?.AccessLog?.Enabled ?? null;
    const targets = of.Instances?.map(({ InstanceId }) => InstanceId);
    return {
      arn: `arn:${where.partition}:elasticloadbalancing:${where.region}:${where.account}:loadbalancer/${name}`,
      name,
      tags,
      created_at: of.CreatedTime ?? null,
      scheme: of.Scheme ?? null,
      dns_name: of.DNSName ?? null,
      listeners:
        listeners?.map(({ Protocol, LoadBalancerPort }) => `${Protocol}:${LoadBalancerPort}`) ?? null,
      instance_count: of.Instances?.length ?? null,
      access_logs: logged,
      cross_zone: attributes?.CrossZoneLoadBalancing?.Enabled ?? null,
      connection_draining: attributes?.ConnectionDraining?.Enabled ?? null,
      idle_timeout_s: attributes?.ConnectionSettings?.IdleTimeout ?? null,
      vpc: ec2Arn(where, 'vpc', of.VPCId),
      subnets: of.Subnets ? ec2Arns(where, 'subnet', of.Subnets) : null,
      security_groups: of.SecurityGroups ? ec2Arns(where, 'security-group', of.SecurityGroups) : null,
      targets: targets ? ec2Arns(where, 'instance', targets) : null,
      certificates: listeners?.flatMap(({ SSLCertificateId }) => SSLCertificateId ?? []) ?? null,
      logs: logged ? bucketArn(where, attributes?.AccessLog?.S3BucketName) : null,
    };
  },
});

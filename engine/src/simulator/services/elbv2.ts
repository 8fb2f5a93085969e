/** Application and network load balancers, their listeners and their targets. */
import type { OutputOf } from '#platform/aws/index.ts';
import { answering, itemsOn, listing, one } from '../answers.ts';
import { defaultGroup, defaultSubnet, defaultVpc } from '../ec2/default-network.ts';
import { defineShelf, digitsOf, type Shelf, type Site } from '../shelf.ts';
import { toPairs } from '../tags.ts';
import { shelfOf } from '../world.ts';

type Described = NonNullable<OutputOf<'elbv2:DescribeLoadBalancers'>['LoadBalancers']>[number];
type Attribute = NonNullable<OutputOf<'elbv2:DescribeLoadBalancerAttributes'>['Attributes']>[number];
type LoadBalancer = Described & { readonly Attributes: readonly Attribute[] };
type DescribedGroup = NonNullable<OutputOf<'elbv2:DescribeTargetGroups'>['TargetGroups']>[number];
type Health = NonNullable<OutputOf<'elbv2:DescribeTargetHealth'>['TargetHealthDescriptions']>[number];
type TargetGroup = DescribedGroup & { readonly Targets: readonly Health[] };
type Listener = NonNullable<OutputOf<'elbv2:DescribeListeners'>['Listeners']>[number];

const idAt = ({ account, region }: Site, kind: string, name: string) =>
  digitsOf(`${kind}/${account}/${region}/${name}`, 16);

/** Nobody has registered with an ordinary one. */
export const targetGroups = defineShelf<TargetGroup>({
  kind: 'elasticloadbalancing:targetgroup',
  scope: 'region',
  make: (site, name) => ({
    TargetGroupName: name,
    TargetGroupArn: `arn:aws:elasticloadbalancing:${site.region}:${site.account}:targetgroup/${name}/${idAt(site, 'targetgroup', name)}`,
    Protocol: 'HTTP',
    ProtocolVersion: 'HTTP1',
    Port: 80,
    VpcId: defaultVpc(site),
    TargetType: 'instance',
    IpAddressType: 'ipv4',
    HealthCheckEnabled: true,
    HealthCheckProtocol: 'HTTP',
    HealthCheckPath: '/',
    HealthCheckPort: 'traffic-port',
    HealthCheckIntervalSeconds: 30,
    HealthCheckTimeoutSeconds: 5,
    HealthyThresholdCount: 5,
    UnhealthyThresholdCount: 2,
    LoadBalancerArns: [],
    Targets: [],
  }),
  idOf: (doc) => doc.TargetGroupName ?? '',
  arnOf: (doc) => doc.TargetGroupArn ?? '',
});

const attributes = (values: Readonly<Record<string, string>>): Attribute[] =>
  Object.entries(values).map(([Key, Value]) => ({ Key, Value }));

export const loadBalancers = defineShelf<LoadBalancer>({
  kind: 'elasticloadbalancing:loadbalancer',
  scope: 'region',
  make: (site, name) => {
    const id = idAt(site, 'loadbalancer', name);
    const zones = ['a', 'b'].map((letter) => `${site.region}${letter}`);
    return {
      LoadBalancerName: name,
      LoadBalancerArn: `arn:aws:elasticloadbalancing:${site.region}:${site.account}:loadbalancer/app/${name}/${id}`,
      DNSName: `${name}-${id.slice(0, 9)}.${site.region}.elb.amazonaws.com`,
      Type: 'application',
      Scheme: 'internal',
      State: { Code: 'active' },
      VpcId: defaultVpc(site),
      IpAddressType: 'ipv4',
      AvailabilityZones: zones.map((zone) => ({
        ZoneName: zone,
        SubnetId: defaultSubnet(site, zone),
        LoadBalancerAddresses: [],
      })),
      SecurityGroups: [defaultGroup(site)],
      CreatedTime: new Date(site.now),
      Attributes: attributes({
        'deletion_protection.enabled': 'false',
        'access_logs.s3.enabled': 'false',
        'access_logs.s3.bucket': '',
        'idle_timeout.timeout_seconds': '60',
        'routing.http.drop_invalid_header_fields.enabled': 'false',
        'routing.http2.enabled': 'true',
        'waf.fail_open.enabled': 'false',
      }),
    };
  },
  idOf: (doc) => doc.LoadBalancerName ?? '',
  arnOf: (doc) => doc.LoadBalancerArn ?? '',
});

/** An ordinary one listens at some load balancer of its place. */
export const listeners = defineShelf<Listener>({
  kind: 'elasticloadbalancing:listener',
  scope: 'region',
  make: (site, name) => {
    const standing = Object.values(shelfOf(site.world, site.account, site.region, loadBalancers.kind));
    const arns = standing.map(({ arn }) => arn);
    const LoadBalancerArn =
      arns[Math.floor(site.chance() * arns.length)] ?? loadBalancers.make(site, name).LoadBalancerArn ?? '';
    return {
      ListenerArn: `${LoadBalancerArn.replace(':loadbalancer/', ':listener/')}/${idAt(site, 'listener', name)}`,
      LoadBalancerArn,
      Port: 80,
      Protocol: 'HTTP',
      DefaultActions: [
        {
          Type: 'fixed-response',
          Order: 1,
          FixedResponseConfig: { StatusCode: '404', ContentType: 'text/plain' },
        },
      ],
    };
  },
  idOf: (doc) => doc.ListenerArn ?? '',
  arnOf: (doc) => doc.ListenerArn ?? '',
});

export const elbv2Shelves = [targetGroups, loadBalancers, listeners];
/** Looked at for their tags alone. */
const tagged = elbv2Shelves as readonly Shelf<object>[];

export const elbv2Answers = {
  ...listing('elbv2:DescribeLoadBalancers', loadBalancers, {
    as: ({ Attributes: _, ...described }) => described,
    where: ({ LoadBalancerArn = '', LoadBalancerName = '' }, { LoadBalancerArns, Names }) =>
      (LoadBalancerArns?.includes(LoadBalancerArn) ?? true) && (Names?.includes(LoadBalancerName) ?? true),
  }),
  ...answering('elbv2:DescribeLoadBalancerAttributes', (scene, { LoadBalancerArn }) => ({
    Attributes: [...one(scene, loadBalancers, LoadBalancerArn, 'LoadBalancerNotFound').doc.Attributes],
  })),
  ...listing('elbv2:DescribeTargetGroups', targetGroups, {
    as: ({ Targets: _, ...described }) => described,
    where: ({ TargetGroupArn = '', LoadBalancerArns }, input) =>
      (input.TargetGroupArns?.includes(TargetGroupArn) ?? true) &&
      (input.LoadBalancerArn === undefined || (LoadBalancerArns?.includes(input.LoadBalancerArn) ?? false)),
  }),
  ...answering('elbv2:DescribeTargetHealth', (scene, { TargetGroupArn }) => ({
    TargetHealthDescriptions: [
      ...one(scene, targetGroups, TargetGroupArn, 'TargetGroupNotFound').doc.Targets,
    ],
  })),
  ...answering('elbv2:DescribeTags', (scene, { ResourceArns }) => {
    const there = tagged.flatMap((shelf) => itemsOn(scene, shelf));
    const tags = new Map(there.map((item) => [item.arn, item.tags]));
    return {
      TagDescriptions: (ResourceArns ?? []).map((ResourceArn) => ({
        ResourceArn,
        Tags: toPairs(tags.get(ResourceArn) ?? {}),
      })),
    };
  }),
  ...listing('elbv2:DescribeListeners', listeners, {
    where: ({ LoadBalancerArn, ListenerArn = '' }, input) =>
      (input.LoadBalancerArn === undefined || input.LoadBalancerArn === LoadBalancerArn) &&
      (input.ListenerArns?.includes(ListenerArn) ?? true),
  }),
};

/** Classic load balancers. */
import type { OutputOf } from '#platform/aws/index.ts';
import { answering, listing, one } from '../answers.ts';
import { defaultGroup, defaultSubnet, defaultVpc } from '../ec2/default-network.ts';
import { defineShelf } from '../shelf.ts';
import { toPairs } from '../tags.ts';

type Described = NonNullable<OutputOf<'elb:DescribeLoadBalancers'>['LoadBalancerDescriptions']>[number];
type Attributes = NonNullable<OutputOf<'elb:DescribeLoadBalancerAttributes'>['LoadBalancerAttributes']>;
type LoadBalancer = Described & { readonly Attributes: Attributes };

/** The tagging API names them as it names their successors; a word more keeps them on a shelf of their own. */
export const classicLoadBalancers = defineShelf<LoadBalancer>({
  kind: 'elasticloadbalancing:loadbalancer:classic',
  scope: 'region',
  make: (site, name) => ({
    LoadBalancerName: name,
    DNSName: `${name}-${site.between(100_000_000, 999_999_999)}.${site.region}.elb.amazonaws.com`,
    Scheme: 'internal',
    VPCId: defaultVpc(site),
    Subnets: [defaultSubnet(site, `${site.region}a`)],
    AvailabilityZones: [`${site.region}a`],
    SecurityGroups: [defaultGroup(site)],
    Instances: [],
    ListenerDescriptions: [
      {
        Listener: { Protocol: 'HTTP', LoadBalancerPort: 80, InstanceProtocol: 'HTTP', InstancePort: 80 },
        PolicyNames: [],
      },
    ],
    HealthCheck: {
      Target: 'HTTP:80/',
      Interval: 30,
      Timeout: 5,
      HealthyThreshold: 10,
      UnhealthyThreshold: 2,
    },
    CreatedTime: new Date(site.now),
    Attributes: {
      CrossZoneLoadBalancing: { Enabled: false },
      AccessLog: { Enabled: false },
      ConnectionDraining: { Enabled: true, Timeout: 300 },
      ConnectionSettings: { IdleTimeout: 60 },
    },
  }),
  idOf: (doc) => doc.LoadBalancerName ?? '',
  arnOf: (doc, { region, account }) =>
    `arn:aws:elasticloadbalancing:${region}:${account}:loadbalancer/${doc.LoadBalancerName}`,
});

export const elbShelves = [classicLoadBalancers];

export const elbAnswers = {
  ...listing('elb:DescribeLoadBalancers', classicLoadBalancers, {
    as: ({ Attributes: _, ...described }) => described,
    where: ({ LoadBalancerName = '' }, { LoadBalancerNames }) =>
      LoadBalancerNames?.includes(LoadBalancerName) ?? true,
  }),
  ...answering('elb:DescribeTags', (scene, { LoadBalancerNames }) => ({
    TagDescriptions: (LoadBalancerNames ?? []).map((LoadBalancerName) => {
      const { tags } = one(scene, classicLoadBalancers, LoadBalancerName, 'LoadBalancerNotFound');
      return { LoadBalancerName, Tags: toPairs(tags) };
    }),
  })),
  ...answering('elb:DescribeLoadBalancerAttributes', (scene, { LoadBalancerName }) => ({
    LoadBalancerAttributes: one(scene, classicLoadBalancers, LoadBalancerName, 'LoadBalancerNotFound').doc
      .Attributes,
  })),
};

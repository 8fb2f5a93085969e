/** How requests come in: a load balancer, what it listens to and whom it hands them to. */
import { listeners, loadBalancers, targetGroups } from '../../services/elbv2.ts';
import type { Home } from '../company/homes.ts';
import type { Estate } from '../estate.ts';
import { castGroup, fromAnywhere, fromGroup, fromRange } from '../network/groups.ts';
import type { Kit } from './kit.ts';
import type { Watched } from './watch.ts';

export interface Entrance {
  readonly balancerArn: string;
  readonly targetGroupArn: string;
  /** Of what stands behind it. */
  readonly groupId: string;
  readonly watched: Watched;
}

/** Load balancers and target groups have names of 32 characters at most. */
const short = (name: string, ending: string): string => `${name.slice(0, 32 - ending.length)}${ending}`;

/** The name that AWS gives to the load balancer of a home, whether it has one yet or not. */
export function hostOfEntrance(estate: Estate, home: Home): string {
  const name = short(home.name, '-lb');
  return loadBalancers.make(estate.siteOf(home.spot, home.bornAt, name), name).DNSName ?? '';
}

type Target = NonNullable<Parameters<typeof targetGroups.idOf>[0]['Targets']>[number];

export const healthy = (Id: string, Port: number): Target => ({
  Target: { Id, Port },
  HealthCheckPort: String(Port),
  TargetHealth: { State: 'healthy' },
});

export function castEntrance(kit: Kit, kind: 'instance' | 'ip', targets: readonly Target[]): Entrance {
  const { estate, home, network, add, part } = kit;
  const outer = castGroup(estate, network, part(`${home.name}-lb`, 'ec2'), [
    home.service.facing ? fromAnywhere(443) : fromRange(443, '10.0.0.0/8'),
  ]);
  const inner = castGroup(estate, network, part(`${home.name}-app`, 'ec2'), [
    fromGroup(8080, home.spot, outer),
  ]);
  const where = home.service.facing ? network.open : network.inner;
  const balancer = add(loadBalancers, short(home.name, '-lb'), {
    VpcId: network.vpcId,
    Scheme: home.service.facing ? 'internet-facing' : 'internal',
    SecurityGroups: [outer],
    AvailabilityZones: network.zones.map((ZoneName, index) => ({
      ZoneName,
      SubnetId: where[index],
      LoadBalancerAddresses: [],
    })),
  });
  estate.useNormally(balancer);
  kit.interfaces(`app/${balancer.id}`, 'elb', where);
  const group = add(targetGroups, short(home.name, '-tg'), {
    VpcId: network.vpcId,
    TargetType: kind,
    Port: 8080,
    HealthCheckPath: '/healthz',
    LoadBalancerArns: [balancer.arn],
    Targets: [...targets],
  });
  add(listeners, `${home.name}-443`, {
    LoadBalancerArn: balancer.arn,
    ListenerArn: `${balancer.arn.replace(':loadbalancer/', ':listener/')}/${estate.luck(`listener/${home.key}`).hex(16)}`,
    Port: 443,
    Protocol: 'HTTPS',
    SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
    DefaultActions: [{ Type: 'forward', Order: 1, TargetGroupArn: group.arn }],
  });
  const value = balancer.arn.slice(balancer.arn.indexOf('app/'));
  const watched = {
    namespace: 'AWS/ApplicationELB',
    dimension: 'LoadBalancer',
    value,
    name: `${home.name}-lb`,
  };
  return { balancerArn: balancer.arn, targetGroupArn: group.arn, groupId: inner, watched };
}

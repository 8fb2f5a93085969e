/** The untidy corners: what was bought, what is tried out, what was built by hand long ago. */

import { peerings } from '../../ec2/gateways.ts';
import { keyPairs } from '../../ec2/guards.ts';
import { restApis } from '../../services/apigateway.ts';
import { classicLoadBalancers } from '../../services/elb.ts';
import { eventBuses } from '../../services/events.ts';
import { groups, users } from '../../services/iam.ts';
import { kafkaClusters } from '../../services/kafka.ts';
import { redshiftClusters } from '../../services/redshift.ts';
import { DAY_MS } from '../calendar.ts';
import { ACQUIRED, accountPlans } from '../company/accounts.ts';
import type { Company } from '../company/homes.ts';
import { wardrobeOf } from '../company/tags.ts';
import type { Estate } from '../estate.ts';
import { castInstance, castVolume } from '../makers.ts';
import type { Networks } from '../network/networks.ts';
import { baseImage } from './base-images.ts';

export function castCorners(estate: Estate, company: Company, networks: Networks, scale: number): void {
  castSandboxes(estate, company, scale);
  castAcquired(estate, networks);
  castWarehouses(estate, company, networks);
  for (const plan of accountPlans) {
    const spot = { account: estate.accountOf(plan.name), region: plan.regions[0] };
    const bornAt = estate.calendar.start - 1100 * DAY_MS;
    for (const name of ['break-glass', 'auditors']) estate.add(groups, spot, { name, bornAt });
    if (plan.environment === 'shared') continue;
    estate.add(eventBuses, spot, {
      name: `${plan.name}-events`,
      bornAt,
      tags: { Team: plan.tags.Team ?? 'platform' },
    });
    const called = { name: `${plan.name}-partners`, bornAt, tags: { Team: plan.tags.Team ?? 'platform' } };
    const { resources } = restApis.make(estate.siteOf(spot, bornAt, called.name), called.name);
    estate.add(restApis, spot, { ...called, but: { resources: resources.slice(0, 1) } });
  }
}

/** Machines of people who try things out; each with a key pair and somebody's way of tagging. */
function castSandboxes(estate: Estate, { teams }: Company, scale: number): void {
  for (const plan of accountPlans.filter(({ environment }) => environment === 'sandbox')) {
    const team = teams.get(plan.tags.Team ?? '') ?? teams.get('analytics');
    if (!team) continue;
    const facts = {
      environment: 'sandbox',
      team,
      application: 'trial',
      dataClass: 'internal',
      managedBy: 'hand',
    } as const;
    const wardrobe = wardrobeOf(estate.seed, `sandbox/${plan.name}`, facts);
    const spot = { account: estate.accountOf(plan.name), region: plan.regions[0] };
    for (let index = 1; index <= Math.ceil(14 * scale); index += 1) {
      const luck = estate.luck(`sandbox/${plan.name}/${index}`);
      const bornAt = estate.calendar.daysAgo(luck.between(3, 400)) + DAY_MS / 3;
      const who = luck.pick(team.people).email.split('@')[0] ?? '';
      const name = `${who}-${luck.pick(['test', 'try', 'tmp', 'demo', 'foo', 'jupyter'])}-${index}`;
      const tags = { Name: name, ...wardrobe.of(name, 'ec2') };
      const keyName = `${who}-${index}`;
      estate.add(keyPairs, spot, { name: keyName, bornAt, tags });
      const zone = `${spot.region}${luck.pick(['a', 'b', 'c'])}`;
      const part = {
        name,
        bornAt,
        tags,
        zone,
        keyName,
        type: luck.pick(['t3.medium', 't3.large', 't3.xlarge', 'm6i.large']),
      };
      const { instance } = castInstance(estate, spot, {
        ...part,
        imageId: baseImage(estate, spot.region),
        rootGib: 40,
      });
      estate.use(instance, 'office-hours');
      const disk = {
        sizeGib: luck.pick([20, 50, 100]),
        type: 'gp3',
        encrypted: true,
        attachedTo: instance.id,
      } as const;
      castVolume(estate, spot, { ...part, ...disk });
    }
  }
}

/** Rosewell built by hand: classic load balancers, console users, a peering to its new owner. */
function castAcquired(estate: Estate, networks: Networks): void {
  const hub = { account: estate.accountOf('network-hub'), region: 'eu-central-1' };
  for (const name of ACQUIRED) {
    const spot = { account: estate.accountOf(name), region: 'eu-central-1' };
    const network = networks.at(spot);
    const bornAt = estate.calendar.start - 800 * DAY_MS;
    for (const index of [1, 2]) {
      const but = {
        VPCId: network.vpcId,
        Subnets: network.open.slice(0, 1),
        SecurityGroups: [network.defaultGroupId],
      };
      estate.add(classicLoadBalancers, spot, {
        name: `${name}-alt-${index}`,
        bornAt,
        tags: { kostenstelle: '7710' },
        but,
      });
    }
    for (const who of ['hausmeister', 'lieferant'])
      estate.add(users, spot, { name: `${who}-${name}`, bornAt, tags: { kostenstelle: '7710' } });
    const there = networks.at(hub);
    estate.add(peerings, spot, {
      name: `${name}-fennimarsh`,
      bornAt: estate.calendar.at(0.75),
      tags: { Name: `${name}-fennimarsh` },
      but: {
        RequesterVpcInfo: {
          OwnerId: spot.account,
          Region: spot.region,
          VpcId: network.vpcId,
          CidrBlock: network.cidr,
        },
        AccepterVpcInfo: {
          OwnerId: hub.account,
          Region: hub.region,
          VpcId: there.vpcId,
          CidrBlock: there.cidr,
        },
      },
    });
  }
}

/** What analysts ask, and what the streams run through. */
function castWarehouses(estate: Estate, { teams }: Company, networks: Networks): void {
  const rows = [
    ['data-lake-prod', 'us-east-1'],
    ['streaming-prod', 'us-east-1'],
    ['streaming-prod', 'eu-west-1'],
    ['analytics', 'us-east-1'],
    ['data-platform-dev', 'us-east-1'],
  ] as const;
  for (const [account, region] of rows) {
    const spot = { account: estate.accountOf(account), region };
    const network = networks.at(spot);
    const team = teams.get('data-platform');
    const tags = { Team: team?.name ?? '', CostCenter: team?.costCenter ?? '', ManagedBy: 'terraform' };
    const bornAt = estate.calendar.start - 500 * DAY_MS;
    const VpcSecurityGroups = [{ VpcSecurityGroupId: network.defaultGroupId, Status: 'active' }];
    const but = {
      NodeType: 'ra3.xlplus',
      VpcId: network.vpcId,
      VpcSecurityGroups,
      AutomatedSnapshotRetentionPeriod: 7,
    };
    const warehouse = estate.add(redshiftClusters, spot, { name: `${account}-warehouse`, bornAt, tags, but });
    estate.use(warehouse, 'office-hours');
    estate.useNormally(estate.add(kafkaClusters, spot, { name: `${account}-events`, bornAt, tags }));
  }
}

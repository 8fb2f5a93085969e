/** Planted: ways in and out that nobody takes, and doors that stand open. */
import { natGateways, vpcEndpoints } from '../../ec2/gateways.ts';
import { networkInterfaces } from '../../ec2/interfaces.ts';
import { loadBalancers, targetGroups } from '../../services/elbv2.ts';
import { castAddress } from '../makers.ts';
import { castGroup, fromAnywhere } from '../network/groups.ts';
import { ADDRESS, HOURS_A_MONTH } from '../prices.ts';
import { isProduction, type Planter, sow } from './garden.ts';

const idleGateways: Planter = (garden) => {
  const what = 'A NAT gateway that no route leads to.';
  const seed = {
    kind: 'waste',
    sort: 'nat-gateway-idle',
    rule: 'ec2-nat-gateway-idle',
    what,
    count: 4,
  } as const;
  sow(garden, seed, ({ estate, home, network, daysAgo, label }) => {
    const since = daysAgo(60, 400);
    const part = { ...label('old-nat-'), bornAt: since };
    const at = { VpcId: network.vpcId, SubnetId: network.open[0] ?? '' };
    const net = estate.add(networkInterfaces, home.spot, {
      ...part,
      but: { ...at, InterfaceType: 'nat_gateway' as 'natGateway', Status: 'in-use', RequesterManaged: true },
    });
    const address = castAddress(estate, home.spot, { ...part, of: { interfaceId: net.id } });
    const gateway = estate.add(natGateways, home.spot, {
      ...part,
      but: {
        ...at,
        NatGatewayAddresses: [
          {
            AllocationId: address.id,
            AssociationId: address.thing.association?.id,
            NetworkInterfaceId: net.id,
            PublicIp: address.thing.publicIp,
            IsPrimary: true,
            Status: 'succeeded',
          },
        ],
      },
    });
    estate.use(gateway, 'idle');
    return { of: [gateway], since, monthlyUsd: 0.045 * HOURS_A_MONTH + ADDRESS };
  });
};

const emptyBalancers: Planter = (garden) => {
  const what = 'A load balancer whose target group has had no member for months.';
  const sort = 'load-balancer-without-targets';
  const seed = { kind: 'waste', sort, rule: 'elb-load-balancer-without-targets', what, count: 6 } as const;
  sow(garden, seed, ({ estate, home, network, daysAgo, index }) => {
    const since = daysAgo(40, 390);
    const tags = home.wardrobe.of(`${home.key}/blue-${index}`, 'elsewhere');
    const name = `blue-${home.name}`.slice(0, 26);
    const part = (ending: string) => ({ name: `${name}-${index}${ending}`, bornAt: since, tags });
    const balancer = estate.add(loadBalancers, home.spot, {
      ...part('-lb'),
      but: {
        VpcId: network.vpcId,
        SecurityGroups: [network.defaultGroupId],
        AvailabilityZones: network.zones.map((ZoneName, zone) => ({
          ZoneName,
          SubnetId: network.inner[zone],
          LoadBalancerAddresses: [],
        })),
      },
    });
    estate.add(targetGroups, home.spot, {
      ...part('-tg'),
      but: { VpcId: network.vpcId, LoadBalancerArns: [balancer.arn] },
    });
    estate.use(balancer, 'idle');
    return { of: [balancer], since, monthlyUsd: 0.0225 * HOURS_A_MONTH };
  });
};

const idleEndpoints: Planter = (garden) => {
  const what = 'An interface endpoint for a service that nobody in this VPC calls.';
  const seed = {
    kind: 'waste',
    sort: 'endpoint-idle',
    rule: 'ec2-vpc-endpoint-idle',
    what,
    count: 4,
  } as const;
  sow(garden, { ...seed, fits: isProduction }, ({ estate, home, network, luck, daysAgo, label }) => {
    const since = daysAgo(60, 400);
    const service = luck.pick(['sagemaker.api', 'codecommit', 'textract', 'iotanalytics']);
    const GroupId = network.defaultGroupId;
    const endpoint = estate.add(vpcEndpoints, home.spot, {
      ...label('endpoint-'),
      bornAt: since,
      but: {
        VpcId: network.vpcId,
        ServiceName: `com.amazonaws.${home.spot.region}.${service}`,
        SubnetIds: [...network.inner],
        NetworkInterfaceIds: [],
        Groups: [{ GroupId, GroupName: 'default' }],
      },
    });
    estate.use(endpoint, 'idle');
    return { of: [endpoint], since, monthlyUsd: network.inner.length * 0.01 * HOURS_A_MONTH };
  });
};

const openDoors: Planter = (garden) => {
  const rows = [
    ['security-group-ssh-open', 'ec2-security-group-ssh-open', 22, 'SSH is open to the whole internet.'],
    [
      'security-group-database-open',
      'ec2-security-group-database-open',
      5432,
      'A database port is open to the whole internet.',
    ],
  ] as const;
  for (const [sort, rule, port, what] of rows) {
    sow(
      garden,
      { kind: 'policy', sort, rule, what, count: 4 },
      ({ estate, home, network, daysAgo, label }) => {
        const since = daysAgo(10, 700);
        const part = { ...label(`temporary-${port}-`), bornAt: since };
        const id = castGroup(estate, network, part, [fromAnywhere(port)]);
        const { region, account } = home.spot;
        return { of: [{ arn: `arn:aws:ec2:${region}:${account}:security-group/${id}` }], since };
      },
    );
  }
};

export const ways: readonly Planter[] = [idleGateways, emptyBalancers, idleEndpoints, openDoors];

/** What every part of a service's stack is made with: its home, its network, and names and tags that fit both. */
import { networkInterfaces } from '../../ec2/interfaces.ts';
import type { Shelf } from '../../shelf.ts';
import type { Tags } from '../../thing.ts';
import type { Chance } from '../chance.ts';
import type { Home } from '../company/homes.ts';
import type { Estate, Span, Standing } from '../estate.ts';
import type { Network } from '../network/network.ts';

export interface Labelled extends Span {
  readonly name: string;
  readonly tags: Tags;
}

export interface Kit {
  readonly estate: Estate;
  readonly home: Home;
  readonly network: Network;
  readonly luck: Chance;
  readonly production: boolean;
  /** So many, fewer where the home is small; at least one. */
  many(ofProduction: number): number;
  /** Name, tags and birth of a thing of this home. */
  part(name: string, at?: 'ec2' | 'elsewhere'): Labelled;
  /** One from a shelf, called what it is to be called. */
  add<Doc extends object>(shelf: Shelf<Doc>, name: string, but?: Partial<Doc>): Standing<Doc>;
  /** The interfaces that AWS keeps in some zones for a thing that it runs. */
  interfaces(of: string, kind: 'elb' | 'rds' | 'elasticache' | 'lambda', subnets: readonly string[]): void;
  /** In this home's account and region. */
  arn(service: string, what: string): string;
}

/** How AWS describes what it keeps. */
const LABELS = {
  elb: 'ELB',
  rds: 'RDSNetworkInterface',
  elasticache: 'ElastiCache',
  lambda: 'AWS Lambda VPC ENI',
} as const;

export function kitOf(estate: Estate, home: Home, network: Network): Kit {
  const { spot, wardrobe, bornAt, size } = home;
  const part: Kit['part'] = (name, at = 'elsewhere') => {
    const worn = wardrobe.of(`${home.key}/${name}`, at);
    return { name, bornAt, tags: at === 'ec2' ? { Name: name, ...worn } : worn };
  };
  return {
    estate,
    home,
    network,
    luck: estate.luck(`stack/${home.key}`),
    production: home.environment === 'production',
    many: (ofProduction) => Math.max(1, Math.round(ofProduction * size)),
    part,
    add: (shelf, name, but) =>
      estate.add(shelf, spot, { ...part(name, shelf.kind.startsWith('ec2:') ? 'ec2' : 'elsewhere'), but }),
    interfaces: (of, kind, subnets) => {
      for (const [index, SubnetId] of subnets.entries()) {
        const name = `${LABELS[kind]} ${of}-${index}`;
        const AvailabilityZone = network.zones[index] ?? network.zones[0];
        const but = {
          VpcId: network.vpcId,
          SubnetId,
          AvailabilityZone,
          Status: 'in-use',
          RequesterManaged: true,
        } as const;
        estate.add(networkInterfaces, spot, { name, bornAt, but });
      }
    },
    arn: (service, what) => `arn:aws:${service}:${spot.region}:${spot.account}:${what}`,
  };
}

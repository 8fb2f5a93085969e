/** Whose an address is: the same private one exists in many networks, so it is looked up in the network that says it. */
import { partitionOf } from '../where.ts';
import type { FlowRecord } from './record.ts';
import { type Served, servedBy, standsBetween } from './served-by.ts';

/** A network interface as the inventory has it. */
export interface Card {
  readonly arn: string;
  readonly account: string;
  readonly region: string;
  readonly network_interface_id: string;
  readonly interface_type: string | null;
  readonly description: string | null;
  readonly attached_to: string | null;
  /** ARN. */
  readonly vpc: string | null;
  readonly private_ip: string | null;
  readonly addresses: readonly string[] | null;
  readonly public_ip: string | null;
  readonly born: string | null;
  /** Found by other means than its own words: the database behind it. */
  readonly serves: Served | null;
}

/** Networks that reach each other: the two of a peering, all of a transit gateway. */
export type Together = readonly string[];

export interface Place {
  /** A small number of its own, for keys of tallies. */
  readonly number: number;
  readonly served: Served;
  readonly account: string;
  readonly region: string;
  readonly interfaceId: string;
  readonly vpc: string;
  readonly between: boolean;
  /** Epoch seconds; 0 where nobody says. */
  readonly bornAt: number;
  readonly addresses: ReadonlySet<string>;
}

/** Why an address leads to nobody: outside of all that is known, or to several that it could mean. */
export type Nobody = 'public' | 'unknown' | 'ambiguous';

export interface Ends {
  /** Who recorded it; undefined where the interface is in no inventory. */
  readonly own: Place | undefined;
  readonly source: Place | Nobody;
  readonly target: Place | Nobody;
}

export interface Directory {
  endsOf(record: FlowRecord): Ends;
}

export function createDirectory(cards: readonly Card[], together: readonly Together[]): Directory {
  const places = cards.map(placeOf);
  const byInterface = new Map(places.map((place) => [place.interfaceId, place]));
  const byAddress = new Map<string, Place | 'ambiguous'>();
  const byPublic = new Map<string, Place | 'ambiguous'>();
  const enter = (book: Map<string, Place | 'ambiguous'>, key: string, place: Place): void => {
    const known = book.get(key);
    book.set(key, known === undefined || known === place ? place : 'ambiguous');
  };
  for (const [index, place] of places.entries()) {
    for (const address of place.addresses) {
      enter(byAddress, `${place.vpc} ${address}`, place);
      if (!isPrivate(address)) enter(byPublic, address, place);
    }
    const open = cards[index]?.public_ip;
    if (open) enter(byPublic, open, place);
  }
  const reached = neighboursOf(together);

  const find = (address: string, vpc: string | undefined): Place | Nobody => {
    const home = vpc === undefined ? undefined : byAddress.get(`${vpc} ${address}`);
    if (home !== undefined) return home;
    if (!isPrivate(address)) return byPublic.get(address) ?? 'public';
    const found = new Set<Place | 'ambiguous'>();
    for (const other of reached.get(vpc ?? '') ?? []) {
      const place = byAddress.get(`${other} ${address}`);
      if (place) found.add(place);
    }
    const [only = 'unknown'] = found;
    return found.size > 1 ? 'ambiguous' : only;
  };

  const ofInstance = goneInstances(places.length);

  return {
    endsOf(record) {
      const own = byInterface.get(record.interfaceId ?? '') ?? ofInstance(record);
      const vpc = own?.vpc || record.vpcId;
      const ends = { source: whose(record, 'source'), target: whose(record, 'target') };
      const mine = sideOf(record, own);
      // Containers have addresses of their own behind the interface of their machine.
      if (own && mine && !own.between && typeof ends[mine] === 'string') ends[mine] = own;
      return { own, source: inTime(ends.source, record), target: inTime(ends.target, record) };

      function whose(of: FlowRecord, side: 'source' | 'target'): Place | Nobody {
        const packet = side === 'source' ? of.packetSource : of.packetTarget;
        return find(packet ?? of[side], vpc);
      }
    },
  };
}

/** Instances that records name by themselves: their interfaces went with them, or were never read. */
function goneInstances(first: number): (record: FlowRecord) => Place | undefined {
  const gone = new Map<string, Place>();
  return ({ interfaceId = '', instanceId, account, region, vpcId = '' }) => {
    if (!instanceId || !account || !region) return undefined;
    const known = gone.get(interfaceId);
    if (known) return known;
    const arn = `arn:${partitionOf(region)}:ec2:${region}:${account}:instance/${instanceId}`;
    const place: Place = {
      ...{ account, region, interfaceId, vpc: vpcId, between: false, bornAt: 0 },
      number: first + gone.size,
      served: { arn, type: 'AWS::EC2::Instance' },
      addresses: new Set(),
    };
    gone.set(interfaceId, place);
    return place;
  };
}

/** Which end of the record is the one that recorded it. */
function sideOf(record: FlowRecord, own: Place | undefined): 'source' | 'target' | undefined {
  if (record.direction !== undefined) return record.direction === 'egress' ? 'source' : 'target';
  if (own?.addresses.has(record.source)) return 'source';
  return own?.addresses.has(record.target) ? 'target' : undefined;
}

/** Addresses are given out again: a record from before an interface was made tells of another one. */
const inTime = (place: Place | Nobody, { end }: FlowRecord): Place | Nobody =>
  typeof place !== 'string' && end < place.bornAt ? 'unknown' : place;

function placeOf(card: Card, number: number): Place {
  return {
    number,
    served: card.serves ?? servedBy(card),
    account: card.account,
    region: card.region,
    interfaceId: card.network_interface_id,
    vpc: bareVpc(card.vpc ?? ''),
    between: standsBetween(card),
    bornAt: card.born === null ? 0 : Math.floor(Date.parse(card.born) / 1_000),
    addresses: new Set([...(card.private_ip ? [card.private_ip] : []), ...(card.addresses ?? [])]),
  };
}

/** `vpc-…` of its ARN: no two networks of AWS have the same. */
const bareVpc = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);

function neighboursOf(together: readonly Together[]): ReadonlyMap<string, ReadonlySet<string>> {
  const reached = new Map<string, Set<string>>();
  for (const networks of together) {
    const ids = networks.map(bareVpc);
    for (const id of ids) {
      const known = reached.get(id) ?? new Set();
      for (const other of ids) if (other !== id) known.add(other);
      reached.set(id, known);
    }
  }
  return reached;
}

/** Addresses that mean something within a network only: RFC 1918, carriers' (100.64/10), link-local, IPv6 unique-local. */
const PRIVATE =
  /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|169\.254\.|127\.|f[cd][0-9a-f]{2}:|fe80:|::1$)/i;

const isPrivate = (address: string): boolean => PRIVATE.test(address);

/** Whose an address is, where several networks have the same addresses. */
import { describe, expect, it } from 'vitest';
import { type Card, createDirectory } from './directory.ts';
import type { FlowRecord } from './record.ts';

const REGION = 'eu-west-1';

const card = (id: string, vpc: string, ip: string, more: Partial<Card> = {}): Card => {
  const account = more.account ?? '111122223333';
  return {
    arn: `arn:aws:ec2:${REGION}:${account}:network-interface/${id}`,
    ...{ account, region: REGION, network_interface_id: id, interface_type: 'interface' },
    ...{ description: null, attached_to: `arn:aws:ec2:${REGION}:${account}:instance/i-${id}` },
    vpc: `arn:aws:ec2:${REGION}:${account}:vpc/${vpc}`,
    ...{ private_ip: ip, addresses: null, public_ip: null, born: null, serves: null },
    ...more,
  };
};

const record = (interfaceId: string, source: string, target: string, more: Partial<FlowRecord> = {}) => ({
  ...{ account: undefined, region: undefined, vpcId: undefined, instanceId: undefined },
  ...{ packetSource: undefined, packetTarget: undefined, tcpFlags: undefined, direction: undefined },
  ...{ sourcePort: 40_000, targetPort: 443, protocol: 6, packets: 1, bytes: 1, start: 1_000, end: 1_060 },
  ...{ accepted: true, interfaceId, source, target },
  ...more,
});

const vpc = (id: string) => `arn:aws:ec2:${REGION}:111122223333:vpc/${id}`;
const idOf = (end: { interfaceId: string } | string): string =>
  typeof end === 'string' ? end : end.interfaceId;

/** Three networks that all use 10.0.0.0/16: 1 and 2 are peered, 3 stands alone; 4, 5 and 6 hang on a transit gateway. */
const CARDS = [
  card('a1', '1', '10.0.0.1'),
  card('b1', '1', '10.0.0.2'),
  card('a2', '2', '10.0.0.2', { account: '444455556666' }),
  card('c2', '2', '10.0.9.9'),
  card('a3', '3', '10.0.0.1'),
  card('d3', '3', '10.0.7.7'),
  card('a4', '4', '10.4.0.1'),
  card('a5', '5', '10.5.0.5'),
  card('a6', '6', '10.5.0.5'),
  card('open', '3', '10.0.0.9', { public_ip: '3.4.5.6' }),
  card('nat', '1', '10.0.0.200', { interface_type: 'nat_gateway', attached_to: null }),
  card('pods', '1', '10.0.1.1', { addresses: ['10.0.1.1', '10.0.1.2'] }),
  card('late', '1', '10.0.0.77', { born: '1970-01-01T01:00:00Z' }),
];
const directory = createDirectory(CARDS, [
  [vpc('1'), vpc('2')],
  [vpc('4'), vpc('5'), vpc('6')],
]);
const ends = (...given: Parameters<typeof record>): [string, string] => {
  const { source, target } = directory.endsOf(record(...given));
  return [idOf(source), idOf(target)];
};

describe('an address', () => {
  it('is that of the network that recorded it, though others have it too', () => {
    expect(ends('a1', '10.0.0.1', '10.0.0.2')).toEqual(['a1', 'b1']);
    expect(ends('a3', '10.0.0.1', '10.0.0.2')).toEqual(['a3', 'unknown']);
  });

  it('is that of a network that is reached, where its own does not have it', () => {
    expect(ends('a1', '10.0.0.1', '10.0.9.9')).toEqual(['a1', 'c2']);
    // Network 3 has it, and nothing leads there.
    expect(ends('a1', '10.0.0.1', '10.0.7.7')).toEqual(['a1', 'unknown']);
  });

  it('is nobody’s where two networks that are reached have it', () => {
    expect(ends('a4', '10.4.0.1', '10.5.0.5')).toEqual(['a4', 'ambiguous']);
  });

  it('that is public is looked for everywhere, and never invented', () => {
    expect(ends('a1', '10.0.0.1', '3.4.5.6')).toEqual(['a1', 'open']);
    expect(ends('a1', '10.0.0.1', '8.8.8.8')).toEqual(['a1', 'public']);
  });

  it('in the packet counts more than that of the gateway between', () => {
    const through = { packetSource: '10.0.0.1', packetTarget: '8.8.8.8' };
    expect(ends('nat', '10.0.0.1', '10.0.0.200', { ...through, direction: 'ingress' })).toEqual([
      'a1',
      'public',
    ]);
  });

  it('of a container is that of the interface that carries it', () => {
    const pod = { packetSource: '10.0.55.55', direction: 'egress' } as const;
    expect(ends('pods', '10.0.1.1', '10.0.0.2', pod)).toEqual(['pods', 'b1']);
    expect(ends('pods', '10.0.1.2', '10.0.0.2', { packetSource: '10.0.55.55' })).toEqual(['pods', 'b1']);
  });

  it('from before an interface was made is not that interface', () => {
    expect(ends('a1', '10.0.0.1', '10.0.0.77')).toEqual(['a1', 'unknown']);
    expect(ends('a1', '10.0.0.1', '10.0.0.77', { start: 4_000, end: 4_060 })).toEqual(['a1', 'late']);
  });

  it('is found by the network in the record where the interface is gone', () => {
    expect(ends('gone', '10.0.0.1', '10.0.0.2', { vpcId: '3' })).toEqual(['a3', 'unknown']);
    expect(ends('gone', '10.0.0.1', '10.0.0.2')).toEqual(['unknown', 'unknown']);
  });

  it('of an instance whose interface is gone is told by the record', () => {
    const said = { instanceId: 'i-9', account: '111122223333', region: REGION, vpcId: '1' };
    const { source, target } = directory.endsOf(
      record('gone', '10.0.0.250', '10.0.0.2', { ...said, direction: 'egress' }),
    );
    expect(typeof source === 'object' && source.served.arn).toBe(
      `arn:aws:ec2:${REGION}:111122223333:instance/i-9`,
    );
    expect(idOf(target)).toBe('b1');
  });
});

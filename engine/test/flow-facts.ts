/** Network interfaces, peerings and flow-log lines in as few words as possible. */
import { networkInterface } from '#domains/inventory/scanners/ec2/network-interface.ts';
import { vpcPeeringConnection } from '#domains/inventory/scanners/ec2/vpc-peering-connection.ts';
import type { RowIn } from '#platform/lake/index.ts';
import { ACCOUNT, REGION, type ResourceFact, resource } from './graph-facts.ts';
import { rowOf } from './row-of.ts';

export { ACCOUNT, REGION };
export const EC2 = `arn:aws:ec2:${REGION}:${ACCOUNT}`;

type InterfaceRow = RowIn<typeof networkInterface.table>;

export const interfaceRow = (
  id: string,
  vpc: string,
  ip: string,
  more: Partial<InterfaceRow> = {},
): InterfaceRow =>
  rowOf(networkInterface.table, {
    arn: `${EC2}:network-interface/${id}`,
    network_interface_id: id,
    private_ip: ip,
    addresses: [ip],
    vpc: `${EC2}:vpc/${vpc}`,
    ...more,
  });

export const peeringRow = (id: string, one: string, other: string) =>
  rowOf(vpcPeeringConnection.table, {
    arn: `${EC2}:vpc-peering-connection/${id}`,
    ...{ peering_id: id, status: 'active' },
    requester_vpc: `${EC2}:vpc/${one}`,
    accepter_vpc: `${EC2}:vpc/${other}`,
  });

export const instanceFact = (id: string): ResourceFact => resource(id, { arn: `${EC2}:instance/${id}` });

export interface LineFacts {
  readonly eni: string;
  /** `address:port`. */
  readonly from: string;
  readonly to: string;
  readonly bytes?: number;
  readonly action?: 'ACCEPT' | 'REJECT';
  /** Epoch seconds. */
  readonly at?: number;
}

/** A line in AWS's default format. */
export function flowLine({
  eni,
  from,
  to,
  bytes = 100,
  action = 'ACCEPT',
  at = 1_790_000_000,
}: LineFacts): string {
  const [source, sourcePort] = from.split(':');
  const [target, targetPort] = to.split(':');
  const ends = `${source} ${target} ${sourcePort} ${targetPort}`;
  return `2 ${ACCOUNT} ${eni} ${ends} 6 1 ${bytes} ${at} ${at + 60} ${action} OK`;
}

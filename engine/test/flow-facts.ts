/** Network interfaces, peerings and flow-log lines in as few words as possible. */
import type { networkInterface } from '#domains/inventory/scanners/ec2/network-interface.ts';
import type { vpcPeeringConnection } from '#domains/inventory/scanners/ec2/vpc-peering-connection.ts';
import type { RowIn } from '#platform/lake/index.ts';
import { ACCOUNT, REGION, type ResourceFact, resource } from './graph-facts.ts';

export { ACCOUNT, REGION };
export const EC2 = `arn:aws:ec2:${REGION}:${ACCOUNT}`;

const HEAD = {
  ...{ name: null, tags: null, created_at: null, account: ACCOUNT, region: REGION, owner: null, team: null },
  ...{ environment: null, cost_center: null, project: null, data_class: null, managed_by: null },
};

type InterfaceRow = RowIn<typeof networkInterface.table>;

export const interfaceRow = (
  id: string,
  vpc: string,
  ip: string,
  more: Partial<InterfaceRow> = {},
): InterfaceRow => ({
  ...HEAD,
  arn: `${EC2}:network-interface/${id}`,
  network_interface_id: id,
  private_ip: ip,
  addresses: [ip],
  vpc: `${EC2}:vpc/${vpc}`,
  ...{ interface_type: 'interface', status: 'in-use', description: null, zone: null, public_ip: null },
  ...{ made_by_service: null, requester: null, deleted_with_instance: null, attached_to: null, subnet: null },
  security_groups: null,
  ...more,
});

export const peeringRow = (
  id: string,
  one: string,
  other: string,
): RowIn<typeof vpcPeeringConnection.table> => ({
  ...HEAD,
  arn: `${EC2}:vpc-peering-connection/${id}`,
  ...{ peering_id: id, status: 'active', expires_at: null, across_accounts: false },
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
export function flowLine({ eni, from, to, bytes = 100, action = 'ACCEPT', at = 1_790_000_000 }: LineFacts): string {
  const [source, sourcePort] = from.split(':');
  const [target, targetPort] = to.split(':');
  const ends = `${source} ${target} ${sourcePort} ${targetPort}`;
  return `2 ${ACCOUNT} ${eni} ${ends} 6 1 ${bytes} ${at} ${at + 60} ${action} OK`;
}

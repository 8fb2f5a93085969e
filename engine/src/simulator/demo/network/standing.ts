/** Where in a network things stand. */
import type { Network } from './network.ts';

/** In the inner tier; what is counted goes from zone to zone. */
export function standIn({ zones, inner, vpcId }: Network, index = 0) {
  const at = index % zones.length;
  return { zone: zones[at] ?? zones[0], subnetId: inner[at], vpcId };
}

/** How RDS says where a database stands: in the tier of the data. */
export const databasesIn = ({ zones, data, vpcId, spot }: Network) => ({
  DBSubnetGroupName: `data-${spot.region}`,
  VpcId: vpcId,
  SubnetGroupStatus: 'Complete',
  Subnets: data.map((SubnetIdentifier, index) => ({
    SubnetIdentifier,
    SubnetAvailabilityZone: { Name: zones[index] },
    SubnetStatus: 'Active',
  })),
});

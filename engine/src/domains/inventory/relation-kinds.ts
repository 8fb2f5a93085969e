/** How resources hang together: the words for edges, each read from the one that needs to the one that is needed. */

export const RELATION_KINDS = {
  'attached-to': 'It is fastened to the other and serves it: a disk or an address to its instance.',
  'in-network': 'It stands in that VPC.',
  'in-subnet': 'It stands in that subnet.',
  'protected-by': 'That security group, ACL or firewall says who may reach it.',
  'routes-to': 'Its traffic goes through the other: a gateway, an endpoint, a peer.',
  targets: 'It sends requests to the other: a load balancer to its targets, a rule to its queue.',
  runs: 'It starts and keeps the other: a group its instances, a service its tasks.',
  'part-of': 'It is a member of the other: an instance of its cluster.',
  'made-from': 'It was made from the other: a disk from a snapshot, an instance from an image.',
  'backup-of': 'It is a copy kept for the other.',
  'uses-role': 'It acts with the rights of that role.',
  trusts: 'Whoever is named there may take on this role.',
  grants: 'That policy gives it rights.',
  'encrypted-by': 'That key opens its data.',
  'reads-from': 'It takes its input from the other.',
  'writes-to': 'It puts its output there.',
  'logs-to': 'Its logs go there.',
  uses: 'It cannot work without the other: a certificate, a secret, a configuration.',
  'resolves-to': 'That name leads to the other.',
  'member-of': 'That stack made it and manages it.',
  'depends-on': 'Its tags say that it depends on the other.',
  'talks-to': 'Traffic between the two was seen.',
  calls: 'Calls from the one to the other were seen.',
} as const;

export type RelationKind = keyof typeof RELATION_KINDS;

/** Whom a network interface works for: who has it, or whom the words say that AWS writes into its description. */

export interface ServingInterface {
  readonly arn: string;
  readonly account: string;
  readonly region: string;
  readonly interface_type: string | null;
  readonly description: string | null;
  readonly attached_to: string | null;
}

export interface Served {
  readonly arn: string;
  /** The CloudFormation type name. */
  readonly type: string;
}

interface Wording {
  readonly pattern: RegExp;
  readonly type: string;
  /** The end of the ARN, from the pattern's first group. */
  readonly arn: (place: string, name: string) => string;
}

const at = (service: string, kind: string) => (place: string, name: string) =>
  `arn:${place.replace('*', service)}:${kind}${name}`;

/** As AWS writes them; `place` is `aws:*:region:account` with the service in the place of the star. */
const WORDINGS: readonly Wording[] = [
  {
    pattern: /^ELB ((?:app|net|gwy)\/[^/]+\/[0-9a-f]+)$/,
    type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    arn: at('elasticloadbalancing', 'loadbalancer/'),
  },
  {
    pattern: /^ELB ([^/\s]+)$/,
    type: 'AWS::ElasticLoadBalancing::LoadBalancer',
    arn: at('elasticloadbalancing', 'loadbalancer/'),
  },
  {
    // A name of a function may hold dashes: what follows it is a UUID.
    pattern: /^AWS Lambda VPC ENI-(.+)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    type: 'AWS::Lambda::Function',
    arn: at('lambda', 'function:'),
  },
  {
    pattern: /^Interface for NAT Gateway (nat-[0-9a-f]+)$/,
    type: 'AWS::EC2::NatGateway',
    arn: at('ec2', 'natgateway/'),
  },
  {
    pattern: /^VPC Endpoint Interface (vpce-[0-9a-f]+)$/,
    type: 'AWS::EC2::VPCEndpoint',
    arn: at('ec2', 'vpc-endpoint/'),
  },
  {
    pattern: /^EFS mount target for (fs-[0-9a-f]+)\b/,
    type: 'AWS::EFS::FileSystem',
    arn: at('elasticfilesystem', 'file-system/'),
  },
  {
    pattern: /^ElastiCache[ +]([\w-]+)$/,
    type: 'AWS::ElastiCache::CacheCluster',
    arn: at('elasticache', 'cluster:'),
  },
  { pattern: /^Amazon EKS (.+)$/, type: 'AWS::EKS::Cluster', arn: at('eks', 'cluster/') },
  { pattern: /^ES ([a-z][a-z0-9-]*)$/, type: 'AWS::OpenSearchService::Domain', arn: at('es', 'domain/') },
];

/** The interface itself where neither says anything: it stands in the estate too. */
export function servedBy(card: ServingInterface): Served {
  if (card.attached_to) return { arn: card.attached_to, type: 'AWS::EC2::Instance' };
  const place = `${card.arn.split(':')[1] ?? 'aws'}:*:${card.region}:${card.account}`;
  for (const { pattern, type, arn } of WORDINGS) {
    const name = pattern.exec(card.description ?? '')?.[1];
    if (name !== undefined) return { arn: arn(place, name), type };
  }
  return { arn: card.arn, type: 'AWS::EC2::NetworkInterface' };
}

/** Traffic goes through these, so an address that is not theirs belongs to somebody behind them. */
const BETWEEN: ReadonlySet<string> = new Set([
  ...['nat_gateway', 'transit_gateway', 'gateway_load_balancer', 'gateway_load_balancer_endpoint'],
  ...['network_load_balancer', 'vpc_endpoint', 'interface_gateway_load_balancer_endpoint'],
]);

export const standsBetween = ({ interface_type }: Pick<ServingInterface, 'interface_type'>): boolean =>
  BETWEEN.has(interface_type ?? '');

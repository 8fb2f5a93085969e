/** Where moto tells something else than AWS would, so that what is found is not what was made; and why. */

export interface KnownDifference {
  readonly type: string;
  /** `missing`, `tags`, the name of a column, or `relation <kind>`. */
  readonly what: string;
  readonly reason: string;
}

const untagged = (reason: string, ...types: readonly string[]): KnownDifference[] =>
  types.map((type) => ({ type, what: 'tags', reason }));

export const knownDifferences: readonly KnownDifference[] = [
  ...untagged(
    "moto's tagging API does not know them, AWS's does",
    'AWS::IAM::ManagedPolicy',
    'AWS::IAM::InstanceProfile',
    'AWS::Kinesis::Stream',
    'AWS::Route53::HostedZone',
  ),
  ...untagged(
    'moto finds the ARN only in an address that ends with a slash',
    'AWS::Backup::BackupVault',
    'AWS::Backup::BackupPlan',
  ),
  { type: 'AWS::EC2::NatGateway', what: 'connectivity', reason: 'moto does not say it' },
  { type: 'AWS::SNS::Topic', what: 'subscriptions', reason: 'moto counts none, whatever there is' },
  { type: 'AWS::ECS::Cluster', what: 'services', reason: 'moto counts none, whatever there is' },
  {
    type: 'AWS::Lambda::Function',
    what: 'relation writes-to',
    reason: 'moto forgets where failed events go',
  },
  { type: 'AWS::Lambda::Function', what: 'relation encrypted-by', reason: 'moto forgets the key' },
  { type: 'AWS::CloudFront::Distribution', what: 'origins_open', reason: 'moto forgets an empty identity' },
  { type: 'AWS::Redshift::Cluster', what: 'relation in-network', reason: 'moto does not say the VPC' },
  {
    type: 'AWS::StepFunctions::StateMachine',
    what: 'machine_type',
    reason: "moto's list does not say it",
  },
  { type: 'AWS::MSK::Cluster', what: 'missing', reason: "moto's dates are none that the SDK can read" },
];

/** What moto does not answer, or not in a form that can be read; each such cell must say so. */
export const unreadable: Readonly<Record<string, string>> = {
  'AWS::Bedrock::Guardrail': 'error',
  'AWS::Bedrock::ProvisionedModelThroughput': 'error',
  'AWS::Backup::BackupPlan': 'partial',
  'AWS::EC2::ReservedInstances': 'error',
  'AWS::ElastiCache::ReservedCacheNode': 'error',
  'AWS::MSK::Cluster': 'error',
  'AWS::RDS::ReservedDBInstance': 'error',
  'AWS::SavingsPlans::SavingsPlan': 'error',
};

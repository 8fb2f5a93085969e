/** What AWS charges for in the demo: usage type, operation, unit and list price of us-east-1 in dollars, as AWS published them in 2025 and 2026. */
import { rowsOf } from '../company/rows-of.ts';
import { machineHour } from '../prices.ts';
import { billRegion } from './regions.ts';
import { type BillService, billService } from './services.ts';

/** One price of one region. */
export interface Product {
  /** The row of the price list. */
  readonly key: PriceKey;
  readonly service: BillService;
  readonly region: string;
  readonly usageType: string;
  readonly operation: string;
  readonly unit: string;
  /** In units of 10^-10 dollars. */
  readonly listPrice: number;
  readonly words: string;
  /** Savings Plans for compute may pay for it. */
  readonly class: string | undefined;
}

/** `{}` is a type of machine, whose price stands in its own table, times the factor. */
const TABLE = `
  ec2 | AmazonEC2 | BoxUsage:{} | RunInstances | Hrs | {} | On Demand Linux {} instance hour
  ec2-spot | AmazonEC2 | SpotUsage:{} | RunInstances:SV | Hrs | {} * 0.38 | {} Linux Spot instance hour
  ebs-gp2 | AmazonEC2 | EBS:VolumeUsage.gp2 | CreateVolume-Gp2 | GB-Mo | 0.10 | GB-month of General Purpose SSD (gp2) provisioned storage
  ebs-gp3 | AmazonEC2 | EBS:VolumeUsage.gp3 | CreateVolume-Gp3 | GB-Mo | 0.08 | GB-month of General Purpose (gp3) provisioned storage
  ebs-io1 | AmazonEC2 | EBS:VolumeUsage.piops | CreateVolume-P-IOPS | GB-Mo | 0.125 | GB-month of Provisioned IOPS SSD (io1) provisioned storage
  ebs-io1-iops | AmazonEC2 | EBS:VolumeP-IOPS.piops | CreateVolume-P-IOPS | IOPS-Mo | 0.065 | IOPS-month provisioned (io1)
  ebs-snapshot | AmazonEC2 | EBS:SnapshotUsage | CreateSnapshot | GB-Mo | 0.05 | GB-month of snapshot data stored
  nat-hour | AmazonEC2 | NatGateway-Hours | NatGateway | Hrs | 0.045 | NAT Gateway hour
  nat-byte | AmazonEC2 | NatGateway-Bytes | NatGateway | GB | 0.045 | GB data processed by NAT Gateways
  ip-used | AmazonVPC | PublicIPv4:InUseAddress | AssociateAddressVPC | Hrs | 0.005 | In-use public IPv4 address per hour
  ip-idle | AmazonVPC | PublicIPv4:IdleAddress | AllocateAddressVPC | Hrs | 0.005 | Idle public IPv4 address per hour
  endpoint-hour | AmazonVPC | VpcEndpoint-Hours | VpcEndpoint | Hrs | 0.01 | VPC Endpoint hour
  endpoint-byte | AmazonVPC | VpcEndpoint-Bytes | VpcEndpoint | GB | 0.01 | GB data processed by VPC Endpoints
  transit-hour | AmazonVPC | TransitGateway-Hours | TransitGatewayVPC | Hrs | 0.05 | Transit Gateway attachment hour
  transit-byte | AmazonVPC | TransitGateway-Bytes | TransitGatewayVPC | GB | 0.02 | GB data processed by Transit Gateway
  transfer-out | AWSDataTransfer | DataTransfer-Out-Bytes | RunInstances | GB | 0.09 | GB data transfer out to the internet
  transfer-zone | AWSDataTransfer | DataTransfer-Regional-Bytes | InterZone-Out | GB | 0.01 | GB data transfer between zones
  transfer-region | AWSDataTransfer | USE1-EU-AWS-Out-Bytes | InterRegion-Out | GB | 0.02 | GB data transfer to another region
  lb-hour | AWSELB | LoadBalancerUsage | LoadBalancing:Application | Hrs | 0.0225 | Application LoadBalancer hour
  lb-lcu | AWSELB | LCUUsage | LoadBalancing:Application | LCU-Hrs | 0.008 | Application load balancer capacity unit hour
  clb-hour | AWSELB | LoadBalancerUsage | LoadBalancing | Hrs | 0.025 | Classic LoadBalancer hour
  rds | AmazonRDS | InstanceUsage:{} | CreateDBInstance | Hrs | {} | {} Single-AZ instance hour
  rds-multi | AmazonRDS | Multi-AZUsage:{} | CreateDBInstance | Hrs | {} * 2 | {} Multi-AZ instance hour
  rds-gp2 | AmazonRDS | RDS:GP2-Storage | CreateDBInstance | GB-Mo | 0.115 | GB-month of gp2 database storage
  rds-gp3 | AmazonRDS | RDS:GP3-Storage | CreateDBInstance | GB-Mo | 0.115 | GB-month of gp3 database storage
  rds-multi-gp2 | AmazonRDS | RDS:Multi-AZ-GP2-Storage | CreateDBInstance | GB-Mo | 0.23 | GB-month of gp2 Multi-AZ database storage
  rds-multi-gp3 | AmazonRDS | RDS:Multi-AZ-GP3-Storage | CreateDBInstance | GB-Mo | 0.23 | GB-month of gp3 Multi-AZ database storage
  rds-backup | AmazonRDS | RDS:ChargedBackupUsage | CreateDBInstance | GB-Mo | 0.095 | GB-month of backup storage
  rds-support | AmazonRDS | ExtendedSupport:Yr1-Yr2 | CreateDBInstance | vCPU-Hours | 0.10 | vCPU hour of RDS Extended Support
  aurora-storage | AmazonRDS | Aurora:StorageUsage | CreateDBInstance:0021 | GB-Mo | 0.10 | GB-month of Aurora storage
  aurora-io | AmazonRDS | Aurora:StorageIOUsage | CreateDBInstance:0021 | IOs | 0.0000002 | I/O request of Aurora
  cache | AmazonElastiCache | NodeUsage:{} | CreateCacheCluster:0003 | Hrs | {} | {} Valkey cache node hour
  search | AmazonES | ESInstance:{} | ESDomain | Hrs | {} | {} OpenSearch instance hour
  search-storage | AmazonES | ES:GP3-Storage | ESDomain | GB-Mo | 0.122 | GB-month of gp3 storage for OpenSearch
  redshift | AmazonRedshift | Node:{} | RunComputeNode:0001 | Hrs | {} | Redshift {} node hour
  redshift-storage | AmazonRedshift | RMS:ra3 | RunComputeNode:0001 | GB-Mo | 0.024 | GB-month of Redshift managed storage
  kafka | AmazonMSK | {} | RunBroker | Hrs | {} | {} broker hour
  kafka-storage | AmazonMSK | Kafka.Storage.GP2 | RunVolume | GB-Mo | 0.10 | GB-month of broker storage
  kinesis-shard | AmazonKinesis | Storage-ShardHour | shardHourStorage | ShardHour | 0.015 | provisioned shard hour
  kinesis-put | AmazonKinesis | PutRequestPayloadUnits | PutRequest | PutRequest | 0.000000014 | PUT payload unit
  firehose | AmazonKinesisFirehose | BilledBytes | PutRecord | GB | 0.029 | GB of data ingested
  s3-standard | AmazonS3 | TimedStorage-ByteHrs | StandardStorage | GB-Mo | 0.023 | GB-month of storage used
  s3-ia | AmazonS3 | TimedStorage-SIA-ByteHrs | StandardIAStorage | GB-Mo | 0.0125 | GB-month of storage used in Standard-Infrequent Access
  s3-glacier | AmazonS3 | TimedStorage-GIR-ByteHrs | GlacierInstantRetrievalStorage | GB-Mo | 0.004 | GB-month of storage used in Glacier Instant Retrieval
  s3-put | AmazonS3 | Requests-Tier1 | PutObject | Requests | 0.000005 | PUT, COPY, POST or LIST request
  s3-get | AmazonS3 | Requests-Tier2 | GetObject | Requests | 0.0000004 | GET or other request
  dynamo-write | AmazonDynamoDB | WriteRequestUnits | PayPerRequestThroughput | WriteRequestUnits | 0.000000625 | write request unit
  dynamo-read | AmazonDynamoDB | ReadRequestUnits | PayPerRequestThroughput | ReadRequestUnits | 0.000000125 | read request unit
  dynamo-storage | AmazonDynamoDB | TimedStorage-ByteHrs | StandardStorage | GB-Mo | 0.25 | GB-month of storage used
  lambda-time | AWSLambda | Lambda-GB-Second | Invoke | Lambda-GB-Second | 0.0000166667 | GB-second of Lambda
  lambda-time-arm | AWSLambda | Lambda-GB-Second-ARM | Invoke | Lambda-GB-Second | 0.0000133334 | GB-second of Lambda on Arm
  lambda-call | AWSLambda | Request | Invoke | Request | 0.0000002 | Lambda request
  fargate-cpu | AmazonECS | Fargate-ARM-vCPU-Hours:perCPU | FargateTask | hours | 0.03238 | vCPU hour of Fargate on Arm
  fargate-memory | AmazonECS | Fargate-ARM-GB-Hours | FargateTask | hours | 0.00356 | GB hour of Fargate on Arm
  eks | AmazonEKS | AmazonEKS-Hours:perCluster | CreateOperation | Hours | 0.10 | EKS cluster hour
  eks-old | AmazonEKS | AmazonEKS-Hours:extendedSupport | CreateOperation | Hours | 0.60 | EKS cluster hour in extended support
  ecr-storage | AmazonECR | TimedStorage-ByteHrs | PutImage | GB-Mo | 0.10 | GB-month of image storage
  api-call | AmazonApiGateway | ApiGatewayRequest | ApiGatewayRequest | Requests | 0.0000035 | API Gateway request
  http-call | AmazonApiGateway | ApiGatewayHttpRequest | ApiGatewayHttpApi | Requests | 0.000001 | HTTP API request
  cdn-out | AmazonCloudFront | DataTransfer-Out-Bytes | GET | GB | 0.085 | GB data transfer out of CloudFront
  cdn-call | AmazonCloudFront | Requests-HTTPS-Proxy | GET | Requests | 0.000001 | HTTPS request
  dns-zone | AmazonRoute53 | HostedZone | HostedZone | HostedZone | 0.50 | hosted zone a month
  dns-query | AmazonRoute53 | DNS-Queries | A | Queries | 0.0000004 | DNS query
  log-in | AmazonCloudWatch | DataProcessing-Bytes | PutLogEvents | GB | 0.50 | GB of log data ingested
  log-storage | AmazonCloudWatch | TimedStorage-ByteHrs | HourlyStorageMetering | GB-Mo | 0.03 | GB-month of log storage
  alarm | AmazonCloudWatch | CW:AlarmMonitorUsage | Unknown | Alarms | 0.10 | alarm metric a month
  metric | AmazonCloudWatch | CW:MetricMonitorUsage | MetricStorage | Metrics | 0.30 | metric a month
  config | AWSConfig | ConfigurationItemRecorded | None | ConfigurationItemRecorded | 0.003 | configuration item recorded
  trail | AWSCloudTrail | DataEventsRecorded | None | Events | 0.000001 | data event recorded
  guard-events | AmazonGuardDuty | PaidEventsAnalyzed | AnalyzedEvents | Events | 0.000004 | CloudTrail event analysed
  guard-bytes | AmazonGuardDuty | PaidEventsAnalyzed-Bytes | AnalyzedBytes | GB | 1 | GB of flow logs and DNS logs analysed
  key | awskms | KMS-Keys | Unknown | Keys | 1 | customer managed key a month
  key-call | awskms | KMS-Requests | Decrypt | Requests | 0.000003 | KMS request
  secret | AWSSecretsManager | AWSSecretsManager-Secrets | SecretUsage | Secrets | 0.40 | secret a month
  queue | AWSQueueService | Requests-Tier1 | SQS:Standard | Requests | 0.0000004 | standard request
  topic | AmazonSNS | Requests-Tier1 | Publish | Requests | 0.0000005 | publish request
  flow | AmazonStates | StateTransition | StateMachine | StateTransitions | 0.000025 | state transition
  build | CodeBuild | Build-Min:Linux:g1.small | Build | Minutes | 0.005 | build minute
  efs | AmazonEFS | TimedStorage-ByteHrs | Storage | GB-Mo | 0.30 | GB-month of standard storage
  fsx | AmazonFSx | Storage.OpenZFS | CreateFileSystem:OpenZFS | GB-Mo | 0.09 | GB-month of OpenZFS SSD storage
  backup | AWSBackup | WarmStorage-ByteHrs-EBS | Storage | GB-Mo | 0.05 | GB-month of warm backup storage
  sagemaker-host | AmazonSageMaker | Host:{} | RunInstance | Hrs | {} | {} hosting instance hour
  sagemaker-note | AmazonSageMaker | Notebk:{} | RunInstance | Hrs | {} | {} notebook instance hour
  glue | AWSGlue | ETL-DPU-Hour | Jobrun | DPU-Hour | 0.44 | Data Processing Unit hour
  athena | AmazonAthena | DataScannedInTB | None | Terabytes | 5 | terabyte scanned
  model-in | AmazonBedrock | Claude-input-tokens | InvokeModelInference | 1K tokens | 0.003 | thousand input tokens of Claude Sonnet
  model-out | AmazonBedrock | Claude-output-tokens | InvokeModelInference | 1K tokens | 0.015 | thousand output tokens of Claude Sonnet
  model-unit | AmazonBedrock | NovaLite-ProvisionedThroughput | ProvisionedThroughput | Hrs | 21.18 | model unit hour of Nova Lite
  vector | AmazonES | IndexingOCU | CreateCollection | OCU-hours | 0.24 | OpenSearch compute unit hour of a vector collection
  desktop | AmazonWorkSpaces | AlwaysOn-Standard | Running | Hrs | 0.048 | hour of an always-on desktop, standard
  plan-fee | ComputeSavingsPlans | ComputeSP:1yrNoUpfront | None | Hrs | 0 | 1 year No Upfront Compute Savings Plan
  fee-ec2 | AmazonEC2 | HeavyUsage:{} | RunInstances | Hrs | 0 | reserved {} instance
  fee-rds-multi | AmazonRDS | Multi-AZHeavyUsage:{} | CreateDBInstance | Hrs | 0 | reserved {} Multi-AZ instance
  fee-cache | AmazonElastiCache | HeavyUsage:{} | CreateCacheCluster:0003 | Hrs | 0 | reserved {} cache node
  tax | Tax | Tax | None | | 0 | Sales tax
  credit | AmazonEC2 | MigrationCredit | None | | 0 | Migration Acceleration Program credit
  refund | AmazonEC2 | Refund | None | | 0 | Refund for a disturbance of the service
  support | AWSSupportEnterprise | Dollar | Support | Dollar | 1 | AWS Enterprise Support
  marketplace | AWSMarketplace | SoftwareUsage:hosts | Hourly | Units | 0.021 | monitored host hour
`;

interface Row {
  readonly key: string;
  readonly service: BillService;
  readonly usageType: string;
  readonly operation: string;
  readonly unit: string;
  readonly price: string;
  readonly words: string;
}

const rows = new Map(
  rowsOf(TABLE).map(
    ([key = '', service = '', usageType = '', operation = '', unit = '', price = '', words = '']) => [
      key,
      { key, service: billService(service), usageType, operation, unit, price, words } satisfies Row,
    ],
  ),
);

export type PriceKey = string;

/** Prices are whole numbers of these parts of a dollar. */
export const PRICE_PARTS = 10_000_000_000;

/** One price for each row, region and type of machine, whoever asks. */
export function createPriceList(): (key: PriceKey, region: string, of?: string) => Product {
  const known = new Map<string, Product>();
  return (key, region, of) => {
    const id = `${key}/${region}/${of ?? ''}`;
    const product = known.get(id) ?? productOf(key, region, of);
    known.set(id, product);
    return product;
  };
}

function productOf(key: PriceKey, region: string, of: string | undefined): Product {
  const row = rows.get(key);
  if (!row) throw new Error(`The price list knows no ${key}.`);
  const { prefix, factor } = billRegion(region);
  const named = (text: string) => text.replace('{}', of ?? '');
  const [amount = '', times = '1'] = row.price.split(' * ');
  const dollars = (amount === '{}' ? machineHour(of ?? '') : Number(amount)) * Number(times) * factor;
  return {
    key,
    service: row.service,
    region,
    usageType: `${prefix}${named(row.usageType)}`,
    operation: row.operation,
    unit: row.unit,
    // As AWS does: five digits for what costs cents and more.
    listPrice: dollars >= 0.01 ? Math.round(dollars * 100_000) * 100_000 : Math.round(dollars * PRICE_PARTS),
    words: named(row.words),
    class: of,
  };
}

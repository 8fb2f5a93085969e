/** The services of the bill: AWS's code, its name, and the category that FOCUS puts it in. */
import { rowsOf } from '../company/rows-of.ts';

export interface BillService {
  readonly code: string;
  readonly name: string;
  readonly category: string;
}

const TABLE = `
  AmazonEC2 | Amazon Elastic Compute Cloud | Compute
  AmazonRDS | Amazon Relational Database Service | Databases
  AmazonS3 | Amazon Simple Storage Service | Storage
  AWSLambda | AWS Lambda | Compute
  AmazonECS | Amazon Elastic Container Service | Compute
  AmazonEKS | Amazon Elastic Container Service for Kubernetes | Compute
  AmazonECR | Amazon EC2 Container Registry (ECR) | Storage
  AWSELB | Elastic Load Balancing | Networking
  AmazonVPC | Amazon Virtual Private Cloud | Networking
  AWSDataTransfer | AWS Data Transfer | Networking
  AmazonCloudFront | Amazon CloudFront | Networking
  AmazonRoute53 | Amazon Route 53 | Networking
  AmazonApiGateway | Amazon API Gateway | Integration
  AmazonDynamoDB | Amazon DynamoDB | Databases
  AmazonElastiCache | Amazon ElastiCache | Databases
  AmazonES | Amazon OpenSearch Service | Analytics
  AmazonRedshift | Amazon Redshift | Analytics
  AmazonMSK | Amazon Managed Streaming for Apache Kafka | Analytics
  AmazonKinesis | Amazon Kinesis | Analytics
  AmazonKinesisFirehose | Amazon Kinesis Firehose | Analytics
  AWSGlue | AWS Glue | Analytics
  AmazonAthena | Amazon Athena | Analytics
  AmazonCloudWatch | AmazonCloudWatch | Management and Governance
  AWSConfig | AWS Config | Management and Governance
  AWSCloudTrail | AWS CloudTrail | Management and Governance
  AWSSystemsManager | AWS Systems Manager | Management and Governance
  AmazonGuardDuty | Amazon GuardDuty | Security
  awskms | AWS Key Management Service | Security
  AWSSecretsManager | AWS Secrets Manager | Security
  AWSQueueService | Amazon Simple Queue Service | Integration
  AmazonSNS | Amazon Simple Notification Service | Integration
  AmazonStates | AWS Step Functions | Integration
  CodeBuild | CodeBuild | Developer Tools
  AmazonEFS | Amazon Elastic File System | Storage
  AmazonFSx | Amazon FSx | Storage
  AWSBackup | AWS Backup | Storage
  AmazonSageMaker | Amazon SageMaker | AI and Machine Learning
  AmazonBedrock | Amazon Bedrock | AI and Machine Learning
  ComputeSavingsPlans | Savings Plans for AWS Compute usage | Compute
  AWSSupportEnterprise | AWS Support (Enterprise) | Management and Governance
  AmazonWorkSpaces | Amazon WorkSpaces | End User Computing
  Tax | Tax | Other
  AWSMarketplace | Snowplough Observability | Management and Governance
`;

const services = new Map(
  rowsOf(TABLE).map(([code = '', name = '', category = '']): [string, BillService] => [
    code,
    { code, name, category },
  ]),
);

export function billService(code: string): BillService {
  const found = services.get(code);
  if (!found) throw new Error(`The bill knows no service ${code}.`);
  return found;
}

/** How a node is shown: its name, its type in short, and the picture of what its service is for. */
import {
  Box,
  Boxes,
  Cpu,
  Database,
  Eye,
  Globe,
  HardDrive,
  type LucideIcon,
  Mail,
  Network,
  ShieldCheck,
  Users,
} from 'lucide-react';
import { humanize } from '../../lib/format.ts';
import { plainText } from '../../lib/plain-text.ts';
import type { Node } from './graph-queries.ts';

const SERVICES: readonly (readonly [LucideIcon, readonly string[]])[] = [
  [Cpu, ['Lambda', 'ECS', 'EKS', 'AutoScaling', 'Batch', 'SageMaker', 'Bedrock', 'AppRunner']],
  [HardDrive, ['S3', 'EFS', 'FSx', 'Backup', 'ECR', 'Glacier']],
  [
    Database,
    ['RDS', 'DynamoDB', 'ElastiCache', 'Redshift', 'Neptune', 'DocDB', 'OpenSearchService', 'Glue', 'Athena'],
  ],
  [
    Globe,
    ['CloudFront', 'Route53', 'ApiGateway', 'ApiGatewayV2', 'ElasticLoadBalancing', 'ElasticLoadBalancingV2'],
  ],
  [ShieldCheck, ['IAM', 'KMS', 'SecretsManager', 'CertificateManager', 'WAFv2', 'GuardDuty', 'Cognito']],
  [Mail, ['SQS', 'SNS', 'Events', 'Kinesis', 'KinesisFirehose', 'MSK', 'StepFunctions', 'Pipes']],
  [Eye, ['CloudWatch', 'Logs', 'CloudTrail', 'Config', 'XRay']],
  [Boxes, ['CloudFormation', 'SSM', 'ServiceCatalog', 'Organizations']],
];

const EC2: Readonly<Record<string, LucideIcon>> = {
  Instance: Cpu,
  Image: Cpu,
  Volume: HardDrive,
  Snapshot: HardDrive,
};

export function iconOf({ kind, type }: Pick<Node, 'kind' | 'type'>): LucideIcon {
  if (kind !== 'resource') return Users;
  const [, service = '', resource = ''] = (type ?? '').split('::');
  if (service === 'EC2') return EC2[resource] ?? Network;
  return SERVICES.find(([, names]) => names.includes(service))?.[0] ?? Box;
}

export const nameOf = ({ id, name }: Pick<Node, 'id' | 'name'>): string =>
  plainText(name ?? id.split(/[/:]/).at(-1) ?? id);

/** `AWS::EC2::Volume` as `EC2 Volume`. */
export const typeOf = ({ kind, type }: Pick<Node, 'kind' | 'type'>): string =>
  kind === 'resource' ? (type ?? 'Type not known').replace(/^AWS::/, '').replace('::', ' ') : humanize(kind);

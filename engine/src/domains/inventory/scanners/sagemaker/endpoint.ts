/** SageMaker endpoints. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, timestamptz, varchar } from '#platform/lake/index.ts';
import { bucketArn, keyArn } from '../../arns.ts';
import { defineScanner, needed } from '../../scanner.ts';
import { type Tagged, tagged } from '../../tagged.ts';

type Endpoint = NonNullable<OutputOf<'sagemaker:ListEndpoints'>['Endpoints']>[number];

/** Null and undefined mean that AWS did not say. */
interface Listed extends Tagged<Endpoint> {
  readonly more: OutputOf<'sagemaker:DescribeEndpoint'> | null | undefined;
  readonly config: OutputOf<'sagemaker:DescribeEndpointConfig'> | null | undefined;
}

const several = (words: readonly (string | undefined)[] | undefined): string[] | null =>
  words ? [...new Set(words.flatMap((word) => word ?? []))] : null;

function instancesOf(more: Listed['more']): number | null {
  const counts = more?.ProductionVariants?.map(({ CurrentInstanceCount }) => CurrentInstanceCount);
  // Serverless variants have no instances.
  return counts ? counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) : null;
}

export const endpoint = defineScanner({
  type: 'AWS::SageMaker::Endpoint',
  description:
    'SageMaker endpoints: machines that answer with a model, paid for whether or not anybody asks.',
  scope: 'region',
  calls: [
    'sagemaker:ListEndpoints',
    'sagemaker:DescribeEndpoint',
    'sagemaker:DescribeEndpointConfig',
    'tag:GetResources',
  ],
  columns: {
    status: varchar('InService, Creating, Updating, Failed, OutOfService and so on.', 'nullable'),
    modified_at: timestamptz('When it was last changed.', 'nullable'),
    config_name: varchar('The configuration it was made from.', 'nullable'),
    variants: texts('The names of its variants, as metrics have them.', 'nullable'),
    instance_types: texts('The instance types of its variants; empty where all are serverless.', 'nullable'),
    instances: integer('Instances that run, of all variants.', 'nullable'),
    serverless: boolean('Whether a variant is paid by use and not by the hour.', 'nullable'),
    captures_data: boolean('Whether requests and answers are kept.', 'nullable'),
    captures_to: varchar('The bucket they are kept in.', 'nullable'),
    key: varchar('The KMS key of its disks.', 'nullable'),
    models: texts('The models of its variants.', 'nullable'),
  },
  relations: [
    { column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' },
    { column: 'models', kind: 'runs', to: 'AWS::SageMaker::Model' },
    { column: 'captures_to', kind: 'writes-to', to: 'AWS::S3::Bucket' },
  ],
  list: async (ask) => {
    const listed = await ask.list('sagemaker:ListEndpoints', {}, ({ Endpoints }) => Endpoints);
    const known = await tagged(ask, listed, 'sagemaker:endpoint', ({ EndpointArn }) => EndpointArn);
    return ask.each(known, async ({ of, tags }) => {
      const more = await ask.detail('sagemaker:DescribeEndpoint', { EndpointName: of.EndpointName });
      const name = more?.EndpointConfigName;
      const config = name
        ? await ask.detail('sagemaker:DescribeEndpointConfig', { EndpointConfigName: name })
        : undefined;
      return { of, tags, more, config };
    });
  },
  toRow: ({ of, more, config, tags }: Listed, where) => {
    const arn = needed(of.EndpointArn, 'AWS::SageMaker::Endpoint', 'EndpointArn');
    const variants = config?.ProductionVariants;
    const models = several(variants?.map(({ ModelName }) => ModelName));
    const { partition, region, account } = where;
    return {
      arn,
      name: of.EndpointName ?? null,
      tags,
      created_at: of.CreationTime ?? null,
      status: of.EndpointStatus ?? null,
      modified_at: of.LastModifiedTime ?? null,
      config_name: more?.EndpointConfigName ?? null,
      variants: several(more?.ProductionVariants?.map(({ VariantName }) => VariantName)),
      instance_types: several(variants?.map(({ InstanceType }) => InstanceType)),
      instances: instancesOf(more),
      serverless: variants ? variants.some(({ ServerlessConfig }) => ServerlessConfig !== undefined) : null,
      captures_data: more ? (more.DataCaptureConfig?.EnableCapture ?? false) : null,
      captures_to: bucketArn(where, more?.DataCaptureConfig?.DestinationS3Uri?.split('/')[2]),
      key: keyArn(where, config?.KmsKeyId),
      models: models?.map((name) => `arn:${partition}:sagemaker:${region}:${account}:model/${name}`) ?? null,
    };
  },
});

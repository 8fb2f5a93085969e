/** SageMaker models. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, varchar } from '#platform/lake/index.ts';
import { bucketArn, ec2Arns } from '../../arns.ts';
import { repositoryArns } from '../../image-arn.ts';
import { defineScanner, needed } from '../../scanner.ts';
import { type Tagged, tagged } from '../../tagged.ts';

type Model = NonNullable<OutputOf<'sagemaker:ListModels'>['Models']>[number];

interface Listed extends Tagged<Model> {
  /** Null and undefined mean that AWS did not say. */
  readonly more: OutputOf<'sagemaker:DescribeModel'> | null | undefined;
}

export const model = defineScanner({
  type: 'AWS::SageMaker::Model',
  description: 'SageMaker models: images and trained data that an endpoint can run.',
  scope: 'region',
  calls: ['sagemaker:ListModels', 'sagemaker:DescribeModel', 'tag:GetResources'],
  columns: {
    containers: integer('How many containers it has.', 'nullable'),
    images: texts('The images of its containers.', 'nullable'),
    network_isolated: boolean('Whether its containers can reach no network.', 'nullable'),
    role: varchar('The role it acts as.', 'nullable'),
    repositories: texts('The ECR repositories of its images.', 'nullable'),
    data: texts('The buckets that hold its trained data.', 'nullable'),
    subnets: texts('The subnets it stands in; empty outside of any.', 'nullable'),
    security_groups: texts('The security groups around it.', 'nullable'),
  },
  relations: [
    { column: 'role', kind: 'uses-role', to: 'AWS::IAM::Role' },
    { column: 'repositories', kind: 'uses', to: 'AWS::ECR::Repository' },
    { column: 'data', kind: 'reads-from', to: 'AWS::S3::Bucket' },
    { column: 'subnets', kind: 'in-subnet', to: 'AWS::EC2::Subnet' },
    { column: 'security_groups', kind: 'protected-by', to: 'AWS::EC2::SecurityGroup' },
  ],
  list: async (ask) => {
    const listed = await ask.list('sagemaker:ListModels', {}, ({ Models }) => Models);
    const known = await tagged(ask, listed, 'sagemaker:model', ({ ModelArn }) => ModelArn);
    return ask.each(known, async ({ of, tags }) => ({
      of,
      tags,
      more: await ask.detail('sagemaker:DescribeModel', { ModelName: of.ModelName }),
    }));
  },
  toRow: ({ of, more, tags }: Listed, where) => {
    const containers = more ? [more.PrimaryContainer ?? [], more.Containers ?? []].flat() : null;
    const images = containers?.flatMap(({ Image }) => Image ?? []) ?? null;
    // Either names an object or a folder: `s3://bucket/key`.
    const data = containers?.flatMap(({ ModelDataUrl, ModelDataSource }) => {
      const url = ModelDataUrl ?? ModelDataSource?.S3DataSource?.S3Uri;
      return bucketArn(where, url?.split('/')[2]) ?? [];
    });
    return {
      arn: needed(of.ModelArn, 'AWS::SageMaker::Model', 'ModelArn'),
      name: of.ModelName ?? null,
      tags,
      created_at: of.CreationTime ?? null,
      containers: containers?.length ?? null,
      images,
      network_isolated: more?.EnableNetworkIsolation ?? null,
      role: more?.ExecutionRoleArn ?? null,
      repositories: images && repositoryArns(where.partition, images),
      data: data ? [...new Set(data)] : null,
      subnets: more ? ec2Arns(where, 'subnet', more.VpcConfig?.Subnets) : null,
      security_groups: more ? ec2Arns(where, 'security-group', more.VpcConfig?.SecurityGroupIds) : null,
    };
  },
});

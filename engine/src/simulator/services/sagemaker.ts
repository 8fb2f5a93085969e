/** SageMaker: notebooks, models, and the endpoints that serve them. */
import type { OutputOf } from '#platform/aws/index.ts';
import { answering, describing, listing, one } from '../answers.ts';
import { defaultGroup, defaultSubnet } from '../ec2/default-network.ts';
import { defineShelf, docsAt, type Site } from '../shelf.ts';

type NotebookDoc = OutputOf<'sagemaker:DescribeNotebookInstance'>;
type ModelDoc = OutputOf<'sagemaker:DescribeModel'>;
type ConfigDoc = OutputOf<'sagemaker:DescribeEndpointConfig'>;

interface EndpointDoc extends OutputOf<'sagemaker:DescribeEndpoint'> {
  /** What it was made from; another call tells it. */
  readonly config: ConfigDoc;
}

const arnOf = ({ region, account }: Site, what: string) => `arn:aws:sagemaker:${region}:${account}:${what}`;
const roleOf = ({ account }: Site) => `arn:aws:iam::${account}:role/service-role/sagemaker-execution`;

export const notebooks = defineShelf<NotebookDoc>({
  kind: 'sagemaker:notebook-instance',
  scope: 'region',
  make: (site, name) => ({
    NotebookInstanceArn: arnOf(site, `notebook-instance/${name}`),
    NotebookInstanceName: name,
    NotebookInstanceStatus: site.chance() < 0.7 ? 'InService' : 'Stopped',
    Url: `${name}.notebook.${site.region}.sagemaker.aws`,
    InstanceType: site.pick(['ml.t3.medium', 'ml.m5.xlarge', 'ml.g4dn.xlarge']),
    SubnetId: defaultSubnet(site, `${site.region}a`),
    SecurityGroups: [defaultGroup(site)],
    RoleArn: roleOf(site),
    NetworkInterfaceId: `eni-0${site.hex(16)}`,
    LastModifiedTime: new Date(site.now),
    CreationTime: new Date(site.now),
    DirectInternetAccess: site.pick(['Enabled', 'Disabled']),
    VolumeSizeInGB: site.pick([5, 50]),
    RootAccess: 'Enabled',
    PlatformIdentifier: 'notebook-al2-v3',
    InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: '2' },
  }),
  idOf: (doc) => doc.NotebookInstanceName ?? '',
  arnOf: (doc) => doc.NotebookInstanceArn ?? '',
});

export const models = defineShelf<ModelDoc>({
  kind: 'sagemaker:model',
  scope: 'region',
  make: (site, name) => ({
    ModelName: name,
    ModelArn: arnOf(site, `model/${name}`),
    PrimaryContainer: {
      Image: `${site.account}.dkr.ecr.${site.region}.amazonaws.com/inference:latest`,
      Mode: 'SingleModel',
      ModelDataUrl: `s3://${site.account}-${site.region}-models/${name}/model.tar.gz`,
      Environment: {},
    },
    ExecutionRoleArn: roleOf(site),
    CreationTime: new Date(site.now),
    EnableNetworkIsolation: false,
  }),
  idOf: (doc) => doc.ModelName ?? '',
  arnOf: (doc) => doc.ModelArn ?? '',
});

export const endpoints = defineShelf<EndpointDoc>({
  kind: 'sagemaker:endpoint',
  scope: 'region',
  make: (site, name) => {
    const count = site.between(1, 3);
    const at = { CreationTime: new Date(site.now) };
    const VariantName = 'AllTraffic';
    return {
      EndpointName: name,
      EndpointArn: arnOf(site, `endpoint/${name}`),
      EndpointConfigName: name,
      ProductionVariants: [
        { VariantName, CurrentWeight: 1, CurrentInstanceCount: count, DesiredInstanceCount: count },
      ],
      EndpointStatus: 'InService',
      LastModifiedTime: new Date(site.now),
      ...at,
      config: {
        EndpointConfigName: name,
        EndpointConfigArn: arnOf(site, `endpoint-config/${name}`),
        ProductionVariants: [
          {
            VariantName,
            ModelName: docsAt(site, models)[0]?.ModelName ?? name,
            InitialInstanceCount: count,
            InstanceType: site.pick(['ml.m5.large', 'ml.c5.xlarge', 'ml.g5.xlarge']),
            InitialVariantWeight: 1,
          },
        ],
        EnableNetworkIsolation: false,
        ...at,
      },
    };
  },
  idOf: (doc) => doc.EndpointName ?? '',
  arnOf: (doc) => doc.EndpointArn ?? '',
});

export const sagemakerShelves = [notebooks, models, endpoints];

export const sagemakerAnswers = {
  ...listing('sagemaker:ListNotebookInstances', notebooks, {
    as: (doc) => ({
      NotebookInstanceName: doc.NotebookInstanceName,
      NotebookInstanceArn: doc.NotebookInstanceArn,
      NotebookInstanceStatus: doc.NotebookInstanceStatus,
      InstanceType: doc.InstanceType,
      CreationTime: doc.CreationTime,
      LastModifiedTime: doc.LastModifiedTime,
    }),
  }),
  ...describing('sagemaker:DescribeNotebookInstance', notebooks, {
    by: 'NotebookInstanceName',
    missing: 'ValidationException',
  }),
  ...listing('sagemaker:ListModels', models, {
    as: ({ ModelName, ModelArn, CreationTime }) => ({ ModelName, ModelArn, CreationTime }),
  }),
  ...describing('sagemaker:DescribeModel', models, { by: 'ModelName', missing: 'ValidationException' }),
  ...listing('sagemaker:ListEndpoints', endpoints, {
    as: ({ EndpointName, EndpointArn, CreationTime, LastModifiedTime, EndpointStatus }) => ({
      EndpointName,
      EndpointArn,
      CreationTime,
      LastModifiedTime,
      EndpointStatus,
    }),
  }),
  ...describing('sagemaker:DescribeEndpoint', endpoints, {
    by: 'EndpointName',
    as: ({ config: _, ...shown }) => shown,
    missing: 'ValidationException',
  }),
  ...answering(
    'sagemaker:DescribeEndpointConfig',
    (scene, { EndpointConfigName }) =>
      // Its endpoint keeps it, under the same name.
      one(scene, endpoints, EndpointConfigName, 'ValidationException').doc.config,
  ),
};

/** Launch templates. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, varchar } from '#platform/lake/index.ts';
import { ec2Arns, imageArn } from '../../arns.ts';
import { tagMap } from '../../head.ts';
import { defineScanner, needed } from '../../scanner.ts';

type Versions = OutputOf<'ec2:DescribeLaunchTemplateVersions'>['LaunchTemplateVersions'];

interface Listed {
  readonly of: NonNullable<OutputOf<'ec2:DescribeLaunchTemplates'>['LaunchTemplates']>[number];
  /** What its default version says; undefined where AWS did not say. */
  readonly data: NonNullable<Versions>[number]['LaunchTemplateData'];
}

export const launchTemplate = defineScanner({
  type: 'AWS::EC2::LaunchTemplate',
  description: 'Launch templates: how new instances are to be; told of the default version.',
  scope: 'region',
  calls: ['ec2:DescribeLaunchTemplates', 'ec2:DescribeLaunchTemplateVersions'],
  columns: {
    launch_template_id: varchar('The id that EC2 calls take.', 'required'),
    made_by: varchar('The ARN of who made it.', 'nullable'),
    default_version: integer('The number of the version that is used where none is named.', 'nullable'),
    latest_version: integer('The number of its newest version.', 'nullable'),
    instance_type: varchar('Such as m6i.large; null where whoever uses it says.', 'nullable'),
    imds_tokens: varchar('required or optional; null where the account or the image decides.', 'nullable'),
    detailed_monitoring: boolean('Whether instances send figures each minute, at a price.', 'nullable'),
    spot: boolean('Whether it asks for spot instances.', 'nullable'),
    key_name: varchar('The name of the key pair that instances get.', 'nullable'),
    image: varchar('The image; null where it is named by a parameter or by whoever uses it.', 'nullable'),
    security_groups: texts('The security groups around its instances.', 'nullable'),
    instance_profile: varchar('The instance profile that instances get.', 'nullable'),
  },
  relations: [
    { column: 'image', kind: 'uses', to: 'AWS::EC2::Image' },
    { column: 'security_groups', kind: 'uses', to: 'AWS::EC2::SecurityGroup' },
    { column: 'instance_profile', kind: 'uses', to: 'AWS::IAM::InstanceProfile' },
  ],
  list: async (ask) => {
    const templates = await ask.list(
      'ec2:DescribeLaunchTemplates',
      {},
      ({ LaunchTemplates }) => LaunchTemplates,
    );
    // Without a template's name this says the default version of every one.
    const versions = await ask.also(
      'ec2:DescribeLaunchTemplateVersions',
      { Versions: ['$Default'] },
      ({ LaunchTemplateVersions }) => LaunchTemplateVersions,
    );
    const known = new Map(versions?.map((one) => [one.LaunchTemplateId, one.LaunchTemplateData]));
    return ask.each(templates, async (of) => ({ of, data: known.get(of.LaunchTemplateId) }));
  },
  toRow: ({ of, data }: Listed, where) => {
    const id = needed(of.LaunchTemplateId, 'AWS::EC2::LaunchTemplate', 'LaunchTemplateId');
    const tags = tagMap(of.Tags ?? []);
    const { Arn, Name } = data?.IamInstanceProfile ?? {};
    const named = Name && `arn:${where.partition}:iam::${where.account}:instance-profile/${Name}`;
    const groups = [
      ...(data?.SecurityGroupIds ?? []),
      ...(data?.NetworkInterfaces?.flatMap(({ Groups }) => Groups ?? []) ?? []),
    ];
    return {
      arn: `arn:${where.partition}:ec2:${where.region}:${where.account}:launch-template/${id}`,
      name: of.LaunchTemplateName ?? null,
      tags,
      created_at: of.CreateTime ?? null,
      launch_template_id: id,
      made_by: of.CreatedBy ?? null,
      default_version: of.DefaultVersionNumber ?? null,
      latest_version: of.LatestVersionNumber ?? null,
      instance_type: data?.InstanceType ?? null,
      imds_tokens: data?.MetadataOptions?.HttpTokens ?? null,
      detailed_monitoring: data?.Monitoring?.Enabled ?? null,
      spot: data ? data.InstanceMarketOptions?.MarketType === 'spot' : null,
      key_name: data?.KeyName ?? null,
      // `resolve:ssm:…` names a parameter that says which.
      image: data?.ImageId?.startsWith('ami-') ? imageArn(where, data.ImageId) : null,
      security_groups: data ? ec2Arns(where, 'security-group', [...new Set(groups)]) : null,
      instance_profile: Arn ?? (named || null),
    };
  },
});

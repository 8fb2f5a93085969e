import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { launchTemplate } from './launch-template.ts';

const where = whereIs('111122223333', 'eu-west-1');
const EC2 = 'arn:aws:ec2:eu-west-1:111122223333';

scannerContract(launchTemplate, { estate: { 'ec2:launch-template': 25 }, rows: 25 });

const of = { LaunchTemplateId: 'lt-1', LaunchTemplateName: 'web', DefaultVersionNumber: 3 };

it('tells what its default version says', () => {
  const data = {
    ImageId: 'ami-1',
    InstanceType: 'm6i.large' as const,
    MetadataOptions: { HttpTokens: 'required' as const },
    SecurityGroupIds: ['sg-1'],
    NetworkInterfaces: [{ Groups: ['sg-1', 'sg-2'] }],
    IamInstanceProfile: { Name: 'web' },
  };
  expect(launchTemplate.toRow({ of, data }, where)).toMatchObject({
    arn: `${EC2}:launch-template/lt-1`,
    name: 'web',
    default_version: 3,
    imds_tokens: 'required',
    spot: false,
    image: 'arn:aws:ec2:eu-west-1::image/ami-1',
    security_groups: [`${EC2}:security-group/sg-1`, `${EC2}:security-group/sg-2`],
    instance_profile: 'arn:aws:iam::111122223333:instance-profile/web',
  });
});

it('does not take a parameter for an image', () => {
  const data = { ImageId: 'resolve:ssm:/images/base' };
  expect(launchTemplate.toRow({ of, data }, where)).toMatchObject({ image: null });
});

it('leaves unknown what it was not told', () => {
  expect(launchTemplate.toRow({ of, data: undefined }, where)).toMatchObject({
    spot: null,
    imds_tokens: null,
    security_groups: null,
    instance_profile: null,
  });
});

/** Real ARNs of every shape are read and written back; anything else is refused with its reason. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arnResource, buildArn, parseArn } from './arn.ts';
import { unwrap } from './result.ts';

const REAL: readonly (readonly [arn: string, type: string | undefined, id: string])[] = [
  ['arn:aws:ec2:eu-west-1:111111111111:volume/vol-0abc', 'volume', 'vol-0abc'],
  ['arn:aws:lambda:us-east-1:111111111111:function:pay:prod', 'function', 'pay:prod'],
  ['arn:aws:iam::111111111111:role/service/path/Reader', 'role', 'service/path/Reader'],
  ['arn:aws:iam::111111111111:root', undefined, 'root'],
  ['arn:aws:iam::aws:policy/ReadOnlyAccess', 'policy', 'ReadOnlyAccess'],
  [
    'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1',
    'user',
    'CloudFront Origin Access Identity E1',
  ],
  ['arn:aws:s3:::my-bucket', undefined, 'my-bucket'],
  ['arn:aws:s3:::my-bucket/a/b:c', undefined, 'my-bucket/a/b:c'],
  ['arn:aws:s3:eu-west-1:111111111111:accesspoint/ap', undefined, 'accesspoint/ap'],
  ['arn:aws:sns:us-east-1:111111111111:alerts:1b2c', undefined, 'alerts:1b2c'],
  ['arn:aws:apigateway:us-east-1::/restapis/a1/stages/prod', 'restapis', 'a1/stages/prod'],
  ['arn:aws:logs:us-east-1:111111111111:log-group:/aws/lambda/x', 'log-group', '/aws/lambda/x'],
  [
    'arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/app/web/50dc',
    'loadbalancer',
    'app/web/50dc',
  ],
  ['arn:aws:rds:us-east-1:111111111111:db:orders', 'db', 'orders'],
  ['arn:aws-cn:ec2:cn-north-1:111111111111:instance/i-1', 'instance', 'i-1'],
  ['arn:aws-us-gov:ec2:us-gov-west-1:111111111111:instance/i-1', 'instance', 'i-1'],
  ['arn:aws-iso:ec2:us-iso-east-1:111111111111:instance/i-1', 'instance', 'i-1'],
  ['arn:aws-iso-b:ec2:us-isob-east-1:111111111111:instance/i-1', 'instance', 'i-1'],
  ['arn:aws-eusc:ec2:eusc-de-east-1:111111111111:instance/i-1', 'instance', 'i-1'],
];

describe('parseArn', () => {
  it.each(REAL)('reads %s', (text, type, id) => {
    const arn = unwrap(parseArn(text));
    expect(buildArn(arn)).toBe(text);
    expect(arnResource(arn)).toEqual({ type, id });
  });

  it.each([
    ['', 'does not start with arn:'],
    ['ARN:aws:s3:::b', 'does not start with arn:'],
    ['vol-0abc', 'does not start with arn:'],
    ['arn:aws:s3', 'fewer than six parts'],
    ['arn:aws:s3::111111111111', 'fewer than six parts'],
    ['arn:azure:s3:::b', 'its partition is "azure"'],
    ['arn:aws::::b', 'its service is ""'],
    ['arn:aws:EC2:::b', 'its service is "EC2"'],
    ['arn:aws:ec2:Ireland:111111111111:b', 'its region is "Ireland"'],
    ['arn:aws:ec2:eu-west-1:1111:b', 'its account is "1111", not twelve digits'],
    ['arn:aws:s3:::', 'its resource is empty'],
    ['arn:aws:s3:::a\nb', 'its resource has control characters'],
    ['arn:aws:s3:::a*', 'its resource has a wildcard'],
    ['arn:aws:ec2:*:111111111111:volume/v', 'its region has a wildcard'],
    [`arn:aws:s3:::${'a'.repeat(3000)}`, 'longer than 2048'],
  ])('refuses %j', (text, reason) => {
    const result = parseArn(text);
    expect(!result.ok && result.error).toMatchObject({
      code: 'ARN_INVALID',
      message: expect.stringContaining(reason),
    });
  });

  it('takes wildcards when asked', () => {
    for (const text of ['arn:aws:s3:::a*', 'arn:*:*:*:*:*', 'arn:aws:ec2:us-*-1:11111111111?:volume/*']) {
      expect(parseArn(text).ok).toBe(false);
      expect(buildArn(unwrap(parseArn(text, { wildcards: true })), { wildcards: true })).toBe(text);
    }
    expect(parseArn('arn:aws:e c2*:::x', { wildcards: true }).ok).toBe(false);
  });

  const parts = fc.record({
    partition: fc.constantFrom('aws', 'aws-cn', 'aws-us-gov', 'aws-iso', 'aws-iso-e'),
    service: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,15}$/),
    region: fc.constantFrom('', 'eu-west-1', 'us-gov-east-1'),
    account: fc.option(fc.stringMatching(/^\d{12}$/), { nil: '' }),
    resource: fc.stringMatching(/^[\w/:+=,.@ -]{1,40}$/),
  });

  it('reads back every ARN that can be built', () => {
    fc.assert(
      fc.property(parts, (arn) => {
        expect(unwrap(parseArn(buildArn(arn)))).toEqual(arn);
      }),
    );
  });

  it('never throws, and what it accepts is written back unchanged', () => {
    const noise = fc.string({
      unit: fc.constantFrom('arn', ':', 'aws', 's3', '*', '/', '1', '\n', 'é'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(noise, (text) => {
        const result = parseArn(text);
        if (result.ok) expect(buildArn(result.value)).toBe(text);
        else expect(result.error.code).toBe('ARN_INVALID');
      }),
    );
  });
});

describe('buildArn', () => {
  it('refuses parts that would make another ARN', () => {
    const arn = unwrap(parseArn('arn:aws:s3:::b'));
    expect(() => buildArn({ ...arn, region: 'a:b' })).toThrow(/its region/);
    expect(() => buildArn({ ...arn, resource: '' })).toThrow(/its resource is empty/);
  });
});

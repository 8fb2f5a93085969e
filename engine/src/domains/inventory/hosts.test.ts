import { expect, it } from 'vitest';
import { arnOfHost } from './hosts.ts';

const place = { partition: 'aws', account: '111122223333' };

it.each([
  ['photos.s3.amazonaws.com', 'arn:aws:s3:::photos'],
  ['my.photos.s3.eu-west-1.amazonaws.com.', 'arn:aws:s3:::my.photos'],
  ['photos.s3-eu-west-1.amazonaws.com', 'arn:aws:s3:::photos'],
  ['photos.s3.dualstack.eu-west-1.amazonaws.com', 'arn:aws:s3:::photos'],
  ['photos.s3-website-us-east-1.amazonaws.com', 'arn:aws:s3:::photos'],
  ['photos.s3-website.eu-central-1.amazonaws.com', 'arn:aws:s3:::photos'],
  [
    'vpce-0a1b-c2d3e4f5.sqs.eu-west-1.vpce.amazonaws.com',
    'arn:aws:ec2:eu-west-1:111122223333:vpc-endpoint/vpce-0a1b',
  ],
  ['s3.eu-west-1.amazonaws.com', null],
  ['shop-1234.eu-west-1.elb.amazonaws.com', null],
  ['example.com', null],
  [undefined, null],
])('%s leads to %s', (host, arn) => {
  expect(arnOfHost(place, host)).toBe(arn);
});

import { expect, it } from 'vitest';
import type { AwsPort } from '#platform/aws/index.ts';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { trail } from './trail.ts';

const where = whereIs('111122223333', 'eu-west-1');

import { simulatedAws } from '../../../../../test/support/simulated-aws.ts';

const TrailARN = 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/main';

scannerContract(trail, { estate: { 'cloudtrail:trail': 25 }, rows: 25 });

it('tells what a trail records and where it goes', () => {
  const row = trail.toRow(
    {
      of: {
        TrailARN,
        S3BucketName: 'acme-trail',
        KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/0a',
        IsMultiRegionTrail: true,
        LogFileValidationEnabled: false,
        CloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:trail:*',
      },
      status: { IsLogging: false, LatestDeliveryError: '' },
      selectors: {
        AdvancedEventSelectors: [
          { FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] },
          { FieldSelectors: [{ Field: 'eventCategory', Equals: ['Data'] }] },
        ],
      },
      tags: {},
    },
    where,
  );
  expect(row).toMatchObject({
    logging: false,
    multi_region: true,
    validated: false,
    management_events: true,
    data_events: true,
    delivery_error: null,
    bucket: 'arn:aws:s3:::acme-trail',
    logs: 'arn:aws:logs:eu-west-1:111122223333:log-group:trail',
  });
});

it('reads the older selectors too, and knows nothing where AWS said nothing', () => {
  const data = [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }];
  const old = { EventSelectors: [{ IncludeManagementEvents: false, DataResources: data }] };
  const of = { TrailARN };
  expect(trail.toRow({ of, status: null, selectors: old, tags: null }, where)).toMatchObject({
    management_events: false,
    data_events: true,
    logging: null,
  });
  expect(
    trail.toRow({ of, status: null, selectors: { EventSelectors: [] }, tags: null }, where),
  ).toMatchObject({
    management_events: null,
  });
});

it('leaves the trails of the organisation to the account they stand in', async () => {
  const aws = simulatedAws({ perRegion: { 'cloudtrail:trail': 2 } });
  const { account, region } = aws.target;
  // Whoever is asked for, the account with the trails answers.
  const call: AwsPort['call'] = (_, ...rest) => aws.port.call(aws.target, ...rest);
  const foreign = await aws.run(trail.read({ ...aws.port, call }, whereIs('999988887777', region)));
  const own = await aws.run(trail.read(aws.port, whereIs(account, region)));
  expect([foreign, own]).toMatchObject([{ output: [] }, { output: [{}, {}] }]);
});

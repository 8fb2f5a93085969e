/** Log groups. */
import type { OutputOf } from '#platform/aws/index.ts';
import { listing } from '../answers.ts';
import { defineShelf } from '../shelf.ts';

type GroupDoc = NonNullable<OutputOf<'logs:DescribeLogGroups'>['logGroups']>[number];

export const logGroups = defineShelf<GroupDoc>({
  kind: 'logs:log-group',
  scope: 'region',
  make: (site, name) => {
    const logGroupArn = `arn:aws:logs:${site.region}:${site.account}:log-group:${name}`;
    return {
      logGroupName: name,
      creationTime: site.now,
      retentionInDays: 30,
      metricFilterCount: 0,
      arn: `${logGroupArn}:*`,
      logGroupArn,
      storedBytes: site.between(0, 5_000_000_000),
      logGroupClass: 'STANDARD',
    };
  },
  idOf: (doc) => doc.logGroupName ?? '',
  arnOf: (doc) => doc.logGroupArn ?? '',
});

export const logsShelves = [logGroups];

export const logsAnswers = { ...listing('logs:DescribeLogGroups', logGroups) };

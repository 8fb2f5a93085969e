/** CloudWatch: figures, and alarms on them. */
import type { OutputOf } from '#platform/aws/index.ts';
import { answering, listing } from '../answers.ts';
import { getMetricData } from '../metrics/get-metric-data.ts';
import { defineShelf } from '../shelf.ts';

type AlarmDoc = NonNullable<OutputOf<'cloudwatch:DescribeAlarms'>['MetricAlarms']>[number];

export const alarms = defineShelf<AlarmDoc>({
  kind: 'cloudwatch:alarm',
  scope: 'region',
  make: ({ region, account, now }, name) => ({
    AlarmName: name,
    AlarmArn: `arn:aws:cloudwatch:${region}:${account}:alarm:${name}`,
    AlarmConfigurationUpdatedTimestamp: new Date(now),
    ActionsEnabled: true,
    OKActions: [],
    AlarmActions: [`arn:aws:sns:${region}:${account}:alarms`],
    InsufficientDataActions: [],
    StateValue: 'OK',
    StateReason: 'Threshold not crossed',
    StateUpdatedTimestamp: new Date(now),
    StateTransitionedTimestamp: new Date(now),
    MetricName: 'Errors',
    Namespace: 'AWS/Lambda',
    Statistic: 'Sum',
    Dimensions: [{ Name: 'FunctionName', Value: name }],
    Period: 300,
    EvaluationPeriods: 1,
    Threshold: 1,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    TreatMissingData: 'notBreaching',
  }),
  idOf: (doc) => doc.AlarmName ?? '',
  arnOf: (doc) => doc.AlarmArn ?? '',
});

export const cloudwatchShelves = [alarms];

export const cloudwatchAnswers = {
  ...listing('cloudwatch:DescribeAlarms', alarms),
  ...answering('cloudwatch:GetMetricData', getMetricData),
};

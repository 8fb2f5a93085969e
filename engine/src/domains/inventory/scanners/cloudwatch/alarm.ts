/** CloudWatch alarms on metrics. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, double, integer, texts, timestamptz, varchar } from '#platform/lake/index.ts';
import { defineScanner, needed } from '../../scanner.ts';
import { type Tagged, tagged } from '../../tagged.ts';

type MetricAlarm = NonNullable<OutputOf<'cloudwatch:DescribeAlarms'>['MetricAlarms']>[number];

export const alarm = defineScanner({
  type: 'AWS::CloudWatch::Alarm',
  description: 'CloudWatch alarms: each watches metrics and acts when they leave their bounds.',
  scope: 'region',
  calls: ['cloudwatch:DescribeAlarms', 'tag:GetResources'],
  columns: {
    note: varchar('What its makers say it is for.', 'nullable'),
    state: varchar('OK, ALARM or INSUFFICIENT_DATA.', 'nullable'),
    state_since: timestamptz('Since when it is in that state.', 'nullable'),
    actions_enabled: boolean('Whether it acts at all.', 'nullable'),
    actions: texts('What it sets off on any change of its state.', 'nullable'),
    namespace: varchar('The namespace of its metric; null for those that combine several.', 'nullable'),
    metric: varchar('The metric it watches; null for those that combine several.', 'nullable'),
    dimensions: texts('Whose metric it is, as name=value: InstanceId=i-0a1b.', 'nullable'),
    statistic: varchar('Average, Sum, Minimum, Maximum, SampleCount or a percentile.', 'nullable'),
    metrics: integer('How many metrics it reads; each is paid for.', 'nullable'),
    period_s: integer('The length of one measurement in seconds; below 60 costs more.', 'nullable'),
    evaluation_periods: integer('How many measurements it looks at.', 'nullable'),
    comparison: varchar('How the metric is held against the threshold.', 'nullable'),
    threshold: double('The bound; null for those that follow a band.', 'nullable'),
    missing_data: varchar(
      'What it makes of missing data: missing, ignore, breaching or notBreaching.',
      'nullable',
    ),
    updated_at: timestamptz('When its settings were last changed.', 'nullable'),
  },
  relations: [{ column: 'actions', kind: 'targets' }],
  list: async (ask) => {
    const question = { AlarmTypes: ['MetricAlarm' as const] };
    const alarms = await ask.list('cloudwatch:DescribeAlarms', question, ({ MetricAlarms }) => MetricAlarms);
    return tagged(ask, alarms, 'cloudwatch', ({ AlarmArn }) => AlarmArn);
  },
  toRow: ({ of, tags }: Tagged<MetricAlarm>) => ({
    arn: needed(of.AlarmArn, 'AWS::CloudWatch::Alarm', 'AlarmArn'),
    name: of.AlarmName ?? null,
    tags,
    // AWS says when it was last changed only.
    created_at: null,
    note: of.AlarmDescription || null,
    state: of.StateValue ?? null,
    state_since: of.StateTransitionedTimestamp ?? of.StateUpdatedTimestamp ?? null,
    actions_enabled: of.ActionsEnabled ?? null,
    actions: actionsOf(of),
    namespace: of.Namespace ?? null,
    metric: of.MetricName ?? null,
    dimensions: of.Dimensions?.map(({ Name, Value }) => `${Name}=${Value}`) ?? null,
    statistic: of.Statistic ?? of.ExtendedStatistic ?? null,
    metrics: of.MetricName ? 1 : (of.Metrics?.filter(({ MetricStat }) => MetricStat).length ?? null),
    period_s: of.Period ?? shortest(of),
    evaluation_periods: of.EvaluationPeriods ?? null,
    comparison: of.ComparisonOperator ?? null,
    threshold: of.Threshold ?? null,
    missing_data: of.TreatMissingData ?? null,
    updated_at: of.AlarmConfigurationUpdatedTimestamp ?? null,
  }),
});

function actionsOf({ AlarmActions, OKActions, InsufficientDataActions }: MetricAlarm): string[] | null {
  if (!AlarmActions) return null;
  return [...new Set([...AlarmActions, ...(OKActions ?? []), ...(InsufficientDataActions ?? [])])];
}

function shortest({ Metrics = [] }: MetricAlarm): number | null {
  const periods = Metrics.flatMap(({ MetricStat, Period }) => MetricStat?.Period ?? Period ?? []);
  return periods.length > 0 ? Math.min(...periods) : null;
}

/** The lake tables of metrics: the figures, and how completely they were read. */
import { defineTable, double, integer, timestamptz, varchar } from '#platform/lake/index.ts';

const SPOT = {
  type: varchar('The CloudFormation type name of what is measured.', 'required'),
  account: varchar('The account it stands in, twelve digits.', 'required'),
  region: varchar('The region it stands in.', 'required'),
};

/**
 * No two rows have the same arn, metric, stat, period_s and starts_at: every reading goes on where the one before ended. The
 * table has no key all the same: it would compare every new figure with all older ones, and none of them ever changes.
 */
export const metrics = defineTable({
  name: 'metrics',
  description: 'What CloudWatch measured, by the hour and by the day. A moment without a figure has no row.',
  columns: {
    arn: varchar('The resource that was measured.', 'required'),
    ...SPOT,
    metric: varchar("CloudWatch's name of the figure, such as CPUUtilization.", 'required'),
    stat: varchar('avg, max, min, sum, p95 or p99 of all that was measured in the period.', 'required'),
    period_s: integer('The length of the period in seconds: 3600 or 86400.', 'required'),
    starts_at: timestamptz('The beginning of the period.', 'required'),
    value: double('The figure, in the unit that CloudWatch documents for the metric.', 'required'),
  },
  sortBy: ['metric', 'arn', 'period_s', 'stat', 'starts_at'],
  retention: { rows: { column: 'starts_at', days: 455 } },
});

export const metricsCoverage = defineTable({
  name: 'metrics_coverage',
  description: 'How the last reading of metrics of each type in each account and region ended.',
  columns: {
    ...SPOT,
    status: varchar(
      'ok, partial, denied, throttled or error. Where it is not ok, a missing figure tells nothing.',
      'required',
    ),
    resources: integer('Resources that there was something to ask of.', 'required'),
    series: integer(
      'Figures that were asked for: one for each resource, metric, stat and period.',
      'required',
    ),
    points: integer('Values that came.', 'required'),
    fault_code: varchar("AWS's code for what went wrong.", 'nullable'),
    fault_message: varchar('What went wrong, in words.', 'nullable'),
    read_at: timestamptz('When it was read.', 'required'),
    complete_at: timestamptz('When it was last read completely; null if never.', 'nullable'),
  },
  sortBy: ['type', 'account', 'region'],
  key: ['type', 'account', 'region'],
  retention: { historyDays: 35 },
});

/** Glue crawlers. */
import type { OutputOf } from '#platform/aws/index.ts';
import { texts, timestamptz, varchar } from '#platform/lake/index.ts';
import { bucketArnOfUrl, logGroupArn, roleArn } from '../../arns.ts';
import { glueArn } from '../../glue-arn.ts';
import { defineScanner, needed } from '../../scanner.ts';
import { type Tagged, tagged } from '../../tagged.ts';

type Crawler = NonNullable<OutputOf<'glue:GetCrawlers'>['Crawlers']>[number];

export const crawler = defineScanner({
  type: 'AWS::Glue::Crawler',
  description: 'Glue crawlers: they look at data and write down its tables.',
  scope: 'region',
  calls: ['glue:GetCrawlers', 'tag:GetResources'],
  columns: {
    about: varchar('What its makers wrote about it.', 'nullable'),
    state: varchar('READY, RUNNING or STOPPING.', 'nullable'),
    schedule: varchar('When it runs, as a cron expression; null: only when told to.', 'nullable'),
    schedule_state: varchar('SCHEDULED, NOT_SCHEDULED or TRANSITIONING.', 'nullable'),
    last_run_at: timestamptz('When it last began to run; null where it never has.', 'nullable'),
    last_run_status: varchar('SUCCEEDED, CANCELLED or FAILED.', 'nullable'),
    last_run_error: varchar('Why its last run failed.', 'nullable'),
    recrawls: varchar('CRAWL_EVERYTHING, CRAWL_NEW_FOLDERS_ONLY or CRAWL_EVENT_MODE.', 'nullable'),
    security_configuration: varchar(
      'What says how its logs are encrypted, by name; null: nothing does.',
      'nullable',
    ),
    modified_at: timestamptz('When it was last changed.', 'nullable'),
    role: varchar('The role it acts as.', 'nullable'),
    buckets: texts('The buckets it looks at.', 'nullable'),
    tables: texts('The DynamoDB tables it looks at.', 'nullable'),
    database: varchar('The database it writes tables down in.', 'nullable'),
    logs: varchar('The log group of its last run.', 'nullable'),
  },
  relations: [
    { column: 'role', kind: 'uses-role', to: 'AWS::IAM::Role' },
    { column: 'buckets', kind: 'reads-from', to: 'AWS::S3::Bucket' },
    { column: 'tables', kind: 'reads-from', to: 'AWS::DynamoDB::Table' },
    { column: 'database', kind: 'writes-to', to: 'AWS::Glue::Database' },
    { column: 'logs', kind: 'logs-to', to: 'AWS::Logs::LogGroup' },
  ],
  list: async (ask) => {
    const crawlers = await ask.list('glue:GetCrawlers', {}, ({ Crawlers }) => Crawlers);
    return tagged(ask, crawlers, 'glue:crawler', ({ Name }) => glueArn(ask.where, 'crawler', Name));
  },
  toRow: ({ of: raw, tags }: Tagged<Crawler>, where) => {
    const { S3Targets = [], DynamoDBTargets = [] } = raw.Targets ?? {};
    const buckets = S3Targets.flatMap(({ Path }) => bucketArnOfUrl(where, Path) ?? []);
    const { partition, region, account } = where;
    return {
      arn: needed(glueArn(where, 'crawler', raw.Name) ?? undefined, 'AWS::Glue::Crawler', 'Name'),
      name: raw.Name ?? null,
      tags,
      created_at: raw.CreationTime ?? null,
      about: raw.Description ?? null,
      state: raw.State ?? null,
      schedule: raw.Schedule?.ScheduleExpression ?? null,
      schedule_state: raw.Schedule?.State ?? null,
      last_run_at: raw.LastCrawl?.StartTime ?? null,
      last_run_status: raw.LastCrawl?.Status ?? null,
      last_run_error: raw.LastCrawl?.ErrorMessage ?? null,
      recrawls: raw.RecrawlPolicy?.RecrawlBehavior ?? null,
      security_configuration: raw.CrawlerSecurityConfiguration ?? null,
      modified_at: raw.LastUpdated ?? null,
      role: roleArn(where, raw.Role),
      buckets: [...new Set(buckets)],
      // A target names its table by the name or by the ARN.
      tables: DynamoDBTargets.flatMap(({ Path }) =>
        Path === undefined || Path.startsWith('arn:')
          ? (Path ?? [])
          : `arn:${partition}:dynamodb:${region}:${account}:table/${Path}`,
      ),
      database: glueArn(where, 'database', raw.DatabaseName),
      logs: logGroupArn(where, raw.LastCrawl?.LogGroup),
    };
  },
});

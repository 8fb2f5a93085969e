/** Glue jobs. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, double, integer, texts, timestamptz, varchar } from '#platform/lake/index.ts';
import { bucketArnOfUrl, roleArn } from '../../arns.ts';
import { glueArn } from '../../glue-arn.ts';
import { defineScanner, needed } from '../../scanner.ts';
import { type Tagged, tagged } from '../../tagged.ts';

type Job = NonNullable<OutputOf<'glue:GetJobs'>['Jobs']>[number];

export const job = defineScanner({
  type: 'AWS::Glue::Job',
  description: 'Glue jobs. Arguments are not kept: people put secrets there.',
  scope: 'region',
  calls: ['glue:GetJobs', 'tag:GetResources'],
  columns: {
    about: varchar('What its makers wrote about it.', 'nullable'),
    command: varchar('glueetl, gluestreaming, glueray or pythonshell.', 'nullable'),
    glue_version: varchar('The version of Glue.', 'nullable'),
    python_version: varchar('The version of Python.', 'nullable'),
    worker_type: varchar(
      'The type of its workers, such as G.1X; null where it says its capacity.',
      'nullable',
    ),
    workers: integer('How many workers a run gets, at most where it scales by itself.', 'nullable'),
    capacity_dpu: double('How much a run gets, in data processing units.', 'nullable'),
    auto_scaling: boolean('Whether a run gives back workers it does not need.', 'nullable'),
    execution_class: varchar('STANDARD, or FLEX for cheaper runs that can wait.', 'nullable'),
    timeout_min: integer('After how many minutes a run is broken off.', 'nullable'),
    max_retries: integer('How often a failed run is tried again.', 'nullable'),
    max_concurrent_runs: integer('How many runs there may be at once.', 'nullable'),
    bookmarks: boolean('Whether a run goes on where the last one ended.', 'nullable'),
    metrics: boolean('Whether runs tell CloudWatch of themselves.', 'nullable'),
    security_configuration: varchar(
      'What says how its data and logs are encrypted, by name; null: nothing does.',
      'nullable',
    ),
    connections: texts('The connections it uses, by name.', 'nullable'),
    modified_at: timestamptz('When it was last changed.', 'nullable'),
    role: varchar('The role it acts as.', 'nullable'),
    script_bucket: varchar('The bucket of its script.', 'nullable'),
    temp_bucket: varchar('The bucket it puts unfinished work in.', 'nullable'),
  },
  relations: [
    { column: 'role', kind: 'uses-role', to: 'AWS::IAM::Role' },
    { column: 'script_bucket', kind: 'uses', to: 'AWS::S3::Bucket' },
    { column: 'temp_bucket', kind: 'writes-to', to: 'AWS::S3::Bucket' },
  ],
  list: async (ask) => {
    const jobs = await ask.list('glue:GetJobs', {}, ({ Jobs }) => Jobs);
    return tagged(ask, jobs, 'glue:job', ({ Name }) => glueArn(ask.where, 'job', Name));
  },
  toRow: ({ of: raw, tags }: Tagged<Job>, where) => {
    const given = raw.DefaultArguments;
    // A switch is on when it is `true`, or there without a value.
    const isOn = (name: string) => (given ? ['true', ''].includes(given[name] ?? 'false') : null);
    return {
      arn: needed(glueArn(where, 'job', raw.Name) ?? undefined, 'AWS::Glue::Job', 'Name'),
      name: raw.Name ?? null,
      tags,
      created_at: raw.CreatedOn ?? null,
      about: raw.Description ?? null,
      command: raw.Command?.Name ?? null,
      glue_version: raw.GlueVersion ?? null,
      python_version: raw.Command?.PythonVersion ?? null,
      worker_type: raw.WorkerType ?? null,
      workers: raw.NumberOfWorkers ?? null,
      capacity_dpu: raw.MaxCapacity ?? null,
      auto_scaling: isOn('--enable-auto-scaling'),
      execution_class: raw.ExecutionClass ?? null,
      timeout_min: raw.Timeout ?? null,
      max_retries: raw.MaxRetries ?? null,
      max_concurrent_runs: raw.ExecutionProperty?.MaxConcurrentRuns ?? null,
      bookmarks: given ? given['--job-bookmark-option'] === 'job-bookmark-enable' : null,
      metrics: isOn('--enable-metrics'),
      security_configuration: raw.SecurityConfiguration ?? null,
      connections: raw.Connections?.Connections ?? [],
      modified_at: raw.LastModifiedOn ?? null,
      role: roleArn(where, raw.Role),
      script_bucket: bucketArnOfUrl(where, raw.Command?.ScriptLocation),
      temp_bucket: bucketArnOfUrl(where, given?.['--TempDir']),
    };
  },
});

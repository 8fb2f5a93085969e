/** Lambda's event source mappings. */
import type { OutputOf } from '#platform/aws/index.ts';
import { integer, texts, timestamptz, varchar } from '#platform/lake/index.ts';
import { bareArn } from '../../arns.ts';
import { defineScanner, needed } from '../../scanner.ts';
import { type Tagged, tagged } from '../../tagged.ts';

type Mapping = NonNullable<OutputOf<'lambda:ListEventSourceMappings'>['EventSourceMappings']>[number];

export const eventSourceMapping = defineScanner({
  type: 'AWS::Lambda::EventSourceMapping',
  description: 'Event source mappings: what feeds a queue or a stream to a Lambda function.',
  scope: 'region',
  calls: ['lambda:ListEventSourceMappings', 'tag:GetResources'],
  columns: {
    mapping_id: varchar('The UUID that Lambda calls take.', 'required'),
    state: varchar('Enabled, Disabled, or on the way from one to the other.', 'nullable'),
    source: varchar(
      'The queue, stream, table stream or cluster it reads; null for a cluster elsewhere.',
      'nullable',
    ),
    function: varchar('The function it calls.', 'nullable'),
    batch_size: integer('Records in one call at most.', 'nullable'),
    batch_window_s: integer('How long it gathers records, in seconds.', 'nullable'),
    parallelization: integer('Calls at once for each shard.', 'nullable'),
    max_concurrency: integer('Calls at once for a queue; null where nothing limits them.', 'nullable'),
    max_retries: integer('How often a batch is tried again; -1 for without end.', 'nullable'),
    max_record_age_s: integer('Older records are dropped, in seconds; -1 for never.', 'nullable'),
    response_types: texts('ReportBatchItemFailures where single records can fail.', 'nullable'),
    failures_to: varchar('Where records go that could not be worked on.', 'nullable'),
    last_result: varchar('How the last reading went.', 'nullable'),
    modified_at: timestamptz('When it was last changed.', 'nullable'),
    key: varchar('The KMS key of its filters.', 'nullable'),
  },
  relations: [
    { column: 'source', kind: 'reads-from' },
    { column: 'function', kind: 'targets', to: 'AWS::Lambda::Function' },
    { column: 'failures_to', kind: 'writes-to' },
    { column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' },
  ],
  list: async (ask) => {
    const mappings = await ask.list(
      'lambda:ListEventSourceMappings',
      {},
      ({ EventSourceMappings }) => EventSourceMappings,
    );
    const arnOf = ({ EventSourceMappingArn }: Mapping) => EventSourceMappingArn;
    return tagged(ask, mappings, 'lambda:event-source-mapping', arnOf);
  },
  toRow: ({ of, tags }: Tagged<Mapping>, { partition, region, account }) => {
    const id = needed(of.UUID, 'AWS::Lambda::EventSourceMapping', 'UUID');
    return {
      arn:
        of.EventSourceMappingArn ?? `arn:${partition}:lambda:${region}:${account}:event-source-mapping:${id}`,
      name: null,
      tags,
      // AWS only says when it was last changed.
      created_at: null,
      mapping_id: id,
      state: of.State ?? null,
      source: sourceOf(of.EventSourceArn),
      function: bareArn(of.FunctionArn),
      batch_size: of.BatchSize ?? null,
      batch_window_s: of.MaximumBatchingWindowInSeconds ?? null,
      parallelization: of.ParallelizationFactor ?? null,
      max_concurrency: of.ScalingConfig?.MaximumConcurrency ?? null,
      max_retries: of.MaximumRetryAttempts ?? null,
      max_record_age_s: of.MaximumRecordAgeInSeconds ?? null,
      response_types: of.FunctionResponseTypes ?? null,
      failures_to: of.DestinationConfig?.OnFailure?.Destination ?? null,
      last_result: of.LastProcessingResult ?? null,
      modified_at: of.LastModified ?? null,
      key: of.KMSKeyArn ?? null,
    };
  },
});

/** The stream of a table, `…:table/orders/stream/2026-…`, is a part of the table. */
const sourceOf = (arn: string | undefined): string | null =>
  arn?.replace(/^(arn:[^:]+:dynamodb:[^:]*:[^:]*:table\/[^/]+)\/stream\/.+$/, '$1') ?? null;

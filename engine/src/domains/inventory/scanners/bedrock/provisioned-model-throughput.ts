/** Bedrock throughput that is bought by the hour. */
import type { OutputOf } from '#platform/aws/index.ts';
import { integer, timestamptz, varchar } from '#platform/lake/index.ts';
import { smallTagMap } from '../../head.ts';
import { defineScanner, needed } from '../../scanner.ts';

interface Listed {
  readonly of: NonNullable<
    OutputOf<'bedrock:ListProvisionedModelThroughputs'>['provisionedModelSummaries']
  >[number];
  readonly tags: Readonly<Record<string, string>> | null;
}

export const provisionedModelThroughput = defineScanner({
  type: 'AWS::Bedrock::ProvisionedModelThroughput',
  description: 'Bedrock throughput that is bought by the hour, whether or not the model is asked.',
  scope: 'region',
  calls: ['bedrock:ListProvisionedModelThroughputs', 'bedrock:ListTagsForResource'],
  columns: {
    status: varchar('InService, Creating, Updating or Failed.', 'nullable'),
    model_units: integer('Units that are paid for.', 'nullable'),
    desired_units: integer('Units that were asked for.', 'nullable'),
    commitment: varchar('OneMonth or SixMonths; null where it is paid by the hour alone.', 'nullable'),
    committed_until: timestamptz('When that commitment ends.', 'nullable'),
    foundation_model: varchar('The model it is based on.', 'nullable'),
    model: varchar('The model it answers with, which may be of your own.', 'nullable'),
    modified_at: timestamptz('When it was last changed.', 'nullable'),
  },
  relations: [{ column: 'model', kind: 'runs' }],
  list: async (ask) => {
    const listed = await ask.list(
      'bedrock:ListProvisionedModelThroughputs',
      {},
      ({ provisionedModelSummaries }) => provisionedModelSummaries,
    );
    return ask.each(listed, async (of) => {
      const said = await ask.detail('bedrock:ListTagsForResource', { resourceARN: of.provisionedModelArn });
      return { of, tags: smallTagMap(said?.tags) };
    });
  },
  toRow: ({ of, tags }: Listed) => ({
    arn: needed(of.provisionedModelArn, 'AWS::Bedrock::ProvisionedModelThroughput', 'provisionedModelArn'),
    name: of.provisionedModelName ?? null,
    tags,
    created_at: of.creationTime ?? null,
    status: of.status ?? null,
    model_units: of.modelUnits ?? null,
    desired_units: of.desiredModelUnits ?? null,
    commitment: of.commitmentDuration ?? null,
    committed_until: of.commitmentExpirationTime ?? null,
    foundation_model: of.foundationModelArn ?? null,
    model: of.modelArn ?? null,
    modified_at: of.lastModifiedTime ?? null,
  }),
});

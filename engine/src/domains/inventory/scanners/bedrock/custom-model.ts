/** Bedrock models that were trained further. */
import type { OutputOf } from '#platform/aws/index.ts';
import { varchar } from '#platform/lake/index.ts';
import { bucketArn } from '../../arns.ts';
import { smallTagMap } from '../../head.ts';
import { defineScanner, needed } from '../../scanner.ts';

interface Listed {
  readonly of: NonNullable<OutputOf<'bedrock:ListCustomModels'>['modelSummaries']>[number];
  /** Null and undefined mean that AWS did not say. */
  readonly more: OutputOf<'bedrock:GetCustomModel'> | null | undefined;
  readonly tags: Readonly<Record<string, string>> | null;
}

export const customModel = defineScanner({
  type: 'AWS::Bedrock::CustomModel',
  description: 'Bedrock models that were trained further, kept for a price each month.',
  scope: 'region',
  calls: ['bedrock:ListCustomModels', 'bedrock:GetCustomModel', 'bedrock:ListTagsForResource'],
  columns: {
    status: varchar('Active, Creating or Failed.', 'nullable'),
    customization: varchar('FINE_TUNING, CONTINUED_PRE_TRAINING, DISTILLATION or IMPORTED.', 'nullable'),
    base_model: varchar('The model it was trained from.', 'nullable'),
    training_data: varchar('The bucket of the data it was trained with.', 'nullable'),
    key: varchar('The KMS key that seals it; null for one that AWS owns.', 'nullable'),
  },
  relations: [
    { column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' },
    { column: 'training_data', kind: 'made-from', to: 'AWS::S3::Bucket' },
  ],
  list: async (ask) => {
    // Those that others share are not this account's.
    const listed = await ask.list(
      'bedrock:ListCustomModels',
      { isOwned: true },
      (said) => said.modelSummaries,
    );
    return ask.each(listed, async (of) => {
      const said = await ask.detail('bedrock:ListTagsForResource', { resourceARN: of.modelArn });
      const more = await ask.detail('bedrock:GetCustomModel', { modelIdentifier: of.modelArn });
      return { of, more, tags: smallTagMap(said?.tags) };
    });
  },
  toRow: ({ of, more, tags }: Listed, where) => ({
    arn: needed(of.modelArn, 'AWS::Bedrock::CustomModel', 'modelArn'),
    name: of.modelName ?? null,
    tags,
    created_at: of.creationTime ?? null,
    status: of.modelStatus ?? null,
    customization: of.customizationType ?? null,
    base_model: of.baseModelArn ?? null,
    training_data: bucketArn(where, more?.trainingDataConfig?.s3Uri?.split('/')[2]),
    key: more?.modelKmsKeyArn ?? null,
  }),
});

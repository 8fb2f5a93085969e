/** Bedrock guardrails. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, timestamptz, varchar } from '#platform/lake/index.ts';
import { smallTagMap } from '../../head.ts';
import { defineScanner, needed } from '../../scanner.ts';

interface Listed {
  readonly of: NonNullable<OutputOf<'bedrock:ListGuardrails'>['guardrails']>[number];
  /** Null and undefined mean that AWS did not say. */
  readonly more: OutputOf<'bedrock:GetGuardrail'> | null | undefined;
  readonly tags: Readonly<Record<string, string>> | null;
}

/** Of what the working draft holds, whether there is any of a policy. */
const has = (more: Listed['more'], ...lists: readonly (readonly unknown[] | undefined)[]): boolean | null =>
  more ? lists.some((list) => (list?.length ?? 0) > 0) : null;

export const guardrail = defineScanner({
  type: 'AWS::Bedrock::Guardrail',
  description: 'Bedrock guardrails: what a model may be asked and may answer.',
  scope: 'region',
  calls: ['bedrock:ListGuardrails', 'bedrock:GetGuardrail', 'bedrock:ListTagsForResource'],
  columns: {
    guardrail_id: varchar('The id that Bedrock calls take.', 'nullable'),
    status: varchar('READY, CREATING, UPDATING, VERSIONING, FAILED or DELETING.', 'nullable'),
    filters_content: boolean(
      'Whether it filters violence, insults, prompt attacks and their kind.',
      'nullable',
    ),
    filters_prompt_attacks: boolean('Whether it filters attempts to turn the model.', 'nullable'),
    denies_topics: boolean('Whether there are topics it denies.', 'nullable'),
    filters_words: boolean('Whether there are words it filters.', 'nullable'),
    hides_personal_data: boolean('Whether it hides or blocks what tells of persons.', 'nullable'),
    checks_grounding: boolean('Whether answers are checked against their sources.', 'nullable'),
    modified_at: timestamptz('When it was last changed.', 'nullable'),
    key: varchar('The KMS key that seals it; null for one that AWS owns.', 'nullable'),
  },
  relations: [{ column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' }],
  list: async (ask) => {
    const listed = await ask.list('bedrock:ListGuardrails', {}, ({ guardrails }) => guardrails);
    return ask.each(listed, async (of) => {
      const said = await ask.detail('bedrock:ListTagsForResource', { resourceARN: of.arn });
      const more = await ask.detail('bedrock:GetGuardrail', { guardrailIdentifier: of.id });
      return { of, more, tags: smallTagMap(said?.tags) };
    });
  },
  toRow: ({ of, more, tags }: Listed) => {
    const filters = more?.contentPolicy?.filters;
    const personal = more?.sensitiveInformationPolicy;
    const words = more?.wordPolicy;
    return {
      arn: needed(of.arn, 'AWS::Bedrock::Guardrail', 'arn'),
      name: of.name ?? null,
      tags,
      created_at: of.createdAt ?? null,
      guardrail_id: of.id ?? null,
      status: of.status ?? null,
      filters_content: has(more, filters),
      filters_prompt_attacks: has(
        more,
        filters?.filter(({ type, inputStrength }) => type === 'PROMPT_ATTACK' && inputStrength !== 'NONE'),
      ),
      denies_topics: has(more, more?.topicPolicy?.topics),
      filters_words: has(more, words?.words, words?.managedWordLists),
      hides_personal_data: has(more, personal?.piiEntities, personal?.regexes),
      checks_grounding: has(more, more?.contextualGroundingPolicy?.filters),
      modified_at: of.updatedAt ?? null,
      key: more?.kmsKeyArn ?? null,
    };
  },
});

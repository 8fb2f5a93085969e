import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { guardrail } from './guardrail.ts';

const where = whereIs('111122223333', 'eu-west-1');
const at = { createdAt: new Date(0), updatedAt: new Date(1) };
const arn = 'arn:aws:bedrock:eu-west-1:111122223333:guardrail/0a';
const of = { id: '0a', arn, name: 'chat', version: 'DRAFT', status: 'READY' as const, ...at };

scannerContract(guardrail, { estate: { 'bedrock:guardrail': 25 }, rows: 25 });

it('tells what a guardrail keeps out', () => {
  const more = {
    name: 'chat',
    guardrailId: '0a',
    guardrailArn: arn,
    version: 'DRAFT',
    status: 'READY' as const,
    blockedInputMessaging: '',
    blockedOutputsMessaging: '',
    contentPolicy: {
      filters: [
        { type: 'PROMPT_ATTACK' as const, inputStrength: 'NONE' as const, outputStrength: 'NONE' as const },
      ],
    },
    sensitiveInformationPolicy: { piiEntities: [{ type: 'EMAIL' as const, action: 'ANONYMIZE' as const }] },
    ...at,
  };
  expect(guardrail.toRow({ of, more, tags: {} }, where)).toMatchObject({
    filters_content: true,
    filters_prompt_attacks: false,
    hides_personal_data: true,
    denies_topics: false,
  });
});

it('does not take an unknown policy for none', () => {
  const row = guardrail.toRow({ of, more: undefined, tags: null }, where);
  expect(row).toMatchObject({ filters_content: null, hides_personal_data: null });
});

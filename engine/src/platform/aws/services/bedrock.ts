/** Bedrock: models that are kept or paid for by the hour, and guardrails. */
import { smallPage } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const bedrock = defineService(() => import('@aws-sdk/client-bedrock'), {
  client: 'BedrockClient',
  endpoint: 'BEDROCK',
  limits: CAUTIOUS,
  operations: {
    GetCustomModel: read(),
    GetGuardrail: read(),
    ListCustomModels: read({ page: smallPage('modelSummaries', 1000) }),
    ListGuardrails: read({ page: smallPage('guardrails', 1000) }),
    ListProvisionedModelThroughputs: read({ page: smallPage('provisionedModelSummaries', 1000) }),
    ListTagsForResource: read(),
  },
});

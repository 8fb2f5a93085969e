/** Bedrock: throughput that is paid by the hour, models of one's own, and guardrails. */
import type { OutputOf } from '#platform/aws/index.ts';
import { answering, describing, itemsOn, listing } from '../answers.ts';
import { Refusal } from '../refusal.ts';
import { defineShelf, type Site } from '../shelf.ts';
import { toSmallPairs } from '../tags.ts';

type ThroughputDoc = NonNullable<
  OutputOf<'bedrock:ListProvisionedModelThroughputs'>['provisionedModelSummaries']
>[number];
type GuardrailDoc = OutputOf<'bedrock:GetGuardrail'>;
type ModelDoc = OutputOf<'bedrock:GetCustomModel'>;

const arnOf = ({ region, account }: Site, what: string) => `arn:aws:bedrock:${region}:${account}:${what}`;
const foundation = ({ region }: Site, model: string) =>
  `arn:aws:bedrock:${region}::foundation-model/${model}`;
const NOVA = 'amazon.nova-lite-v1:0';

export const provisionedModels = defineShelf<ThroughputDoc>({
  kind: 'bedrock:provisioned-model',
  scope: 'region',
  make: (site, name) => {
    const model = foundation(site, NOVA);
    const units = site.between(1, 3);
    return {
      provisionedModelName: name,
      provisionedModelArn: arnOf(site, `provisioned-model/${site.hex(12)}`),
      modelArn: model,
      desiredModelArn: model,
      foundationModelArn: model,
      modelUnits: units,
      desiredModelUnits: units,
      status: 'InService',
      commitmentDuration: 'OneMonth',
      commitmentExpirationTime: new Date(site.now + 30 * 86_400_000),
      creationTime: new Date(site.now),
      lastModifiedTime: new Date(site.now),
    };
  },
  idOf: (doc) => doc.provisionedModelArn ?? '',
  arnOf: (doc) => doc.provisionedModelArn ?? '',
});

export const guardrails = defineShelf<GuardrailDoc>({
  kind: 'bedrock:guardrail',
  scope: 'region',
  make: (site, name) => {
    const id = site.hex(12);
    return {
      name,
      guardrailId: id,
      guardrailArn: arnOf(site, `guardrail/${id}`),
      version: 'DRAFT',
      status: 'READY',
      contentPolicy: {
        filters: [{ type: 'PROMPT_ATTACK', inputStrength: 'HIGH', outputStrength: 'NONE' }],
      },
      createdAt: new Date(site.now),
      updatedAt: new Date(site.now),
      blockedInputMessaging: 'This cannot be answered.',
      blockedOutputsMessaging: 'This cannot be answered.',
    };
  },
  idOf: (doc) => doc.guardrailId ?? '',
  arnOf: (doc) => doc.guardrailArn ?? '',
});

export const customModels = defineShelf<ModelDoc>({
  kind: 'bedrock:custom-model',
  scope: 'region',
  make: (site, name) => ({
    modelArn: arnOf(site, `custom-model/${NOVA}/${site.hex(12)}`),
    modelName: name,
    jobArn: arnOf(site, `model-customization-job/${NOVA}/${site.hex(12)}`),
    baseModelArn: foundation(site, NOVA),
    customizationType: 'FINE_TUNING',
    trainingDataConfig: { s3Uri: `s3://${site.account}-${site.region}-training/${name}/` },
    outputDataConfig: { s3Uri: `s3://${site.account}-${site.region}-training/${name}-out/` },
    creationTime: new Date(site.now),
    modelStatus: 'Active',
  }),
  idOf: (doc) => doc.modelArn ?? '',
  arnOf: (doc) => doc.modelArn ?? '',
});

export const bedrockShelves = [provisionedModels, guardrails, customModels];

export const bedrockAnswers = {
  ...listing('bedrock:ListProvisionedModelThroughputs', provisionedModels),
  ...listing('bedrock:ListGuardrails', guardrails, {
    as: (doc) => ({
      id: doc.guardrailId,
      arn: doc.guardrailArn,
      status: doc.status,
      name: doc.name,
      version: doc.version,
      createdAt: doc.createdAt,
      updatedAt: doc.updatedAt,
    }),
  }),
  ...describing('bedrock:GetGuardrail', guardrails, { by: 'guardrailIdentifier' }),
  ...listing('bedrock:ListCustomModels', customModels, {
    as: (doc) => ({
      modelArn: doc.modelArn,
      modelName: doc.modelName,
      creationTime: doc.creationTime,
      baseModelArn: doc.baseModelArn,
      baseModelName: 'Nova Lite',
      customizationType: doc.customizationType,
      modelStatus: doc.modelStatus,
    }),
  }),
  ...describing('bedrock:GetCustomModel', customModels, { by: 'modelIdentifier' }),
  ...answering('bedrock:ListTagsForResource', (scene, { resourceARN }) => {
    const all = [
      ...itemsOn(scene, provisionedModels),
      ...itemsOn(scene, guardrails),
      ...itemsOn(scene, customModels),
    ];
    const found = all.find(({ arn }) => arn === resourceARN);
    if (!found) throw new Refusal('ResourceNotFoundException', `There is no ${resourceARN}.`, 404);
    return { tags: toSmallPairs(found.tags) };
  }),
};

/** Machine learning: notebooks that people work in, models, the endpoints that serve them, and models rented by the token. */
import { customModels, guardrails } from '../../services/bedrock.ts';
import { endpoints, models, notebooks } from '../../services/sagemaker.ts';
import { DAY_MS } from '../calendar.ts';
import type { Company } from '../company/homes.ts';
import { wardrobeOf } from '../company/tags.ts';
import type { Estate, Spot } from '../estate.ts';
import { castBucket } from '../makers-of-stores.ts';
import { castRole } from '../stacks/identity.ts';

const USES = [
  'plant-recognition',
  'demand-forecast',
  'search-ranking',
  'fraud-score',
  'eta',
  'churn',
  'similar-items',
  'price-elasticity',
  'photo-quality',
  'support-triage',
] as const;
const NOTEBOOK_TYPES = ['ml.t3.medium', 'ml.t3.xlarge', 'ml.m5.xlarge'] as const;

const LIFECYCLE = {
  Rules: [{ ID: 'old', Status: 'Enabled' as const, Filter: { Prefix: '' }, Expiration: { Days: 400 } }],
};

export function castModels(estate: Estate, { teams }: Company, scale: number): void {
  const rows = [
    ['ml-serving-prod', 'ml-platform', ['us-east-1', 'eu-west-1']],
    ['ml-research', 'ml-research', ['us-east-1']],
  ] as const;
  for (const [account, teamName, regions] of rows) {
    const team = teams.get(teamName);
    if (!team) continue;
    const environment = account === 'ml-research' ? 'development' : 'production';
    const facts = {
      environment,
      team,
      application: 'models',
      dataClass: 'internal',
      managedBy: 'terraform',
    } as const;
    for (const region of regions) {
      const spot = { account: estate.accountOf(account), region };
      const wardrobe = wardrobeOf(estate.seed, `models/${account}/${region}`, facts);
      const bornAt = estate.calendar.start - 300 * DAY_MS;
      const part = (name: string) => ({
        name,
        bornAt,
        tags: wardrobe.of(`${account}/${region}/${name}`, 'elsewhere'),
      });
      castRole(estate, spot, { ...part(`sagemaker-execution-${region}`), trusts: 'sagemaker' });
      castBucket(estate, spot, { ...part(bucketOf(spot)), but: { objects: 40_000, lifecycle: LIFECYCLE } });
      const count = Math.max(1, Math.round(scale));
      for (const use of USES.slice(0, Math.ceil(Math.min(scale, 1) * USES.length)))
        for (let copy = 1; copy <= count; copy += 1)
          castUse(estate, spot, part, copy === 1 ? use : `${use}-${copy}`);
      if (account === 'ml-research')
        castNotebooks(
          estate,
          spot,
          part,
          team.people.map(({ email }) => email),
        );
      estate.add(guardrails, spot, part('customer-answers'));
      const trainingDataConfig = { s3Uri: `s3://${bucketOf(spot)}/names/` };
      estate.add(customModels, spot, { ...part(`plant-names-${region}`), but: { trainingDataConfig } });
    }
  }
}

type Part = (name: string) => {
  readonly name: string;
  readonly bornAt: number;
  readonly tags: Record<string, string>;
};

const bucketOf = (spot: Spot): string => `fennimarsh-models-${spot.account}-${spot.region}`;

function modelOf(estate: Estate, spot: Spot, ExecutionRoleArn: string) {
  const registry = `${estate.accountOf('shared-services')}.dkr.ecr.us-east-1.amazonaws.com`;
  const ModelDataUrl = `s3://${bucketOf(spot)}/model.tar.gz`;
  const PrimaryContainer = {
    Image: `${registry}/inference:latest`,
    Mode: 'SingleModel',
    ModelDataUrl,
    Environment: {},
  } as const;
  return { ExecutionRoleArn, PrimaryContainer };
}

/** Every second week a new version of the model; the endpoint serves the newest. */
function castUse(estate: Estate, spot: Spot, part: Part, use: string): void {
  const { start, end } = estate.calendar;
  const role = `arn:aws:iam::${spot.account}:role/sagemaker-execution-${spot.region}`;
  for (let version = 1, at = start; at < end; version += 1, at += 14 * DAY_MS) {
    const span = { bornAt: at, goneAt: at + 150 * DAY_MS };
    if (estate.isOver(spot, [models.kind], span.goneAt)) continue;
    estate.add(models, spot, { ...part(`${use}-v${version}`), ...span, but: modelOf(estate, spot, role) });
  }
  const made = endpoints.make(estate.siteOf(spot, start, use), use);
  const serving = (version: number) => ({
    config: {
      ...made.config,
      ProductionVariants: made.config.ProductionVariants?.map((variant) => ({
        ...variant,
        ModelName: `${use}-v${version}`,
        InstanceType: 'ml.c6i.xlarge' as const,
      })),
    },
  });
  const endpoint = estate.add(endpoints, spot, {
    ...part(use),
    but: serving(1),
  });
  for (let version = 2, at = start + 14 * DAY_MS; at < end; version += 1, at += 14 * DAY_MS)
    estate.change(endpoint, at, 'A new version of the model is served.', serving(version));
  estate.useNormally(endpoint);
}

function castNotebooks(estate: Estate, spot: Spot, part: Part, people: readonly string[]): void {
  for (const email of people) {
    const name = `nb-${(email.split('@')[0] ?? '').replace('.', '-')}`;
    const but = {
      NotebookInstanceStatus: 'Stopped',
      InstanceType: estate.luck(name).pick(NOTEBOOK_TYPES),
      DirectInternetAccess: 'Disabled',
      RoleArn: `arn:aws:iam::${spot.account}:role/sagemaker-execution-${spot.region}`,
    } as const;
    estate.add(notebooks, spot, { ...part(name), but });
  }
}

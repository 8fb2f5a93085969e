/** Planted: machine learning and language models that cost more than they give. */
import { provisionedModels } from '../../services/bedrock.ts';
import { endpoints, notebooks } from '../../services/sagemaker.ts';
import { HOURS_A_MONTH } from '../prices.ts';
import { castRole } from '../stacks/identity.ts';
import type { Garden, Planter } from './garden.ts';

const TAGS = { Team: 'ml-research', Application: 'models' };

const runningNotebooks: Planter = ({ estate, book }) => {
  const spot = { account: estate.accountOf('ml-research'), region: 'us-east-1' };
  for (const index of [1, 2, 3, 4]) {
    const since = estate.calendar.daysAgo(40 * index);
    const RoleArn = `arn:aws:iam::${spot.account}:role/sagemaker-execution-${spot.region}`;
    const but = { NotebookInstanceStatus: 'InService', InstanceType: 'ml.g4dn.xlarge', RoleArn } as const;
    const one = estate.add(notebooks, spot, { name: `gpu-scratch-${index}`, bornAt: since, tags: TAGS, but });
    estate.use(one, 'idle');
    book.plant({
      kind: 'waste',
      sort: 'notebook-running-idle',
      what: 'A notebook with a graphics card that runs day and night, and that nobody has opened for weeks.',
      of: [one],
      since,
      rule: 'sagemaker-notebook-idle',
      monthlyUsd: 0.7364 * HOURS_A_MONTH,
    });
  }
};

const idleEndpoints: Planter = ({ estate, book }) => {
  const spot = { account: estate.accountOf('ml-serving-prod'), region: 'us-east-1' };
  for (const index of [1, 2, 3]) {
    const since = estate.calendar.daysAgo(70 * index);
    const one = estate.add(endpoints, spot, {
      name: `shadow-ranking-${index}`,
      bornAt: since,
      tags: { Team: 'ml-platform' },
    });
    estate.use(one, 'idle');
    const what = 'An endpoint that was deployed for a comparison and has had no request since.';
    book.plant({
      kind: 'waste',
      sort: 'endpoint-without-requests',
      what,
      of: [one],
      since,
      rule: 'sagemaker-endpoint-idle',
    });
  }
};

const rentedThroughput: Planter = ({ estate, book }) => {
  for (const [index, account] of ['ml-serving-prod', 'ml-research', 'customer-prod'].entries()) {
    const spot = { account: estate.accountOf(account), region: 'us-east-1' };
    const since = estate.calendar.daysAgo(35 + 60 * index);
    const but = { modelUnits: 1, desiredModelUnits: 1, commitmentDuration: 'OneMonth' } as const;
    const one = estate.add(provisionedModels, spot, {
      name: `launch-day-${index + 1}`,
      bornAt: since,
      tags: TAGS,
      but,
    });
    estate.use(one, 'idle');
    book.plant({
      kind: 'ai-usage',
      sort: 'provisioned-throughput-idle',
      what: 'Model throughput that is rented by the hour; fewer than one request a day reaches it.',
      of: [one],
      since,
      rule: 'bedrock-provisioned-throughput-idle',
    });
  }
};

/** What people's assistants act as in Bedrock; usage records name these roles. */
const habits = [
  [
    'agent-loop',
    'search',
    'An agent that repeats the same failing tool call for hours, several nights a week.',
  ],
  [
    'agent-loop',
    'warehouse',
    'An agent that was left running over a weekend and asked the same question 40,000 times.',
  ],
  [
    'costly-model',
    'marketing-tech',
    'The largest model writes one-line product labels that the smallest one writes as well.',
  ],
  ['costly-model', 'suppliers', 'The largest model sorts tickets into three classes.'],
  [
    'cache-unused',
    'orders',
    'A long, unchanging prompt is sent anew with every request; caching would save nine tenths.',
  ],
  ['cache-unused', 'customer', 'Caches are written and expire unread: every request pays for the write.'],
  [
    'batch-eligible',
    'catalog',
    'Nightly descriptions are made one by one at full price; nobody waits for them.',
  ],
  [
    'unapproved-model',
    'analytics',
    'A model is used that the company has not approved for confidential data.',
  ],
  [
    'spend-concentrated',
    'ml-research',
    "One person causes half of the bill of the whole company's assistants.",
  ],
] as const;

const assistants: Planter = ({ estate, book }: Garden) => {
  const spot = { account: estate.accountOf('ml-serving-prod'), region: 'us-east-1' };
  for (const [index, [sort, team, what]] of habits.entries()) {
    const since = estate.calendar.daysAgo(30 + 25 * index);
    const bornAt = estate.calendar.daysAgo(400);
    const name = `assistant-${team}`;
    const trusts = { accounts: [estate.accountOf('fennimarsh-management')] };
    const role = castRole(estate, spot, {
      name,
      bornAt,
      tags: { Team: team, Application: 'assistants' },
      trusts,
    });
    book.plant({ kind: 'ai-usage', sort: `ai-${sort}`, what, of: [role], since });
  }
};

export const modelPlants: readonly Planter[] = [
  runningNotebooks,
  idleEndpoints,
  rentedThroughput,
  assistants,
];

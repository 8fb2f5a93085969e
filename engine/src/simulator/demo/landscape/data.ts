/** The data platform: events that come in by streams, are kept in buckets in three layers, and are asked by analysts. */
import { deliveryStreams } from '../../services/firehose.ts';
import { streams } from '../../services/kinesis.ts';
import { functions } from '../../services/lambda.ts';
import { logGroups } from '../../services/logs.ts';
import { stateMachines } from '../../services/states.ts';
import { DAY_MS } from '../calendar.ts';
import { type AccountPlan, accountPlans } from '../company/accounts.ts';
import type { Company } from '../company/homes.ts';
import { type Wardrobe, wardrobeOf } from '../company/tags.ts';
import type { Estate, Spot } from '../estate.ts';
import { castBucket } from '../makers-of-stores.ts';
import { castRole } from '../stacks/identity.ts';

const SUBJECTS = [
  'orders',
  'payments',
  'clicks',
  'searches',
  'stock',
  'shipments',
  'prices',
  'reviews',
  'sessions',
  'returns',
  'campaigns',
  'fraud-signals',
  'telemetry',
  'invoices',
] as const;
const LAYERS = ['raw', 'clean', 'served'] as const;

interface Platform {
  readonly estate: Estate;
  readonly plan: AccountPlan;
  readonly spot: Spot;
  readonly wardrobe: Wardrobe;
  readonly bornAt: number;
}

export function castDataPlatform(estate: Estate, { teams }: Company, scale: number): void {
  for (const plan of accountPlans.filter(({ unit }) => unit[0] === 'Data')) {
    const team = teams.get(plan.tags.Team ?? '') ?? teams.get('data-platform');
    if (!team) continue;
    const environment = plan.environment === 'shared' ? 'production' : plan.environment;
    const facts = {
      environment,
      team,
      application: 'lake',
      dataClass: 'confidential',
      managedBy: 'terraform',
    } as const;
    for (const region of plan.regions) {
      const spot = { account: estate.accountOf(plan.name), region };
      const wardrobe = wardrobeOf(estate.seed, `data/${plan.name}/${region}`, facts);
      const bornAt = estate.calendar.start - 700 * DAY_MS;
      const platform = { estate, plan, spot, wardrobe, bornAt };
      const copies = Math.max(1, Math.round(scale));
      for (const subject of SUBJECTS.slice(0, Math.ceil(Math.min(scale, 1) * SUBJECTS.length)))
        for (let copy = 1; copy <= copies; copy += 1)
          castSubject(platform, copy === 1 ? subject : `${subject}-${copy}`);
    }
  }
}

/** One subject's way from the stream to the tables that analysts ask. */
function castSubject({ estate, plan, spot, wardrobe, bornAt }: Platform, subject: string): void {
  const key = `${plan.name}/${spot.region}/${subject}`;
  const arn = (service: string, what: string) => `arn:aws:${service}:${spot.region}:${spot.account}:${what}`;
  const part = (name: string) => ({ name, bornAt, tags: wardrobe.of(`${key}/${name}`, 'elsewhere') });
  const buckets = LAYERS.map((layer) =>
    castLayer(estate, spot, part(`fennimarsh-${plan.name}-${subject}-${layer}-${spot.region}`)),
  );
  const role = castRole(estate, spot, { ...part(`lake-${subject}-${spot.region}`), trusts: 'firehose' });
  const stream = estate.add(streams, spot, { ...part(`lake-${subject}`), but: { OpenShardCount: 2 } });
  estate.useNormally(stream);
  const made = deliveryStreams.make(estate.siteOf(spot, bornAt, subject), `lake-${subject}`);
  const to = {
    ...made.Destinations?.[0]?.ExtendedS3DestinationDescription,
    RoleARN: role.arn,
    BucketARN: buckets[0] ?? '',
  };
  estate.add(deliveryStreams, spot, {
    ...part(`lake-${subject}`),
    but: {
      DeliveryStreamType: 'KinesisStreamAsSource',
      Source: { KinesisStreamSourceDescription: { KinesisStreamARN: stream.arn, RoleARN: role.arn } },
      Destinations: [
        {
          DestinationId: 'destinationId-000000000001',
          ExtendedS3DestinationDescription: {
            ...made.Destinations?.[0]?.ExtendedS3DestinationDescription,
            ...to,
          } as NonNullable<typeof made.Destinations>[number]['ExtendedS3DestinationDescription'],
        },
      ],
    },
  });
  estate.add(logGroups, spot, {
    ...part(`/aws/kinesisfirehose/lake-${subject}`),
    but: { retentionInDays: 30 },
  });
  const steps = ['clean', 'join', 'serve'].map((step) => {
    const name = `lake-${subject}-${step}`;
    const one = estate.add(functions, spot, {
      ...part(name),
      but: { Role: role.arn, Timeout: 300, MemorySize: 2048, Architectures: ['arm64'] },
    });
    estate.use(one, 'nightly');
    estate.add(logGroups, spot, { ...part(`/aws/lambda/${name}`), but: { retentionInDays: 30 } });
    return one.arn;
  });
  const States = Object.fromEntries(
    steps.map((Resource, index) => [
      `Step${index + 1}`,
      { Type: 'Task', Resource, ...(index < 2 ? { Next: `Step${index + 2}` } : { End: true }) },
    ]),
  );
  estate.add(stateMachines, spot, {
    ...part(`lake-${subject}`),
    but: {
      roleArn: role.arn,
      loggingConfiguration: { level: 'OFF', includeExecutionData: false },
      definition: JSON.stringify({ StartAt: 'Step1', States }),
      stateMachineArn: arn('states', `stateMachine:lake-${subject}`),
    },
  });
}

function castLayer(
  estate: Estate,
  spot: Spot,
  part: { readonly name: string; readonly bornAt: number; readonly tags: Record<string, string> },
): string {
  const rule = { ID: 'cool', Status: 'Enabled', Filter: { Prefix: '' } } as const;
  const lifecycle = {
    Rules: [
      {
        ...rule,
        Transitions: [{ Days: 90, StorageClass: 'GLACIER_IR' as const }],
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
      },
    ],
  };
  const objects = estate.luck(part.name).between(10_000, 60_000_000);
  return castBucket(estate, spot, { ...part, but: { objects, lifecycle } }).arn;
}

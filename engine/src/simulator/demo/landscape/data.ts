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

type Part = (name: string) => {
  readonly name: string;
  readonly bornAt: number;
  readonly tags: Record<string, string>;
};

/** One subject's way from the stream to the tables that analysts ask. */
function castSubject({ estate, plan, spot, wardrobe, bornAt }: Platform, subject: string): void {
  const key = `${plan.name}/${spot.region}/${subject}`;
  const part: Part = (name) => ({ name, bornAt, tags: wardrobe.of(`${key}/${name}`, 'elsewhere') });
  const [raw = ''] = LAYERS.map((layer) =>
    castLayer(estate, spot, part(`fennimarsh-${plan.name}-${subject}-${layer}-${spot.region}`)),
  );
  const role = castRole(estate, spot, { ...part(`lake-${subject}-${spot.region}`), trusts: 'firehose' });
  castDelivery(estate, spot, part, { name: `lake-${subject}`, roleArn: role.arn, bucketArn: raw });
  castSteps(estate, spot, part, { name: `lake-${subject}`, roleArn: role.arn });
}

/** From a stream into the bucket of what is raw. */
function castDelivery(
  estate: Estate,
  spot: Spot,
  part: Part,
  {
    name,
    roleArn,
    bucketArn,
  }: { readonly name: string; readonly roleArn: string; readonly bucketArn: string },
): void {
  const stream = estate.add(streams, spot, { ...part(name), but: { OpenShardCount: 2 } });
  estate.useNormally(stream);
  const [made] = deliveryStreams.make(estate.siteOf(spot, 0, name), name).Destinations ?? [];
  const source = { KinesisStreamARN: stream.arn, RoleARN: roleArn };
  const bucket = made?.ExtendedS3DestinationDescription;
  if (!made || !bucket) throw new Error('A delivery stream delivers to a bucket.');
  const to = { ...bucket, RoleARN: roleArn, BucketARN: bucketArn };
  estate.add(deliveryStreams, spot, {
    ...part(name),
    but: {
      DeliveryStreamType: 'KinesisStreamAsSource',
      Source: { KinesisStreamSourceDescription: source },
      Destinations: [{ DestinationId: made.DestinationId, ExtendedS3DestinationDescription: to }],
    },
  });
  estate.add(logGroups, spot, { ...part(`/aws/kinesisfirehose/${name}`), but: { retentionInDays: 30 } });
}

/** What makes the raw ones clean, joins them and serves them, one after the other, every night. */
function castSteps(
  estate: Estate,
  spot: Spot,
  part: Part,
  { name, roleArn }: { readonly name: string; readonly roleArn: string },
): void {
  const steps = ['clean', 'join', 'serve'].map((step) => {
    const full = `${name}-${step}`;
    const but = { Role: roleArn, Timeout: 300, MemorySize: 2048, Architectures: ['arm64' as const] };
    const one = estate.add(functions, spot, { ...part(full), but });
    estate.use(one, 'nightly');
    estate.add(logGroups, spot, { ...part(`/aws/lambda/${full}`), but: { retentionInDays: 30 } });
    return one.arn;
  });
  const States = Object.fromEntries(
    steps.map((Resource, index) => [
      `Step${index + 1}`,
      { Type: 'Task', Resource, ...(index < 2 ? { Next: `Step${index + 2}` } : { End: true }) },
    ]),
  );
  const definition = JSON.stringify({ StartAt: 'Step1', States });
  const loggingConfiguration = { level: 'OFF', includeExecutionData: false } as const;
  estate.add(stateMachines, spot, { ...part(name), but: { roleArn, loggingConfiguration, definition } });
}

function castLayer(estate: Estate, spot: Spot, part: ReturnType<Part>): string {
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

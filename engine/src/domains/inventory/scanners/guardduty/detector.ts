/** GuardDuty detectors. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, texts, varchar } from '#platform/lake/index.ts';
import { defineScanner } from '../../scanner.ts';

interface Listed {
  readonly id: string;
  /** Null and undefined mean that AWS did not say. */
  readonly more: OutputOf<'guardduty:GetDetector'> | null | undefined;
}

const featuresThatAre = (wanted: string, more: Listed['more']): string[] | null =>
  more?.Features?.flatMap(({ Name, Status }) => (Name && Status === wanted ? Name : [])) ?? null;

export const detector = defineScanner({
  type: 'AWS::GuardDuty::Detector',
  description: 'GuardDuty detectors: one for each region that is watched for threats.',
  scope: 'region',
  calls: ['guardduty:ListDetectors', 'guardduty:GetDetector'],
  columns: {
    detector_id: varchar('The id that GuardDuty calls take.', 'required'),
    enabled: boolean('Whether it watches.', 'nullable'),
    publishing: varchar(
      'How often findings are sent on: FIFTEEN_MINUTES, ONE_HOUR or SIX_HOURS.',
      'nullable',
    ),
    features_on: texts('What it watches: CLOUD_TRAIL, S3_DATA_EVENTS and so on.', 'nullable'),
    features_off: texts('What it could watch and does not.', 'nullable'),
    role: varchar('The role it looks with.', 'nullable'),
  },
  relations: [{ column: 'role', kind: 'uses-role', to: 'AWS::IAM::Role' }],
  list: async (ask) => {
    const ids = await ask.list('guardduty:ListDetectors', {}, ({ DetectorIds }) => DetectorIds);
    return ask.each(ids, async (id) => ({
      id,
      more: await ask.detail('guardduty:GetDetector', { DetectorId: id }),
    }));
  },
  toRow: ({ id, more }: Listed, { partition, region, account }) => ({
    arn: `arn:${partition}:guardduty:${region}:${account}:detector/${id}`,
    name: null,
    tags: more?.Tags ?? null,
    created_at: more?.CreatedAt ? new Date(more.CreatedAt) : null,
    detector_id: id,
    enabled: more?.Status ? more.Status === 'ENABLED' : null,
    publishing: more?.FindingPublishingFrequency ?? null,
    features_on: featuresThatAre('ENABLED', more),
    features_off: featuresThatAre('DISABLED', more),
    role: more?.ServiceRole || null,
  }),
});

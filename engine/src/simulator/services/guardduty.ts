/** GuardDuty detectors. */
import type { OutputOf } from '#platform/aws/index.ts';
import { describing, listing } from '../answers.ts';
import { defineShelf } from '../shelf.ts';

interface DetectorDoc extends OutputOf<'guardduty:GetDetector'> {
  readonly id: string;
}

export const detectors = defineShelf<DetectorDoc>({
  kind: 'guardduty:detector',
  scope: 'region',
  make: (site) => ({
    id: site.hex(32),
    CreatedAt: new Date(site.now).toISOString(),
    UpdatedAt: new Date(site.now).toISOString(),
    FindingPublishingFrequency: 'SIX_HOURS',
    ServiceRole: `arn:aws:iam::${site.account}:role/aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty`,
    Status: 'ENABLED',
    Features: [
      { Name: 'CLOUD_TRAIL', Status: 'ENABLED', UpdatedAt: new Date(site.now) },
      { Name: 'S3_DATA_EVENTS', Status: 'ENABLED', UpdatedAt: new Date(site.now) },
      { Name: 'EKS_AUDIT_LOGS', Status: 'DISABLED', UpdatedAt: new Date(site.now) },
    ],
  }),
  idOf: (doc) => doc.id,
  arnOf: (doc, { region, account }) => `arn:aws:guardduty:${region}:${account}:detector/${doc.id}`,
});

export const guarddutyShelves = [detectors];

export const guarddutyAnswers = {
  ...listing('guardduty:ListDetectors', detectors, { as: ({ id }) => id }),
  ...describing('guardduty:GetDetector', detectors, {
    by: 'DetectorId',
    as: ({ id: _, ...shown }, Tags) => ({ ...shown, Tags }),
    missing: 'BadRequestException',
  }),
};

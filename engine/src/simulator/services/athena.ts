/** Athena workgroups. */
import type { OutputOf } from '#platform/aws/index.ts';
import { describing, listing } from '../answers.ts';
import { defineShelf } from '../shelf.ts';

type WorkGroup = NonNullable<OutputOf<'athena:GetWorkGroup'>['WorkGroup']>;

export const workGroups = defineShelf<WorkGroup>({
  kind: 'athena:workgroup',
  scope: 'region',
  make: (site, name) => ({
    Name: name,
    State: 'ENABLED',
    CreationTime: new Date(site.now),
    Configuration: {
      ResultConfiguration: {
        OutputLocation: `s3://athena-results-${site.account}-${site.region}/${name}/`,
        EncryptionConfiguration: { EncryptionOption: 'SSE_S3' },
      },
      EnforceWorkGroupConfiguration: true,
      PublishCloudWatchMetricsEnabled: true,
      RequesterPaysEnabled: false,
      EngineVersion: {
        SelectedEngineVersion: 'AUTO',
        EffectiveEngineVersion: 'Athena engine version 3',
      },
    },
  }),
  idOf: (doc) => doc.Name ?? '',
  arnOf: (doc, { account, region }) => `arn:aws:athena:${region}:${account}:workgroup/${doc.Name}`,
});

export const athenaShelves = [workGroups];

export const athenaAnswers = {
  ...listing('athena:ListWorkGroups', workGroups, {
    as: ({ Name, State, CreationTime, Configuration }) => ({
      Name,
      State,
      CreationTime,
      EngineVersion: Configuration?.EngineVersion,
    }),
  }),
  ...describing('athena:GetWorkGroup', workGroups, {
    by: 'WorkGroup',
    out: 'WorkGroup',
    missing: 'InvalidRequestException',
  }),
};

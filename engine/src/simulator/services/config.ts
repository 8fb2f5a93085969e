/** AWS Config: the recorders of configurations. */
import type { OutputOf } from '#platform/aws/index.ts';
import { listing } from '../answers.ts';
import { defineShelf } from '../shelf.ts';

type Recorder = NonNullable<
  OutputOf<'config:DescribeConfigurationRecorders'>['ConfigurationRecorders']
>[number];
type Status = NonNullable<
  OutputOf<'config:DescribeConfigurationRecorderStatus'>['ConfigurationRecordersStatus']
>[number];

interface RecorderDoc extends Recorder {
  /** Another call tells it. */
  readonly status: Status;
}

export const configRecorders = defineShelf<RecorderDoc>({
  kind: 'config:configuration-recorder',
  scope: 'region',
  make: (site, name) => ({
    arn: `arn:aws:config:${site.region}:${site.account}:configuration-recorder/${name}/${site.hex(16)}`,
    name,
    roleARN: `arn:aws:iam::${site.account}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig`,
    recordingGroup: {
      allSupported: true,
      includeGlobalResourceTypes: site.region === 'us-east-1',
      resourceTypes: [],
      recordingStrategy: { useOnly: 'ALL_SUPPORTED_RESOURCE_TYPES' },
    },
    recordingMode: { recordingFrequency: 'CONTINUOUS' },
    recordingScope: 'PAID',
    status: {
      name,
      recording: true,
      lastStatus: 'Success',
      lastStartTime: new Date(site.now),
      lastStatusChangeTime: new Date(site.now),
    },
  }),
  idOf: (doc) => doc.name ?? '',
  arnOf: (doc) => doc.arn ?? '',
});

export const configShelves = [configRecorders];

export const configAnswers = {
  ...listing('config:DescribeConfigurationRecorders', configRecorders, {
    list: 'ConfigurationRecorders',
    as: ({ status: _, ...shown }) => shown,
  }),
  ...listing('config:DescribeConfigurationRecorderStatus', configRecorders, {
    list: 'ConfigurationRecordersStatus',
    as: ({ status }) => status,
  }),
};

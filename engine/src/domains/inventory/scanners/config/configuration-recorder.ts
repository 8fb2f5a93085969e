/** AWS Config's recorders. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, timestamptz, varchar } from '#platform/lake/index.ts';
import { defineScanner, needed } from '../../scanner.ts';

interface Listed {
  readonly of: NonNullable<
    OutputOf<'config:DescribeConfigurationRecorders'>['ConfigurationRecorders']
  >[number];
  /** Undefined where AWS did not say. */
  readonly status:
    | NonNullable<
        OutputOf<'config:DescribeConfigurationRecorderStatus'>['ConfigurationRecordersStatus']
      >[number]
    | undefined;
}

export const configurationRecorder = defineScanner({
  type: 'AWS::Config::ConfigurationRecorder',
  description: 'Recorders of AWS Config: what keeps the history of configurations, paid by each item.',
  scope: 'region',
  calls: ['config:DescribeConfigurationRecorders', 'config:DescribeConfigurationRecorderStatus'],
  columns: {
    recording: boolean('Whether it records at present.', 'nullable'),
    all_supported: boolean('Whether it records every type that Config knows.', 'nullable'),
    global_types: boolean('Whether it records global types such as IAM users.', 'nullable'),
    strategy: varchar('ALL_SUPPORTED_RESOURCE_TYPES, INCLUSION_ or EXCLUSION_BY_RESOURCE_TYPES.', 'nullable'),
    included_types: integer('How many types it names to be recorded.', 'nullable'),
    excluded_types: integer('How many types it names to be left out.', 'nullable'),
    frequency: varchar(
      'CONTINUOUS or DAILY, of which the second is cheaper for what changes often.',
      'nullable',
    ),
    last_status: varchar('How the last delivery ended.', 'nullable'),
    last_error: varchar('Why it failed.', 'nullable'),
    started_at: timestamptz('When it was last started.', 'nullable'),
    service: varchar('The AWS service that made it for itself.', 'nullable'),
    role: varchar('The role it looks with.', 'nullable'),
  },
  relations: [{ column: 'role', kind: 'uses-role', to: 'AWS::IAM::Role' }],
  list: async (ask) => {
    const described = await ask.call('config:DescribeConfigurationRecorders', {});
    if (described.status !== 'ok' && described.status !== 'partial') return described;
    const said = await ask.detail('config:DescribeConfigurationRecorderStatus', {});
    const output = (described.output.ConfigurationRecorders ?? []).map((of) => ({
      of,
      status: said?.ConfigurationRecordersStatus?.find(({ name }) => name === of.name),
    }));
    return { ...described, output };
  },
  toRow: ({ of, status }: Listed, { partition, region, account }) => {
    const name = needed(of.name, 'AWS::Config::ConfigurationRecorder', 'name');
    const group = of.recordingGroup;
    return {
      arn: of.arn ?? `arn:${partition}:config:${region}:${account}:configuration-recorder/${name}`,
      name,
      // Config tells the tags of rules and aggregators, and none of the recorder that an account makes.
      tags: null,
      created_at: null,
      recording: status?.recording ?? null,
      all_supported: group?.allSupported ?? null,
      global_types: group?.includeGlobalResourceTypes ?? null,
      strategy: group?.recordingStrategy?.useOnly ?? null,
      included_types: group?.resourceTypes?.length ?? null,
      excluded_types: group?.exclusionByResourceTypes?.resourceTypes?.length ?? null,
      frequency: of.recordingMode?.recordingFrequency ?? null,
      last_status: status?.lastStatus ?? null,
      last_error: status?.lastErrorMessage ?? null,
      started_at: status?.lastStartTime ?? null,
      service: of.servicePrincipal ?? null,
      role: of.roleARN ?? null,
    };
  },
});

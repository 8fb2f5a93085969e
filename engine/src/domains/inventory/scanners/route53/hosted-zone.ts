/** Hosted zones of Route 53. */
import type { OutputOf } from '#platform/aws/index.ts';
import { bigint, boolean, texts, varchar } from '#platform/lake/index.ts';
import { bareArn, ec2Arn } from '../../arns.ts';
import { plainName, zoneArn } from '../../dns.ts';
import { defineScanner, needed } from '../../scanner.ts';
import { type Tagged, tagged } from '../../tagged.ts';

interface Listed extends Tagged<NonNullable<OutputOf<'route53:ListHostedZones'>['HostedZones']>[number]> {
  /** Undefined where AWS did not say. */
  readonly vpcs: OutputOf<'route53:GetHostedZone'>['VPCs'];
  readonly logs: string | null | undefined;
}

export const hostedZone = defineScanner({
  type: 'AWS::Route53::HostedZone',
  description: 'Hosted zones: domains whose names Route 53 answers for.',
  scope: 'global',
  calls: [
    'route53:ListHostedZones',
    'route53:ListQueryLoggingConfigs',
    'route53:GetHostedZone',
    'tag:GetResources',
  ],
  columns: {
    zone_id: varchar('The id that Route 53 calls take.', 'required'),
    note: varchar('What its makers say it is for.', 'nullable'),
    private: boolean('Whether only its VPCs see it.', 'nullable'),
    records: bigint('How many records it holds, its own NS and SOA included.', 'nullable'),
    vpcs: texts('The VPCs that see a private zone.', 'nullable'),
    managed_for: varchar('The AWS service that made it and manages it; null where customers do.', 'nullable'),
    queries_logged: boolean('Whether queries are written down.', 'nullable'),
    logs: varchar('The log group that they are written to.', 'nullable'),
  },
  relations: [
    { column: 'vpcs', kind: 'in-network', to: 'AWS::EC2::VPC' },
    { column: 'logs', kind: 'logs-to', to: 'AWS::Logs::LogGroup' },
  ],
  list: async (ask) => {
    const zones = await ask.list('route53:ListHostedZones', {}, ({ HostedZones }) => HostedZones);
    const logging = await ask.also(
      'route53:ListQueryLoggingConfigs',
      {},
      (output) => output.QueryLoggingConfigs,
    );
    const logs = new Map(logging?.map((one) => [zoneArn(ask.where, one.HostedZoneId ?? ''), one]));
    const arnOf = ({ Id = '' }: Listed['of']) => zoneArn(ask.where, Id);
    return ask.each(await tagged(ask, zones, 'route53', arnOf), async (item) => {
      const { Id, Config } = item.of;
      const more = Config?.PrivateZone ? await ask.detail('route53:GetHostedZone', { Id }) : { VPCs: [] };
      const log = logging && (logs.get(arnOf(item.of))?.CloudWatchLogsLogGroupArn ?? null);
      return { ...item, vpcs: more?.VPCs, logs: log };
    });
  },
  toRow: ({ of, tags, vpcs, logs }: Listed, where) => {
    const arn = zoneArn(where, needed(of.Id, 'AWS::Route53::HostedZone', 'Id'));
    return {
      arn,
      name: of.Name === undefined ? null : plainName(of.Name),
      tags,
      created_at: null,
      zone_id: arn.slice(arn.indexOf('/') + 1),
      note: of.Config?.Comment || null,
      private: of.Config?.PrivateZone ?? null,
      records: of.ResourceRecordSetCount ?? null,
      vpcs:
        vpcs?.flatMap(
          ({ VPCRegion = '', VPCId }) => ec2Arn({ ...where, region: VPCRegion }, 'vpc', VPCId) ?? [],
        ) ?? null,
      managed_for: of.LinkedService?.ServicePrincipal ?? null,
      queries_logged: logs === undefined ? null : logs !== null,
      logs: bareArn(logs ?? undefined),
    };
  },
});

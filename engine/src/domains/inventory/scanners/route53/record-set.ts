/** Records of Route 53. */
import type { OutputOf } from '#platform/aws/index.ts';
import { bigint, boolean, texts, varchar } from '#platform/lake/index.ts';
import type { Ask } from '../../ask.ts';
import { flattened } from '../../call-results.ts';
import { plainName, recordArn, zoneArn } from '../../dns.ts';
import { arnOfHost } from '../../hosts.ts';
import { defineScanner, needed } from '../../scanner.ts';
import type { Where } from '../../where.ts';

type Answer = OutputOf<'route53:ListResourceRecordSets'>;
type Raw = NonNullable<Answer['ResourceRecordSets']>[number];

interface Listed {
  readonly of: Raw;
  /** `/hostedzone/Z1`. */
  readonly zone: string;
}

export const recordSet = defineScanner({
  type: 'AWS::Route53::RecordSet',
  description: 'Records: what Route 53 answers for each name and type.',
  scope: 'global',
  calls: ['route53:ListHostedZones', 'route53:ListResourceRecordSets'],
  columns: {
    zone: varchar('The zone it stands in.', 'required'),
    record_type: varchar('A, AAAA, CNAME, MX, TXT and so on.', 'nullable'),
    ttl_s: bigint('How long others may remember the answer, in seconds; null for aliases.', 'nullable'),
    values: texts('The answers; null for aliases.', 'nullable'),
    alias_to: varchar('The host whose addresses an alias answers with.', 'nullable'),
    alias_checked: boolean('Whether an alias leaves out what is not healthy.', 'nullable'),
    routing: varchar(
      'How it was chosen: simple, weighted, latency, failover, geolocation and so on.',
      'required',
    ),
    set_id: varchar('What tells it from others of its name and type.', 'nullable'),
    weight: bigint('Its share among weighted ones.', 'nullable'),
    health_check: varchar('The health check it depends on.', 'nullable'),
    resolves_to: texts(
      'What it leads to, where the host name alone says which resource that is.',
      'nullable',
    ),
  },
  relations: [
    { column: 'zone', kind: 'part-of', to: 'AWS::Route53::HostedZone' },
    { column: 'health_check', kind: 'uses', to: 'AWS::Route53::HealthCheck' },
    { column: 'resolves_to', kind: 'resolves-to' },
  ],
  list: async (ask) => {
    const zones = await ask.list('route53:ListHostedZones', {}, ({ HostedZones }) => HostedZones);
    return flattened(await ask.each(zones, ({ Id = '' }) => recordsOf(ask, Id)));
  },
  toRow: ({ of, zone }: Listed, where) => {
    const name = needed(of.Name, 'AWS::Route53::RecordSet', 'Name');
    const type = needed(of.Type, 'AWS::Route53::RecordSet', 'Type');
    const zoned = zoneArn(where, zone);
    return {
      arn: recordArn(zoned, name, type, of.SetIdentifier),
      name: plainName(name),
      // Records cannot have tags.
      tags: null,
      created_at: null,
      zone: zoned,
      record_type: type,
      ttl_s: of.AliasTarget ? null : (of.TTL ?? null),
      values: of.ResourceRecords?.flatMap(({ Value }) => Value ?? []) ?? null,
      alias_to: of.AliasTarget?.DNSName === undefined ? null : plainName(of.AliasTarget.DNSName),
      alias_checked: of.AliasTarget?.EvaluateTargetHealth ?? null,
      routing: routingOf(of),
      set_id: of.SetIdentifier ?? null,
      weight: of.Weight ?? null,
      health_check: of.HealthCheckId
        ? `arn:${where.partition}:route53:::healthcheck/${of.HealthCheckId}`
        : null,
      resolves_to: targetsOf(of, zoned, where),
    };
  },
});

/** The most that AWS takes. */
const PAGE = 300;

/** Of one zone; a page begins where the one before said, in three fields. */
async function recordsOf(ask: Ask<'route53:ListResourceRecordSets'>, zone: string): Promise<Listed[]> {
  const records: Listed[] = [];
  const question = { HostedZoneId: zone, MaxItems: PAGE };
  // A zone that was deleted meanwhile has no records.
  let page = await ask.detail('route53:ListResourceRecordSets', question, ['NoSuchHostedZone']);
  while (page) {
    records.push(...(page.ResourceRecordSets ?? []).map((of) => ({ of, zone })));
    if (!page.IsTruncated || page.NextRecordName === undefined) break;
    page = await ask.detail('route53:ListResourceRecordSets', {
      ...question,
      StartRecordName: page.NextRecordName,
      StartRecordType: page.NextRecordType,
      StartRecordIdentifier: page.NextRecordIdentifier,
    });
  }
  return records;
}

function routingOf(of: Raw): string {
  if (of.Weight !== undefined) return 'weighted';
  if (of.Region !== undefined) return 'latency';
  if (of.Failover !== undefined) return 'failover';
  if (of.GeoLocation !== undefined) return 'geolocation';
  if (of.GeoProximityLocation !== undefined) return 'geoproximity';
  if (of.CidrRoutingConfig !== undefined) return 'cidr';
  return of.MultiValueAnswer ? 'multivalue' : 'simple';
}

function targetsOf(
  { Name = '', Type, AliasTarget, ResourceRecords }: Raw,
  zone: string,
  where: Where,
): string[] {
  const host = AliasTarget?.DNSName;
  if (host === undefined) {
    const hosts = Type === 'CNAME' ? ResourceRecords?.map(({ Value }) => Value) : [];
    return hosts?.flatMap((value) => arnOfHost(where, value) ?? []) ?? [];
  }
  if (zoneArn(where, AliasTarget?.HostedZoneId ?? '') === zone) return [recordArn(zone, host, Type ?? '')];
  // A website's bucket has the record's own name; its host names the region alone.
  if (/^s3-website[.-]/.test(host)) return [`arn:${where.partition}:s3:::${plainName(Name)}`];
  return [arnOfHost(where, host)].flatMap((arn) => arn ?? []);
}

/** Route 53: zones and their records. */
import type { InputOf, OutputOf } from '#platform/aws/index.ts';
import { answering, itemsOn, listing, one } from '../answers.ts';
import { Refusal } from '../refusal.ts';
import type { Scene } from '../scene.ts';
import { defineShelf, digitsOf, docsAt, type Shelf } from '../shelf.ts';

type Zone = NonNullable<OutputOf<'route53:GetHostedZone'>['HostedZone']>;
type RecordSet = NonNullable<OutputOf<'route53:ListResourceRecordSets'>['ResourceRecordSets']>[number];

interface ZoneDoc {
  readonly zone: Zone;
  /** Private zones answer in these. */
  readonly vpcs: NonNullable<OutputOf<'route53:GetHostedZone'>['VPCs']>;
  /** The ARN of a log group. */
  readonly queryLogs?: string;
}
/** AWS keeps records inside of zones; this one says which. */
type RecordDoc = RecordSet & { readonly HostedZoneId: string };

/** Every other one is private. */
export const hostedZones: Shelf<ZoneDoc> = defineShelf<ZoneDoc>({
  kind: 'route53:hostedzone',
  scope: 'global',
  make: (site, name) => {
    const PrivateZone = docsAt(site, hostedZones).length % 2 === 1;
    return {
      zone: {
        Id: `/hostedzone/Z${digitsOf(`${site.account}/${name}`, 20).toUpperCase()}`,
        Name: `${name}.example.com.`,
        CallerReference: name,
        Config: { Comment: '', PrivateZone },
      },
      vpcs: PrivateZone ? [{ VPCRegion: 'us-east-1', VPCId: `vpc-${site.hex(17)}` }] : [],
      ...(!PrivateZone && {
        queryLogs: `arn:aws:logs:us-east-1:${site.account}:log-group:/aws/route53/${name}`,
      }),
    };
  },
  idOf: ({ zone }) => bareId(zone.Id),
  arnOf: ({ zone }) => `arn:aws:route53:::hostedzone/${bareId(zone.Id)}`,
});

/** In the account's first zone unless told otherwise. */
export const recordSets = defineShelf<RecordDoc>({
  kind: 'route53:recordset',
  scope: 'global',
  make: (site, name) => {
    const zone = docsAt(site, hostedZones)[0]?.zone;
    return {
      HostedZoneId: bareId(zone?.Id),
      Name: `${name}.${zone?.Name ?? 'example.com.'}`,
      Type: 'CNAME',
      TTL: 300,
      ResourceRecords: [{ Value: `${name}.example.net` }],
    };
  },
  idOf: ({ HostedZoneId, Name, Type, SetIdentifier = '' }) =>
    [HostedZoneId, Name, Type, SetIdentifier].join('/'),
  arnOf: ({ HostedZoneId, Name, Type }) =>
    `arn:aws:route53:::hostedzone/${HostedZoneId}/recordset/${Name}/${Type}`,
});

const bareId = (id: string | undefined): string => (id ?? '').replace('/hostedzone/', '');

export const route53Shelves = [hostedZones, recordSets];

/** The two that every zone begins with. */
const ownRecords = ({ Name }: Zone): RecordSet[] => [
  {
    Name,
    Type: 'NS',
    TTL: 172_800,
    ResourceRecords: [{ Value: 'ns-1.awsdns-01.org.' }, { Value: 'ns-2.awsdns-02.co.uk.' }],
  },
  {
    Name,
    Type: 'SOA',
    TTL: 900,
    ResourceRecords: [
      { Value: 'ns-1.awsdns-01.org. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400' },
    ],
  },
];

function recordsOf(scene: Scene, { zone }: ZoneDoc): RecordSet[] {
  const kept = itemsOn(scene, recordSets)
    .filter(({ doc }) => doc.HostedZoneId === bareId(zone.Id))
    .map(({ doc: { HostedZoneId: _, ...record } }) => record);
  return [...ownRecords(zone), ...kept];
}

/** With the number of its records, as AWS counts them. */
const shown = (scene: Scene, doc: ZoneDoc): Zone => ({
  ...doc.zone,
  ResourceRecordSetCount: recordsOf(scene, doc).length,
});

function listRecords(scene: Scene, input: InputOf<'route53:ListResourceRecordSets'>) {
  const { doc } = one(scene, hostedZones, bareId(input.HostedZoneId), 'NoSuchHostedZone');
  const records = recordsOf(scene, doc);
  const { StartRecordName: name, StartRecordType: type, StartRecordIdentifier: set, MaxItems = 300 } = input;
  if (type !== undefined && name === undefined) throw new Refusal('InvalidInput', 'A type needs a name.');
  const start = records.findIndex(
    (record) =>
      record.Name === name &&
      (type === undefined || record.Type === type) &&
      (set === undefined || record.SetIdentifier === set),
  );
  const rest = records.slice(Math.max(0, start));
  const next = rest[MaxItems];
  return {
    ResourceRecordSets: rest.slice(0, MaxItems),
    IsTruncated: next !== undefined,
    MaxItems,
    NextRecordName: next?.Name,
    NextRecordType: next?.Type,
    NextRecordIdentifier: next?.SetIdentifier,
  };
}

const zoneList = listing('route53:ListHostedZones', hostedZones);

export const route53Answers = {
  ...answering('route53:ListHostedZones', (scene, input) => {
    const answer = zoneList['route53:ListHostedZones'](scene, input);
    // The list holds the documents as they are kept.
    const docs = (answer.HostedZones ?? []) as unknown as ZoneDoc[];
    return { ...answer, HostedZones: docs.map((doc) => shown(scene, doc)) };
  }),
  ...answering('route53:GetHostedZone', (scene, { Id }) => {
    const { doc } = one(scene, hostedZones, bareId(Id), 'NoSuchHostedZone');
    return { HostedZone: shown(scene, doc), ...(doc.vpcs.length > 0 && { VPCs: doc.vpcs }) };
  }),
  ...answering('route53:ListQueryLoggingConfigs', (scene) => ({
    QueryLoggingConfigs: itemsOn(scene, hostedZones).flatMap(({ doc: { zone, queryLogs } }) =>
      queryLogs === undefined
        ? []
        : [
            {
              Id: digitsOf(queryLogs, 32),
              HostedZoneId: bareId(zone.Id),
              CloudWatchLogsLogGroupArn: queryLogs,
            },
          ],
    ),
  })),
  ...answering('route53:ListResourceRecordSets', listRecords),
};

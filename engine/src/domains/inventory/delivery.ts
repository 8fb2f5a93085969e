/** Where a delivery stream of Firehose puts its records, whichever of its ten kinds of destination it has. */
import type { OutputOf } from '#platform/aws/index.ts';

type Destination = NonNullable<
  OutputOf<'firehose:DescribeDeliveryStream'>['DeliveryStreamDescription']
>['Destinations'] extends (infer D)[] | undefined
  ? D
  : never;

/** What the descriptions of all kinds may have. */
interface Part {
  readonly BucketARN?: string | undefined;
  readonly DomainARN?: string | undefined;
  readonly RoleARN?: string | undefined;
  readonly CompressionFormat?: string | undefined;
  readonly CloudWatchLoggingOptions?:
    | { Enabled?: boolean | undefined; LogGroupName?: string | undefined }
    | undefined;
  readonly S3DestinationDescription?: Part | undefined;
  readonly S3BackupDescription?: Part | undefined;
}

/** A bucket is described in two words at once, and its plain one stands beside the others where records pass through it. */
const KINDS: readonly (readonly [field: keyof Destination, kind: string])[] = [
  ['RedshiftDestinationDescription', 'redshift'],
  ['AmazonopensearchserviceDestinationDescription', 'opensearch'],
  ['ElasticsearchDestinationDescription', 'opensearch'],
  ['AmazonOpenSearchServerlessDestinationDescription', 'opensearch-serverless'],
  ['SplunkDestinationDescription', 'splunk'],
  ['HttpEndpointDestinationDescription', 'http'],
  ['SnowflakeDestinationDescription', 'snowflake'],
  ['IcebergDestinationDescription', 'iceberg'],
  ['ExtendedS3DestinationDescription', 's3'],
  ['S3DestinationDescription', 's3'],
];

export interface Delivery {
  readonly kind: string | null;
  readonly arns: readonly string[];
  readonly roles: readonly string[];
  readonly logGroups: readonly string[];
  readonly compression: string | null;
}

export function deliveryOf(destinations: readonly Destination[]): Delivery {
  const described = KINDS.flatMap(([field, kind]) =>
    destinations.flatMap((destination) => {
      const part = destination[field];
      return typeof part === 'object' ? [{ kind, part }] : [];
    }),
  );
  const parts = described.flatMap(({ part }) => withInner(part));
  const all = (of: (part: Part) => string | undefined) => [
    ...new Set(parts.flatMap((part) => of(part) ?? [])),
  ];
  return {
    kind: described[0]?.kind ?? null,
    arns: all(({ BucketARN, DomainARN }) => BucketARN ?? DomainARN),
    roles: all(({ RoleARN }) => RoleARN),
    logGroups: all(({ CloudWatchLoggingOptions: log }) => (log?.Enabled ? log.LogGroupName : undefined)),
    compression: all(({ CompressionFormat }) => CompressionFormat)[0] ?? null,
  };
}

/** The buckets for what passes through or fails stand inside. */
const withInner = (part: Part): Part[] => [
  part,
  ...[part.S3DestinationDescription, part.S3BackupDescription].flatMap((inner) =>
    inner ? withInner(inner) : [],
  ),
];

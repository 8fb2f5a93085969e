/** AWS's offer files of EC2 as they come, CSV and JSON, from a few prices; for tests. */

export const NAMES =
  'SKU,OfferTermCode,RateCode,TermType,PriceDescription,EffectiveDate,StartingRange,EndingRange,Unit,PricePerUnit,Currency,LeaseContractLength,PurchaseOption,OfferingClass,Product Family,serviceCode,Instance Type,Tenancy,Operating System,Pre Installed S/W,CapacityStatus,usageType,operation,Region Code'.split(
    ',',
  );

export interface Line {
  readonly sku: string;
  readonly price: string;
  readonly type?: string;
  readonly region?: string;
  readonly from?: string;
  readonly more?: Readonly<Record<string, string>>;
}

const ofLine = ({
  sku,
  price,
  type = 'm5.large',
  region = 'eu-west-1',
  from = '2026-09-01',
  more = {},
}: Line) => ({
  SKU: sku,
  OfferTermCode: 'T',
  RateCode: `${sku}.T.R${more.StartingRange ?? ''}`,
  TermType: 'OnDemand',
  PriceDescription: `$${price}, "${type}"`,
  EffectiveDate: from,
  StartingRange: '0',
  EndingRange: 'Inf',
  Unit: 'Hrs',
  PricePerUnit: price,
  Currency: 'USD',
  'Product Family': 'Compute Instance',
  'Instance Type': type,
  Tenancy: 'Shared',
  'Operating System': 'Linux',
  'Pre Installed S/W': 'NA',
  CapacityStatus: 'Used',
  usageType: `EU-BoxUsage:${type}`,
  operation: 'RunInstances',
  'Region Code': region,
  ...more,
});

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
export const csvOf = (published: string, lines: readonly Line[], names = NAMES): string =>
  [
    '"FormatVersion","v1.0"',
    '"Disclaimer","This is ""a test"", nothing else"',
    `"Publication Date","${published}"`,
    '"Version","1"',
    '"OfferCode","AmazonEC2"',
    names.map(quoted).join(','),
    ...lines.map((line) => {
      const row: Readonly<Record<string, string>> = ofLine(line);
      return names.map((name) => quoted(row[name] ?? '')).join(',');
    }),
  ].join('\n');

export function jsonOf(published: string, lines: readonly Line[]): string {
  const rows = lines.map(ofLine);
  const products = Object.fromEntries(
    rows.map((row) => [
      row.SKU,
      {
        sku: row.SKU,
        productFamily: 'Compute Instance',
        attributes: {
          regionCode: row['Region Code'],
          instanceType: row['Instance Type'],
          tenancy: row.Tenancy,
          operatingSystem: row['Operating System'],
          preInstalledSw: 'NA',
          capacitystatus: 'Used',
          usagetype: row.usageType,
          operation: row.operation,
        },
      },
    ]),
  );
  const OnDemand = Object.fromEntries(
    rows.map((row) => [
      row.SKU,
      {
        [`${row.SKU}.T`]: {
          offerTermCode: 'T',
          sku: row.SKU,
          effectiveDate: `${row.EffectiveDate}T00:00:00Z`,
          priceDimensions: {
            [row.RateCode]: {
              rateCode: row.RateCode,
              description: row.PriceDescription,
              beginRange: '0',
              endRange: 'Inf',
              unit: 'Hrs',
              pricePerUnit: { USD: row.PricePerUnit },
              appliesTo: [],
            },
          },
          termAttributes: {},
        },
      },
    ]),
  );
  return JSON.stringify(
    {
      formatVersion: 'v1.0',
      offerCode: 'AmazonEC2',
      version: '1',
      publicationDate: published,
      products,
      terms: { OnDemand, Reserved: {} },
    },
    null,
    2,
  );
}

/** The price list of the simulated AWS: EC2 with Linux on demand, in the regions that the demo has prices of. */
import type { OutputOf } from '#platform/aws/index.ts';
import { billRegion } from './demo/bill/regions.ts';
import { ec2Types, machineHour } from './demo/prices.ts';
import { pageOf } from './paging.ts';
import { hash } from './random-streams.ts';
import { Refusal } from './refusal.ts';
import type { HandlersOf } from './scene.ts';

/** AWS answers in these alone. */
const ENDPOINTS = new Set(['us-east-1', 'eu-central-1', 'ap-south-1']);
const REGIONS = ['us-east-1', 'us-west-2', 'eu-west-1', 'eu-central-1', 'ap-southeast-2', 'sa-east-1'];
const PUBLISHED = '2026-07-20T12:00:00Z';
const EFFECTIVE = '2026-07-01T00:00:00Z';
const ON_DEMAND = 'JRTCKXETXF';

interface Product {
  readonly sku: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly price: string;
}

const products = (): Product[] =>
  REGIONS.flatMap((regionCode) =>
    ec2Types().map((instanceType) => {
      const { prefix, name, factor } = billRegion(regionCode);
      return {
        sku: hash(`${regionCode}/${instanceType}`).toString(36).toUpperCase().padStart(16, '0'),
        attributes: {
          servicecode: 'AmazonEC2',
          location: name,
          locationType: 'AWS Region',
          regionCode,
          instanceType,
          operatingSystem: 'Linux',
          tenancy: 'Shared',
          licenseModel: 'No License required',
          preInstalledSw: 'NA',
          capacitystatus: 'Used',
          usagetype: `${prefix}BoxUsage:${instanceType}`,
          operation: 'RunInstances',
        },
        price: (Math.round(machineHour(instanceType) * factor * 100_000) / 100_000).toFixed(10),
      };
    }),
  );

/** As AWS writes each of them: JSON in a text. */
const textOf = ({ sku, attributes, price }: Product): string => {
  const term = `${sku}.${ON_DEMAND}`;
  const rateCode = `${term}.6YS6EN2CT7`;
  return JSON.stringify({
    product: { productFamily: 'Compute Instance', attributes, sku },
    serviceCode: 'AmazonEC2',
    terms: {
      OnDemand: {
        [term]: {
          priceDimensions: {
            [rateCode]: {
              unit: 'Hrs',
              beginRange: '0',
              endRange: 'Inf',
              description: `$${price} per On Demand Linux ${attributes.instanceType} Instance Hour`,
              appliesTo: [],
              rateCode,
              pricePerUnit: { USD: price },
            },
          },
          sku,
          effectiveDate: EFFECTIVE,
          offerTermCode: ON_DEMAND,
          termAttributes: {},
        },
      },
    },
    version: '20260720120000',
    publicationDate: PUBLISHED,
  });
};

export const priceList: HandlersOf<'pricing:GetProducts'> = {
  'pricing:GetProducts': (scene, { ServiceCode, Filters = [], NextToken, MaxResults }) => {
    if (!ENDPOINTS.has(scene.region))
      throw new Refusal('UnknownEndpoint', `The price list is not answered in ${scene.region}.`);
    if (ServiceCode === undefined) throw new Refusal('InvalidParameterException', 'ServiceCode is needed.');
    const fits = ({ attributes }: Product) =>
      ServiceCode === 'AmazonEC2' &&
      Filters.every(({ Field = '', Value }) => Field === 'ServiceCode' || attributes[Field] === Value);
    const request = { min: 1, max: 100, byDefault: 100, question: [ServiceCode, Filters] };
    const page = pageOf(scene, products().filter(fits), ({ sku }) => sku, {
      ...request,
      token: NextToken,
      size: MaxResults,
    });
    const PriceList = page.items.map(textOf) as OutputOf<'pricing:GetProducts'>['PriceList'];
    return { FormatVersion: 'aws_v1', PriceList, NextToken: page.next } as OutputOf<'pricing:GetProducts'>;
  },
};

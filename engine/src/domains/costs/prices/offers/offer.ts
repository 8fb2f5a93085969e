/** An offer: prices of one service as AWS publishes them, and how each of our columns is read from it. */
import type { Sql } from '../../formats/header.ts';
import type { prices } from '../table.ts';

export interface Offer {
  /** As people know it. */
  readonly name: string;
  /** SQL after FROM; each row is a price. */
  readonly from: Sql;
  /** The names of its columns by their letters and digits alone: `regioncode`. */
  readonly columns: ReadonlyMap<string, string>;
  readonly service: string;
  readonly publishedAt: string;
  readonly version: string;
  /** Of a row as `from` numbers it from 1 on; the file's own line. */
  lineOf(row: number): number;
}

export const plainName = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** How AWS calls what our columns hold, the better name first. */
const NAMES = {
  region: ['regioncode'],
  rate_code: ['ratecode'],
  sku: ['sku'],
  term: ['termtype'],
  lease: ['leasecontractlength'],
  purchase_option: ['purchaseoption'],
  offering_class: ['offeringclass'],
  usage_type: ['usagetype'],
  operation: ['operation'],
  product_family: ['productfamily'],
  instance_type: ['instancetype'],
  os: ['operatingsystem'],
  tenancy: ['tenancy'],
  license: ['licensemodel'],
  software: ['preinstalledsw'],
  capacity: ['capacitystatus'],
  engine: ['databaseengine', 'cacheengine'],
  deployment: ['deploymentoption'],
  description: ['pricedescription'],
  range_from: ['startingrange'],
  range_to: ['endingrange'],
  unit: ['unit'],
  price: ['priceperunit'],
  currency: ['currency'],
  effective_from: ['effectivedate'],
} as const satisfies { readonly [Name in keyof typeof prices.columns]?: readonly string[] };
export type OfferColumn = keyof typeof NAMES;

export const NEEDED = [
  'sku',
  'ratecode',
  'termtype',
  'effectivedate',
  'priceperunit',
  'currency',
  'regioncode',
];

const quoted = (name: string): Sql => `"${name.replaceAll('"', '""')}"`;

/** Undefined where the offer has no such column. */
export function columnSql({ columns }: Pick<Offer, 'columns'>, column: OfferColumn): Sql | undefined {
  const found = NAMES[column].map((name) => columns.get(name)).filter((name) => name !== undefined);
  const values = found.map((name) => `nullif(nullif(trim(${quoted(name)}), ''), 'NULL')`);
  if (values.length === 0) return undefined;
  const value = values.length === 1 ? (values[0] ?? '') : `coalesce(${values.join(', ')})`;
  if (column === 'region') return `coalesce(${value}, 'global')`;
  return column === 'effective_from' ? `CAST(substr(${value}, 1, 10) AS DATE)` : value;
}

export const OFFER_COLUMNS = Object.keys(NAMES) as OfferColumn[];

/** Products and terms of AWS's JSON, flattened into two CSVs beside each other: their join is a line for each price. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { plainName } from './offer.ts';
import { csvReader } from './open-csv.ts';

const text = z.string().max(4_096);
const productSchema = z.object({
  sku: text.min(1),
  productFamily: text.default(''),
  attributes: z.record(text, text).default({}),
});
const termSchema = z.object({
  sku: text.min(1),
  effectiveDate: text.regex(/^\d{4}-\d\d-\d\d/, 'is no day'),
  termAttributes: z.record(text, text).default({}),
  priceDimensions: z.record(
    text,
    z.object({
      rateCode: text.min(1),
      description: text.default(''),
      beginRange: text.default(''),
      endRange: text.default(''),
      unit: text.default(''),
      pricePerUnit: z.record(text, text.regex(/^\d+(\.\d+)?(e-?\d+)?$/i, 'is no price')),
    }),
  ),
});
export const productInput = productSchema;
/** By offer term: `SKU.JRTCKXETXF`. */
export const termsInput = z.record(text, termSchema);

const PRODUCT = [
  'sku',
  'productfamily',
  'regioncode',
  'usagetype',
  'operation',
  'instancetype',
  'operatingsystem',
  'tenancy',
  'licensemodel',
  'preinstalledsw',
  'capacitystatus',
  'databaseengine',
  'cacheengine',
  'deploymentoption',
] as const;
const TERM = [
  'sku',
  'termtype',
  'effectivedate',
  'leasecontractlength',
  'purchaseoption',
  'offeringclass',
  'ratecode',
  'pricedescription',
  'startingrange',
  'endingrange',
  'unit',
  'priceperunit',
  'currency',
] as const;

export interface Flattener {
  /** Good once it is closed. */
  readonly from: string;
  readonly columns: ReadonlyMap<string, string>;
  product(product: z.output<typeof productSchema>): Promise<void>;
  terms(termType: string, terms: z.output<typeof termsInput>): Promise<void>;
  close(): Promise<void>;
}

const field = (value: string): string => `"${value.replaceAll('"', '""')}"`;

/** Files in a folder that the caller removes. */
export function openFlattener(folder: string): Flattener {
  const files = [path.join(folder, 'products.csv'), path.join(folder, 'terms.csv')] as const;
  const [products, terms] = [createWriteStream(files[0]), createWriteStream(files[1])];
  const write = async (stream: typeof products, values: readonly string[]) => {
    if (!stream.write(`${values.map(field).join(',')}\n`)) await once(stream, 'drain');
  };
  const read = (file: string, names: readonly string[]) => csvReader(file, { gzip: false, skip: 0, names });
  const own = PRODUCT.filter((name) => name !== 'sku').map((name) => `p.${name}`);
  return {
    from: `(SELECT t.*, ${own.join(', ')} FROM ${read(files[1], TERM)} AS t
      JOIN ${read(files[0], PRODUCT)} AS p ON p.sku = t.sku)`,
    columns: new Map([...PRODUCT, ...TERM].map((name) => [name, name])),
    async product({ sku, productFamily, attributes }) {
      const plain = new Map(Object.entries(attributes).map(([name, value]) => [plainName(name), value]));
      await write(
        products,
        PRODUCT.map((name) =>
          name === 'sku' ? sku : name === 'productfamily' ? productFamily : (plain.get(name) ?? ''),
        ),
      );
    },
    async terms(termType, all) {
      for (const { sku, effectiveDate, termAttributes, priceDimensions } of Object.values(all)) {
        const plain = new Map(
          Object.entries(termAttributes).map(([name, value]) => [plainName(name), value]),
        );
        for (const one of Object.values(priceDimensions))
          for (const [currency, price] of Object.entries(one.pricePerUnit))
            await write(terms, [
              ...[sku, termType, effectiveDate],
              ...['leasecontractlength', 'purchaseoption', 'offeringclass'].map(
                (name) => plain.get(name) ?? '',
              ),
              ...[one.rateCode, one.description, one.beginRange, one.endRange, one.unit, price, currency],
            ]);
      }
    },
    async close() {
      for (const stream of [products, terms]) {
        if (stream.closed) continue;
        stream.end();
        await once(stream, 'close');
      }
    },
  };
}

/** A month as a CSV.gz of either version of the Cost and Usage Report. */
import { gzipSync } from 'node:zlib';
import type { Bill } from '../bill.ts';
import { CUR_COLUMNS, type CurRow, curRows } from './cur-rows.ts';

export type CurVersion = 'cur' | 'cur2';

export function curFile(bill: Bill, month: string, asOf: Date, version: CurVersion): Uint8Array {
  const sheet = bill.lines(month, asOf);
  const keys = [...new Set(sheet.charges.flatMap(({ tags }) => Object.keys(tags)))].toSorted();
  const format = version === 'cur' ? legacy(keys) : second();
  const parts: string[] = [`${format.header.map(cell).join(',')}\n`];
  for (const { row, charge } of curRows(bill, month, sheet))
    parts.push(`${format.cells(row, charge.tags).map(cell).join(',')}\n`);
  // What it is packed with is no matter: it is read once.
  return gzipSync(parts.join(''), { level: 1 });
}

interface Format {
  readonly header: readonly string[];
  cells(row: CurRow, tags: Readonly<Record<string, string>>): readonly string[];
}

const cell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** AWS's own tags keep their name, those of users are marked. */
const tagName = (key: string): string => (key.startsWith('aws:') ? key : `user:${key}`);

/** A column for each tag. */
const legacy = (keys: readonly string[]): Format => ({
  header: [...CUR_COLUMNS, ...keys.map((key) => `resourceTags/${tagName(key)}`)],
  cells: (row, tags) => [
    ...CUR_COLUMNS.map((name) => row[name] ?? ''),
    ...keys.map((key) => tags[key] ?? ''),
  ],
});

/** What of the legacy report's products and tags is a map here. */
function second(): Format {
  const plain = CUR_COLUMNS.filter((name) => !name.startsWith('product/'));
  const products = CUR_COLUMNS.filter((name) => name.startsWith('product/'));
  const known = new Map<object, string>();
  const textOf = (tags: Readonly<Record<string, string>>): string => {
    const before = known.get(tags);
    if (before !== undefined) return before;
    const marked = Object.entries(tags).map(([key, value]) => [tagName(key), value]);
    const text = JSON.stringify(Object.fromEntries(marked));
    known.set(tags, text);
    return text;
  };
  return {
    header: [...plain.map(underscored), 'product', 'resource_tags'],
    cells: (row, tags) => [
      ...plain.map((name) => row[name] ?? ''),
      JSON.stringify(
        Object.fromEntries(
          products.flatMap((name) => (row[name] ? [[PRODUCT_KEYS[name] ?? name, row[name]]] : [])),
        ),
      ),
      textOf(tags),
    ],
  };
}

const PRODUCT_KEYS: Readonly<Record<string, string>> = {
  'product/ProductName': 'product_name',
  'product/instanceType': 'instance_type',
  'product/region': 'region',
};

/** `savingsPlan/SavingsPlanARN` is `savings_plan_savings_plan_a_r_n`. */
const underscored = (name: string): string =>
  name
    .replace('/', '_')
    .replaceAll(/(?<![A-Z_]|^)([A-Z])/g, '_$1')
    .replaceAll(/([A-Z])(?=[A-Z])/g, '$1_')
    .replaceAll(/_+/g, '_')
    .toLowerCase();

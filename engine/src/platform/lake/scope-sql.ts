/** SQL that says whether a known row is in one of many scopes, in a few words: most scopes differ in one column only. */
import { literal, quoted } from './ddl.ts';

type Tuples = readonly (readonly string[])[];

/**
 * Written out, the cells of a large scan would be millions of values, and DuckDB minutes at reading them. All types of all
 * accounts in all regions are three lists.
 */
export function anyOf([column = '', ...others]: readonly string[], tuples: Tuples): string {
  const known = `known.${quoted(column)}`;
  const isIn = (values: Iterable<string>) => `${known} IN (${[...values].map(literal).join(', ')})`;
  if (others.length === 0) return isIn(new Set(tuples.map(([value = '']) => value)));
  const parts = alike(tuples).map(({ values, rests }) => `${isIn(values)} AND (${anyOf(others, rests)})`);
  return parts.length > 1 ? parts.map((part) => `(${part})`).join(' OR ') : (parts[0] ?? 'false');
}

interface Product {
  readonly values: ReadonlySet<string>;
  readonly rests: string[][];
}

/** Those that go with the same values of the first column, together. */
function alike(tuples: Tuples): Product[] {
  const byRest = new Map<string, { readonly rest: string[]; readonly values: Set<string> }>();
  for (const [value = '', ...rest] of tuples) {
    const key = JSON.stringify(rest);
    const group = byRest.get(key) ?? { rest, values: new Set() };
    group.values.add(value);
    byRest.set(key, group);
  }
  const products = new Map<string, Product>();
  for (const { rest, values } of byRest.values()) {
    const key = JSON.stringify([...values].sort());
    const product = products.get(key) ?? { values, rests: [] };
    product.rests.push(rest);
    products.set(key, product);
  }
  return [...products.values()];
}

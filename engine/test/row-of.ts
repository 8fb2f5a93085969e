/** A row of any type's table in which nothing is known but what is given: where it stands comes by itself. */
import type { RowIn, Table } from '#platform/lake/index.ts';
import { ACCOUNT, REGION } from './graph-facts.ts';

export function rowOf<T extends Table>(
  table: T,
  given: Partial<RowIn<T>> & { readonly arn: string },
): RowIn<T> {
  const unknown = Object.fromEntries(Object.keys(table.columns).map((name) => [name, null]));
  return { ...unknown, account: ACCOUNT, region: REGION, ...given } as unknown as RowIn<T>;
}

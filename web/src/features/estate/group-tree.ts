/** The estate's combinations of two groupings as a tree, the largest first, and where each of them leads. */
import type { GetEstateTreeResponse } from '@reeve/sdk';
import type { Grouping } from './estate-search.ts';

export interface Group {
  /** Null is what nobody said. */
  readonly key: string | null;
  readonly resources: number;
  readonly parts: readonly { readonly key: string | null; readonly resources: number }[];
}

export function groupTree(items: GetEstateTreeResponse['items']): readonly Group[] {
  const groups = new Map<string | null, { key: string | null; resources: number }[]>();
  for (const { keys, resources } of items) {
    const [outer = null, key = null] = keys;
    const parts = groups.get(outer) ?? [];
    parts.push({ key, resources });
    groups.set(outer, parts);
  }
  return [...groups]
    .map(([key, parts]) => ({
      key,
      resources: parts.reduce((sum, part) => sum + part.resources, 0),
      parts: parts.sort((a, b) => b.resources - a.resources),
    }))
    .sort((a, b) => b.resources - a.resources);
}

/** The filter of the list of resources that shows a group. */
export const filterOf = (grouping: Grouping, key: string | null) => ({
  [grouping === 'service' ? 'type' : grouping]: key ?? 'none',
});

/** What the whole graph tells, as lists in pages: single points of failure, orphans and components. */
import type { SinglePointJson } from './contract.ts';
import type { Graph } from './graph.ts';
import type { Health } from './health.ts';
import type { View } from './view.ts';

/** A row before it is told. */
export interface Weighed {
  readonly node: number;
  readonly weight: number;
}

const byWeight = (one: Weighed, other: Weighed): number => other.weight - one.weight || one.node - other.node;

/** Those on which most hangs, by both measures taken together. */
export function singlePointsOf({ arns }: Graph, { soleSupport, parted }: Health, view: View): Weighed[] {
  const found: Weighed[] = [];
  for (let node = 0; node < arns.size; node++) {
    const weight = (soleSupport[node] ?? 0) + (parted[node] ?? 0);
    // A single one that hangs on another is everyday; two are a reason to look.
    if (weight > 1 && view.sees(node)) found.push({ node, weight });
  }
  return found.sort(byWeight);
}

export const orphansIn = ({ orphans }: Health, view: View): Weighed[] =>
  orphans.filter((node) => view.sees(node)).map((node) => ({ node, weight: 0 }));

/** Each by its first node that the caller may see, with as many as they may see. */
export function componentsIn({ arns }: Graph, { components: { leader } }: Health, view: View): Weighed[] {
  const first = new Map<number, number>();
  const sizes = new Uint32Array(arns.size);
  for (let node = 0; node < arns.size; node++) {
    if (!view.sees(node)) continue;
    const top = leader[node] as number;
    if (sizes[top] === 0) first.set(top, node);
    sizes[top] = (sizes[top] as number) + 1;
  }
  return [...first].map(([top, node]) => ({ node, weight: sizes[top] as number })).sort(byWeight);
}

export const singlePointOf = (health: Health, view: View, node: number): SinglePointJson => ({
  ...view.show(node),
  dependents: health.soleSupport[node] ?? 0,
  parted: health.parted[node] ?? 0,
});

/** Where the page after a row begins. */
export interface After {
  readonly weight: number;
  readonly id: string;
}

/** `limit` rows and one more where more follow; the last row seen may be gone by now. */
export function pageOf(
  sorted: readonly Weighed[],
  { after, limit }: { readonly after: After | undefined; readonly limit: number },
  view: View,
): readonly Weighed[] {
  if (!after) return sorted.slice(0, limit + 1);
  const last = view.find(after.id);
  const isBehind = ({ node, weight }: Weighed): boolean =>
    weight === after.weight ? last === undefined || node > last : weight < after.weight;
  const begin = sorted.findIndex(isBehind);
  return begin < 0 ? [] : sorted.slice(begin, begin + limit + 1);
}

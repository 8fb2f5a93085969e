/** EC2's filters: every named one must match, by any of its values, with `*` and `?`. */
import { Refusal } from '../refusal.ts';
import type { Tags } from '../thing.ts';

interface Filter {
  readonly Name?: string | undefined;
  readonly Values?: readonly string[] | undefined;
}

/** What a resource answers to each filter name; undefined where it has no value. */
export type Facets = Readonly<Record<string, string | undefined>>;

export function matches(filters: readonly Filter[] | undefined, facets: Facets, tags: Tags): boolean {
  return (filters ?? []).every(({ Name = '', Values = [] }) => {
    const has = valuesOf(Name, facets, tags);
    return Values.some((wanted) => has.some((value) => patternOf(wanted).test(value)));
  });
}

function valuesOf(name: string, facets: Facets, tags: Tags): readonly string[] {
  if (name === 'tag-key') return Object.keys(tags);
  const value = name.startsWith('tag:') ? tags[name.slice(4)] : facetOf(name, facets);
  return value === undefined ? [] : [value];
}

function facetOf(name: string, facets: Facets): string | undefined {
  if (name in facets) return facets[name];
  throw new Refusal('InvalidParameterValue', `The filter '${name}' is invalid`);
}

const patternOf = (wanted: string): RegExp =>
  new RegExp(
    `^${wanted
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.')}$`,
  );

/** The costs page's part of the address: which lines, which time, how they are grouped, and what stands open. */
export const GROUPINGS = [
  { value: 'service', label: 'Service' },
  { value: 'account', label: 'Account' },
  { value: 'region', label: 'Region' },
  { value: 'category', label: 'Category' },
  { value: 'usage-type', label: 'Usage type' },
  { value: 'charge', label: 'Kind of charge' },
  { value: 'purchase', label: 'Purchase' },
  { value: 'team', label: 'Team' },
  { value: 'owner', label: 'Owner' },
  { value: 'environment', label: 'Environment' },
  { value: 'project', label: 'Project' },
  { value: 'cost-center', label: 'Cost center' },
  { value: 'business-unit', label: 'Business unit' },
  { value: 'ou', label: 'Unit' },
  { value: 'operation', label: 'Operation' },
  { value: 'resource', label: 'Resource' },
] as const;

export const MEASURES = ['billed', 'contracted', 'list'] as const;
export const UNITS = ['week', 'month'] as const;
export const SORTS = ['change', 'key'] as const;

/** Which lines every analysis means, and how it groups them. */
export interface LineSearch {
  /** Any dimension of the API, so also `tag:team`; by service without it. */
  readonly by?: string;
  readonly period?: string;
  readonly against?: string;
  readonly measure?: (typeof MEASURES)[number];
  readonly currency?: string;
  readonly filter?: readonly string[];
}

export interface CostSearch extends LineSearch {
  readonly unit?: (typeof UNITS)[number];
  /** By cost without it. */
  readonly sort?: (typeof SORTS)[number];
  /** The filters of the group that stands open beside the list; the whole of a bar without any. */
  readonly open?: readonly string[];
  /** The bar that stands open. */
  readonly start?: string;
}

type Search = Record<string, unknown>;

/** A year typed into the address arrives as a number. */
function words<Key extends string>(search: Search, key: Key, most = 1_000): { readonly [K in Key]?: string } {
  const value = search[key];
  const text = typeof value === 'string' ? value.trim() : Number.isSafeInteger(value) ? String(value) : '';
  return text === '' ? {} : ({ [key]: text.slice(0, most) } as { readonly [K in Key]?: string });
}

/** One of them arrives alone. */
function textsOf(value: unknown): readonly string[] | undefined {
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  const found = given.filter((one): one is string => typeof one === 'string' && one.trim() !== '');
  return found.length === 0 ? undefined : found.slice(0, 20);
}

export function parseLineSearch(search: Search): LineSearch {
  const measure = MEASURES.find((one) => one === search.measure);
  const filter = textsOf(search.filter);
  return {
    ...words(search, 'by'),
    ...words(search, 'period', 100),
    ...words(search, 'against', 100),
    ...(measure === undefined ? {} : { measure }),
    ...words(search, 'currency', 3),
    ...(filter === undefined ? {} : { filter }),
  };
}

export function parseCostSearch(search: Search): CostSearch {
  const unit = UNITS.find((one) => one === search.unit);
  const sort = SORTS.find((one) => one === search.sort);
  const open = textsOf(search.open);
  return {
    ...parseLineSearch(search),
    ...(unit === undefined ? {} : { unit }),
    ...(sort === undefined ? {} : { sort }),
    ...(open === undefined ? {} : { open }),
    ...words(search, 'start', 10),
  };
}

export const groupingOf = ({ by = 'service' }: LineSearch): string => by;

/** Several dimensions stand with commas between them; a key of a tag has none. */
export const dimensionsOf = (by: string): readonly string[] => by.split(',').map((one) => one.trim());

export const groupingLabel = (by: string): string =>
  dimensionsOf(by)
    .map((one) => GROUPINGS.find(({ value }) => value === one)?.label ?? one.replace(/^tag:/, 'Tag '))
    .join(' · ');

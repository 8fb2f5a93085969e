/** The allocation page's part of the address: which view, of whose costs, of which time, and what stands open. */
import { MEASURES } from '../cost-search.ts';

export const TARGETS = [
  { value: 'team', label: 'Team' },
  { value: 'cost-center', label: 'Cost center' },
  { value: 'business-unit', label: 'Business unit' },
  { value: 'project', label: 'Project' },
  { value: 'environment', label: 'Environment' },
] as const;
export type Target = (typeof TARGETS)[number]['value'];

export const VIEWS = [
  { value: 'showback', label: 'Showback' },
  { value: 'unallocated', label: 'Unallocated' },
  { value: 'rules', label: 'Rules' },
] as const;
export interface AllocationSearch {
  readonly view?: 'unallocated' | 'rules';
  readonly by?: Target;
  readonly period?: string;
  readonly measure?: (typeof MEASURES)[number];
  readonly currency?: string;
  /** Whose costs stand explained beside the list. */
  readonly who?: string;
  /** The version of the rules that stands open. */
  readonly version?: number;
}

export const targetOf = ({ by = 'team' }: AllocationSearch): Target => by;
export const targetLabel = (target: Target): string =>
  TARGETS.find(({ value }) => value === target)?.label ?? target;

export const versionWords = (version: number): string =>
  version === 0 ? 'Tags and accounts decide alone' : `Rules of version ${version}`;

export function parseAllocationSearch(search: Record<string, unknown>): AllocationSearch {
  const text = (value: unknown) =>
    typeof value === 'string' ? value.trim() : Number.isSafeInteger(value) ? String(value) : '';
  const view = VIEWS.slice(1).find(({ value }) => value === search.view)?.value;
  const by = TARGETS.slice(1).find(({ value }) => value === search.by)?.value;
  const measure = MEASURES.find((one) => one === search.measure);
  const [period, currency, who] = [text(search.period), text(search.currency), text(search.who)];
  const version = Number(search.version ?? Number.NaN);
  return {
    ...(view === 'unallocated' || view === 'rules' ? { view } : {}),
    ...(by === undefined ? {} : { by }),
    ...(period === '' ? {} : { period: period.slice(0, 100) }),
    ...(measure === undefined ? {} : { measure }),
    ...(currency === '' ? {} : { currency: currency.slice(0, 3) }),
    ...(who === '' ? {} : { who: who.slice(0, 256) }),
    ...(Number.isInteger(version) && version > 0 ? { version } : {}),
  };
}

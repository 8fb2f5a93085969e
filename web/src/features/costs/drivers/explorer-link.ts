/** From a figure of the drivers to the explorer: the same lines and times, inside one group or by all groups. */
import { filterFor } from '../../../lib/filter-for.ts';
import { periodWords } from '../../../lib/format-days.ts';
import type { CostSearch, LineSearch } from '../cost-search.ts';
import type { Drivers } from './driver-queries.ts';

/** Undefined is all groups; several dimensions at once are no filter that the explorer shows. */
export function explorerLink(
  { by: _, filter = [], ...lines }: LineSearch,
  { grouping, by, period, against }: Pick<Drivers, 'grouping' | 'by' | 'period' | 'against'>,
  group?: string | null,
): CostSearch | undefined {
  if (by.length !== 1) return undefined;
  const times = {
    period: periodWords(period.from, period.to),
    against: periodWords(against.from, against.to),
    sort: 'change' as const,
  };
  if (group === undefined)
    return { ...lines, ...times, by: grouping, ...(filter.length === 0 ? {} : { filter }) };
  const narrowed = filterFor(grouping, group);
  return {
    ...lines,
    ...times,
    by: grouping === 'usage-type' ? 'resource' : 'usage-type',
    filter: filter.includes(narrowed) ? filter : [...filter, narrowed],
  };
}

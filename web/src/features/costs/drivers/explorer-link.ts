/** From a figure of the drivers to the explorer: the same lines and times, inside one group or by all groups. */
import { filterFor } from '../../../lib/filter-for.ts';
import { dayBefore } from '../../../lib/format-days.ts';
import type { CostSearch, LineSearch } from '../cost-search.ts';
import type { Drivers } from './driver-queries.ts';

/** As periods are written: both days belong to it. */
const wordsOf = ({ from, to }: Drivers['period']): string => `${from}..${dayBefore(to)}`;

/** Undefined is all groups; several dimensions at once are no filter that the explorer shows. */
export function explorerLink(
  { by: _, filter = [], ...lines }: LineSearch,
  { grouping, by, period, against }: Pick<Drivers, 'grouping' | 'by' | 'period' | 'against'>,
  group?: string | null,
): CostSearch | undefined {
  if (by.length !== 1) return undefined;
  const times = { period: wordsOf(period), against: wordsOf(against), sort: 'change' as const };
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

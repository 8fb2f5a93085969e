/** Which costs, of which time, and how they are grouped: the same words on every page that asks of costs, all in its address. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback } from 'react';
import { useReeve } from '../../api/reeve-context.tsx';
import { humanize } from '../../lib/format.ts';
import { withFilter } from '../../lib/with-filter.ts';
import { ChoiceFilter } from '../../ui/choice-filter.tsx';
import { dimensionsQuery } from './cost-queries.ts';
import { GROUPINGS, type LineSearch, MEASURES } from './cost-search.ts';
import { CurrencyField } from './currency-field.tsx';
import { FilterChips } from './filter-chips.tsx';
import { GroupingField } from './grouping-field.tsx';
import { AgainstField, PeriodField } from './period-field.tsx';

interface LineControlsProps {
  readonly search: LineSearch;
  readonly onChange: (search: LineSearch) => void;
  /** Of which time while nothing is said. */
  readonly usual: '30d' | 'last month';
  /** Whether the page compares also when nobody says with what. */
  readonly comparesAlways?: boolean;
  /** What only one page asks. */
  readonly children?: ReactNode;
}

const NO_TAGS: readonly string[] = [];

export function LineControls({ search, onChange, usual, comparesAlways, children }: LineControlsProps) {
  const { data: { tags = NO_TAGS } = {} } = useQuery(dimensionsQuery(useReeve()));
  const setPeriod = useCallback(
    (text: string | undefined) => onChange(withFilter(search, 'period', text)),
    [search, onChange],
  );
  const setAgainst = useCallback(
    (text: string | undefined) => onChange(withFilter(search, 'against', text)),
    [search, onChange],
  );
  const setBy = useCallback(
    (by: string | undefined) => onChange(withFilter(search, 'by', by)),
    [search, onChange],
  );
  return (
    <search className="mb-4 space-y-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <PeriodField usual={usual} value={search.period} onChange={setPeriod} />
        <AgainstField isAlways={comparesAlways === true} value={search.against} onChange={setAgainst} />
        <GroupingField by={search.by} tags={tags} onChange={setBy} />
        {children}
        <ChoiceFilter
          label="Costs"
          all="Effective"
          choices={MEASURES.map((value) => ({ value, label: humanize(value) }))}
          value={search.measure}
          onChange={(measure) => onChange(withFilter(search, 'measure', measure))}
        />
        <CurrencyField
          value={search.currency}
          onChange={(currency) => onChange(withFilter(search, 'currency', currency))}
        />
      </div>
      <FilterChips
        search={search}
        filter={search.filter ?? []}
        words={[...GROUPINGS.map(({ value }) => value), ...tags.map((key) => `tag:${key}`)]}
        onChange={(filter) =>
          onChange(withFilter(search, 'filter', filter.length === 0 ? undefined : filter))
        }
      />
    </search>
  );
}

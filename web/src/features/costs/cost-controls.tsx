/** Which costs, of which time, and how they are grouped; each is part of the address. */
import { useCallback } from 'react';
import { humanize } from '../../lib/format.ts';
import { withFilter } from '../../lib/with-filter.ts';
import { ChoiceFilter } from '../../ui/choice-filter.tsx';
import { TextFilter } from '../../ui/text-filter.tsx';
import { type CostSearch, GROUPINGS, groupingLabel, groupingOf, MEASURES, UNITS } from './cost-search.ts';
import { FilterChips } from './filter-chips.tsx';

interface CostControlsProps {
  readonly search: CostSearch;
  readonly onChange: (search: CostSearch) => void;
}

export function CostControls({ search, onChange }: CostControlsProps) {
  const by = groupingOf(search);
  const known = GROUPINGS.some(({ value }) => value === by);
  const choices: readonly { readonly value: string; readonly label: string }[] = GROUPINGS.slice(1);
  const changePeriod = useCallback(
    (period: string | undefined) => onChange(withFilter(search, 'period', period)),
    [search, onChange],
  );
  const changeAgainst = useCallback(
    (against: string | undefined) => onChange(withFilter(search, 'against', against)),
    [search, onChange],
  );
  return (
    <search className="mb-4 space-y-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <TextFilter
          label="Period"
          placeholder="30d, 2026-10, Q3"
          value={search.period}
          onChange={changePeriod}
        />
        <TextFilter
          label="Compare"
          placeholder="previous, 2026-09"
          value={search.against}
          onChange={changeAgainst}
        />
        <ChoiceFilter
          label="Group by"
          all={groupingLabel('service')}
          choices={known ? choices : [...choices, { value: by, label: groupingLabel(by) }]}
          value={search.by === 'service' ? undefined : search.by}
          onChange={(next) => onChange(withFilter(search, 'by', next))}
        />
        <ChoiceFilter
          label="Bars"
          all="Day"
          choices={UNITS.map((value) => ({ value, label: humanize(value) }))}
          value={search.unit}
          onChange={(unit) => onChange(withFilter(search, 'unit', unit))}
        />
        <ChoiceFilter
          label="Costs"
          all="Effective"
          choices={MEASURES.map((value) => ({ value, label: humanize(value) }))}
          value={search.measure}
          onChange={(measure) => onChange(withFilter(search, 'measure', measure))}
        />
      </div>
      <FilterChips
        filter={search.filter ?? []}
        onChange={(filter) =>
          onChange(withFilter(search, 'filter', filter.length === 0 ? undefined : filter))
        }
      />
    </search>
  );
}

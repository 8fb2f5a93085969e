/** Among whom, of which time and by which amounts costs are allocated; each is part of the address. */
import { useCallback } from 'react';
import { humanize } from '../../../lib/format.ts';
import { withFilter } from '../../../lib/with-filter.ts';
import { ChoiceFilter } from '../../../ui/choice-filter.tsx';
import { MEASURES } from '../cost-search.ts';
import { CurrencyField } from '../currency-field.tsx';
import { PeriodField } from '../period-field.tsx';
import { USUAL_PERIOD } from './allocation-queries.ts';
import { type AllocationSearch, TARGETS, targetLabel } from './allocation-search.ts';

interface AllocationControlsProps {
  readonly search: AllocationSearch;
  readonly onChange: (search: AllocationSearch) => void;
}

export function AllocationControls({ search, onChange }: AllocationControlsProps) {
  const setPeriod = useCallback(
    (period: string | undefined) => onChange(withFilter(search, 'period', period)),
    [search, onChange],
  );
  return (
    <search className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <ChoiceFilter
        label="Among"
        all={targetLabel('team')}
        choices={TARGETS.slice(1)}
        value={search.by}
        onChange={(by) => onChange(withFilter(search, 'by', by))}
      />
      <PeriodField usual={USUAL_PERIOD} value={search.period} onChange={setPeriod} />
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
    </search>
  );
}

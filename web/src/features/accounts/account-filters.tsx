/** The fields that narrow the list of accounts; each is part of the address. */
import { useCallback } from 'react';
import { humanize } from '../../lib/format.ts';
import { withFilter } from '../../lib/with-filter.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceFilter } from '../../ui/choice-filter.tsx';
import { TextFilter } from '../../ui/text-filter.tsx';
import { type AccountFilter, ENVIRONMENTS, STATUSES } from './account-search.ts';

interface AccountFiltersProps {
  readonly filter: AccountFilter;
  /** Of the units, for screens too small for the tree. */
  readonly units: readonly string[];
  readonly onChange: (filter: AccountFilter) => void;
}

export function AccountFilters({ filter, units, onChange }: AccountFiltersProps) {
  const changeText = useCallback(
    (text: string | undefined) => onChange(withFilter(filter, 'text', text)),
    [filter, onChange],
  );
  const changeOwner = useCallback(
    (owner: string | undefined) => onChange(withFilter(filter, 'owner', owner)),
    [filter, onChange],
  );
  return (
    <search className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <TextFilter label="Search" placeholder="name, id, e-mail" value={filter.text} onChange={changeText} />
      <ChoiceFilter
        label="Environment"
        all="All"
        choices={ENVIRONMENTS.map((value) => ({
          value,
          label: value === 'none' ? 'Not known' : humanize(value),
        }))}
        value={filter.environment}
        onChange={(environment) => onChange(withFilter(filter, 'environment', environment))}
      />
      <ChoiceFilter
        label="Status"
        all="All"
        choices={STATUSES.map((value) => ({ value, label: humanize(value) }))}
        value={filter.status}
        onChange={(status) => onChange(withFilter(filter, 'status', status))}
      />
      <TextFilter label="Owner" placeholder="the whole name" value={filter.owner} onChange={changeOwner} />
      {units.length > 0 && (
        <div className="w-full lg:hidden">
          <ChoiceFilter
            label="Unit"
            all="All"
            choices={units.map((value) => ({ value, label: value }))}
            value={filter.unit}
            onChange={(unit) => onChange(withFilter(filter, 'unit', unit))}
          />
        </div>
      )}
      {Object.keys(filter).length > 0 && <Button onClick={() => onChange({})}>Show all</Button>}
    </search>
  );
}

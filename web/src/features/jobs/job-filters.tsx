/** The fields that narrow the list of jobs; each is part of the address. */
import { useCallback } from 'react';
import { humanize } from '../../lib/format.ts';
import { withFilter } from '../../lib/with-filter.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceFilter } from '../../ui/choice-filter.tsx';
import { TextFilter } from '../../ui/text-filter.tsx';
import { JOB_STATES, type JobFilter } from './job-search.ts';

interface JobFiltersProps {
  readonly filter: JobFilter;
  readonly onChange: (filter: JobFilter) => void;
}

export function JobFilters({ filter, onChange }: JobFiltersProps) {
  const changeTask = useCallback(
    (task: string | undefined) => onChange(withFilter(filter, 'task', task)),
    [filter, onChange],
  );
  return (
    <search className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <ChoiceFilter
        label="State"
        all="All"
        choices={JOB_STATES.map((state) => ({ value: state, label: humanize(state) }))}
        value={filter.state}
        onChange={(state) => onChange(withFilter(filter, 'state', state))}
      />
      <TextFilter label="Task" placeholder="audit:checkpoint" value={filter.task} onChange={changeTask} />
      {Object.keys(filter).length > 0 && <Button onClick={() => onChange({})}>Show all</Button>}
    </search>
  );
}

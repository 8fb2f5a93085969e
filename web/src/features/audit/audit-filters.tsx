/** The fields that narrow the log; each is part of the address. */
import { useCallback } from 'react';
import { humanize } from '../../lib/format.ts';
import { withFilter } from '../../lib/with-filter.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceFilter } from '../../ui/choice-filter.tsx';
import { TextFilter } from '../../ui/text-filter.tsx';
import { type AuditFilter, OUTCOMES } from './audit-search.ts';

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly onChange: (filter: AuditFilter) => void;
}

const TEXTS = [
  { name: 'action', label: 'Action', placeholder: 'keys:create' },
  { name: 'principal', label: 'Principal', placeholder: 'its id' },
  { name: 'resource', label: 'Resource', placeholder: 'type or type/id' },
] as const;

export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  return (
    <search className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      {TEXTS.map((field) => (
        <Field key={field.name} {...field} filter={filter} onChange={onChange} />
      ))}
      <ChoiceFilter
        label="Outcome"
        all="All"
        choices={OUTCOMES.map((outcome) => ({ value: outcome, label: humanize(outcome) }))}
        value={filter.outcome}
        onChange={(outcome) => onChange(withFilter(filter, 'outcome', outcome))}
      />
      {Object.keys(filter).length > 0 && <Button onClick={() => onChange({})}>Show all</Button>}
    </search>
  );
}

interface FieldProps extends AuditFiltersProps {
  readonly name: (typeof TEXTS)[number]['name'];
  readonly label: string;
  readonly placeholder: string;
}

function Field({ name, label, placeholder, filter, onChange }: FieldProps) {
  const change = useCallback(
    (value: string | undefined) => onChange(withFilter(filter, name, value)),
    [filter, name, onChange],
  );
  return <TextFilter label={label} placeholder={placeholder} value={filter[name]} onChange={change} />;
}

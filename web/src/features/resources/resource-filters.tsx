/** The fields that narrow the list of resources; each is part of the address. */
import { useCallback } from 'react';
import { withFilter } from '../../lib/with-filter.ts';
import { Button } from '../../ui/button.tsx';
import { TextFilter } from '../../ui/text-filter.tsx';
import type { ResourceFilter } from './resource-search.ts';

interface ResourceFiltersProps {
  readonly filter: ResourceFilter;
  readonly onChange: (filter: ResourceFilter) => void;
}

const TEXTS = [
  { name: 'text', label: 'Search', placeholder: 'name or ARN' },
  { name: 'type', label: 'Type', placeholder: 'ec2, AWS::S3::Bucket' },
  { name: 'account', label: 'Account', placeholder: 'its id' },
  { name: 'region', label: 'Region', placeholder: 'eu-west-1' },
  { name: 'owner', label: 'Owner', placeholder: 'name, or none' },
  { name: 'team', label: 'Team', placeholder: 'name, or none' },
  { name: 'environment', label: 'Environment', placeholder: 'name, or none' },
  { name: 'tag', label: 'Tag', placeholder: 'key or key=value' },
  { name: 'asOf', label: 'As of', placeholder: '30d, 2026-10-01' },
] as const;

export function ResourceFilters({ filter, onChange }: ResourceFiltersProps) {
  const changeAge = useCallback(
    (text: string | undefined) =>
      onChange(
        withFilter(
          filter,
          'olderThanDays',
          text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : undefined,
        ),
      ),
    [filter, onChange],
  );
  return (
    <search className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      {TEXTS.map((field) => (
        <Field key={field.name} {...field} filter={filter} onChange={onChange} />
      ))}
      <TextFilter
        label="Older than"
        placeholder="days"
        value={filter.olderThanDays === undefined ? undefined : String(filter.olderThanDays)}
        onChange={changeAge}
      />
      <label className="inline-flex h-8 items-center gap-2 text-ink-2">
        <input
          type="checkbox"
          checked={filter.untagged === true}
          onChange={({ target }) =>
            onChange(withFilter(filter, 'untagged', target.checked ? true : undefined))
          }
          className="accent-accent"
        />
        Untagged
      </label>
      {Object.keys(filter).length > 0 && <Button onClick={() => onChange({})}>Show all</Button>}
    </search>
  );
}

interface FieldProps extends ResourceFiltersProps {
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

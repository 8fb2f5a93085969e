/** How the estate is grouped, at which moment, and what it is compared with; each is part of the address. */
import { useCallback } from 'react';
import { humanize } from '../../lib/format.ts';
import { withFilter } from '../../lib/with-filter.ts';
import { ChoiceFilter } from '../../ui/choice-filter.tsx';
import { TextFilter } from '../../ui/text-filter.tsx';
import { type EstateSearch, GROUPINGS, groupingsOf } from './estate-search.ts';

interface EstateControlsProps {
  readonly search: EstateSearch;
  readonly onChange: (search: EstateSearch) => void;
}

export function EstateControls({ search, onChange }: EstateControlsProps) {
  const [outer, inner] = groupingsOf(search);
  const changeAsOf = useCallback(
    (asOf: string | undefined) => onChange(withFilter(search, 'asOf', asOf)),
    [search, onChange],
  );
  const changeSince = useCallback(
    (since: string | undefined) => onChange(withFilter(search, 'since', since)),
    [search, onChange],
  );
  const choices = GROUPINGS.map((value) => ({ value, label: humanize(value) }));
  return (
    <search className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <ChoiceFilter
        label="Group by"
        all="Usual (account)"
        choices={choices}
        value={search.by}
        onChange={(by) => onChange(withFilter(search, 'by', by))}
      />
      <ChoiceFilter
        label="and by"
        all={`Usual (${outer === 'service' ? 'account' : 'service'})`}
        choices={choices.filter(({ value }) => value !== outer)}
        value={search.within === inner ? inner : undefined}
        onChange={(within) => onChange(withFilter(search, 'within', within))}
      />
      <TextFilter label="As of" placeholder="30d, 2026-10-01" value={search.asOf} onChange={changeAsOf} />
      <TextFilter
        label="Compare with"
        placeholder="30d, 2026-10"
        value={search.since}
        onChange={changeSince}
      />
    </search>
  );
}

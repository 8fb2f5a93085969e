/** What costs are grouped by: a dimension, a key of a tag that the bill carries, or one that somebody types. */
import { useCallback, useState } from 'react';
import { ChoiceFilter } from '../../ui/choice-filter.tsx';
import { TextFilter } from '../../ui/text-filter.tsx';
import { GROUPINGS, groupingLabel } from './cost-search.ts';

interface GroupingFieldProps {
  readonly by: string | undefined;
  /** Keys that are known. */
  readonly tags: readonly string[];
  readonly onChange: (by: string | undefined) => void;
}

type Choice = { readonly value: string; readonly label: string };
const TYPED = 'tag:';
const DIMENSIONS: readonly Choice[] = GROUPINGS.slice(1);

export function GroupingField({ by = 'service', tags, onChange }: GroupingFieldProps) {
  const [isTyping, setTyping] = useState(false);
  const known = tags.map((key): Choice => ({ value: `tag:${key}`, label: groupingLabel(`tag:${key}`) }));
  const isKnown = [...GROUPINGS, ...known].some(({ value }) => value === by);
  const type = useCallback(
    (key: string | undefined) => onChange(key === undefined ? undefined : `tag:${key}`),
    [onChange],
  );
  return (
    <>
      <ChoiceFilter
        label="Group by"
        all={groupingLabel('service')}
        choices={isKnown ? DIMENSIONS : [...DIMENSIONS, { value: by, label: groupingLabel(by) }]}
        group={{ label: 'Tags', choices: [...known, { value: TYPED, label: 'Another tag…' }] }}
        value={isTyping ? TYPED : by === 'service' ? undefined : by}
        onChange={(next) => {
          setTyping(next === TYPED);
          if (next !== TYPED) onChange(next);
        }}
      />
      {isTyping && (
        <TextFilter
          label="Tag"
          placeholder="its key"
          value={by.startsWith('tag:') ? by.slice('tag:'.length) : undefined}
          onChange={type}
        />
      )}
    </>
  );
}

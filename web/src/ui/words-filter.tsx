/** Narrows by one of the usual words, or by words of one's own. */
import { useCallback, useState } from 'react';
import { ChoiceFilter } from './choice-filter.tsx';
import { TextFilter } from './text-filter.tsx';

interface WordsFilterProps {
  readonly label: string;
  /** What holds while nothing is said. */
  readonly all: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** Examples of words of one's own. */
  readonly placeholder: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** No word that anything is narrowed by has a space at its end. */
const OTHER = 'other ';

export function WordsFilter({ label, all, choices, placeholder, value, onChange }: WordsFilterProps) {
  const [isTyping, setTyping] = useState(false);
  const isOwn = isTyping || (value !== undefined && !choices.some((choice) => choice.value === value));
  const type = useCallback(
    (words: string | undefined) => {
      // Who clears the field to write something else keeps it.
      setTyping(true);
      onChange(words);
    },
    [onChange],
  );
  return (
    <div className="flex flex-wrap items-center gap-2 max-sm:w-full">
      <ChoiceFilter
        label={label}
        all={all}
        choices={[...choices, { value: OTHER, label: 'Other…' }]}
        value={isOwn ? OTHER : value}
        onChange={(next) => {
          setTyping(next === OTHER);
          if (next !== OTHER) onChange(next);
        }}
      />
      {isOwn && (
        <TextFilter
          label={`${label} in words`}
          isLabelHidden
          placeholder={placeholder}
          value={value}
          onChange={type}
        />
      )}
    </div>
  );
}

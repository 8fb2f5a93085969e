/** Narrows a list by a text; it asks when somebody stops typing, not at every letter. */
import { useEffect, useId, useState } from 'react';

const PAUSE_MS = 300;

interface TextFilterProps {
  readonly label: string;
  readonly placeholder: string;
  /** Where something beside it says to people who see what is meant. */
  readonly isLabelHidden?: boolean;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

export function TextFilter(props: TextFilterProps) {
  const { label, placeholder, isLabelHidden = false, value = '', onChange } = props;
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  // The address changed by other means (back, a link): show what it says.
  if (shown !== value) {
    setShown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onChange(typed.trim() === '' ? undefined : typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <div className="flex items-center gap-2 max-sm:w-full">
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : 'text-ink-2 max-sm:w-20'}>
        {label}
      </label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className="h-8 w-40 max-sm:flex-1 rounded-md border border-line-strong bg-surface px-2 text-ink placeholder:text-ink-3 max-sm:text-[1rem]"
      />
    </div>
  );
}

/** Narrows a list to one of a few values; the first choice is all of them. */
import { useId } from 'react';

interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
}

interface ChoiceFilterProps<Value extends string> {
  readonly label: string;
  readonly all: string;
  readonly choices: readonly Choice<Value>[];
  /** More of them, under a name of their own. */
  readonly group?: { readonly label: string; readonly choices: readonly Choice<Value>[] };
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
}

export function ChoiceFilter<Value extends string>(props: ChoiceFilterProps<Value>) {
  const { label, all, choices, group, value, onChange } = props;
  const known = [...choices, ...(group?.choices ?? [])];
  const id = useId();
  return (
    <div className="flex items-center gap-2 max-sm:w-full">
      <label htmlFor={id} className="shrink-0 text-ink-2 max-sm:w-20">
        {label}
      </label>
      <select
        id={id}
        value={value ?? ''}
        onChange={(event) => onChange(known.find((choice) => choice.value === event.target.value)?.value)}
        className="h-8 min-w-0 sm:max-w-56 max-sm:flex-1 rounded-md border border-line-strong bg-surface px-2 text-ink max-sm:text-[1rem]"
      >
        <option value="">{all}</option>
        <Options choices={choices} />
        {group !== undefined && (
          <optgroup label={group.label}>
            <Options choices={group.choices} />
          </optgroup>
        )}
      </select>
    </div>
  );
}

const Options = ({ choices }: { readonly choices: readonly Choice<string>[] }) =>
  choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));

/** A labelled choice of one in a form. */
import { type ComponentProps, useId } from 'react';
import { fieldClass } from './text-field.tsx';

interface SelectFieldProps extends Omit<ComponentProps<'select'>, 'id' | 'className' | 'children'> {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

export function SelectField({ label, choices, ...rest }: SelectFieldProps) {
  const id = useId();
  return (
    <div className="space-y-1">
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      <select id={id} className={fieldClass} {...rest}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

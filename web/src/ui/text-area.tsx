/** A labelled field of several lines in a form. */
import { type ComponentProps, useId } from 'react';
import { cx } from '../lib/class-names.ts';
import { fieldClass } from './text-field.tsx';

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'className'> {
  readonly label: string;
  readonly hint?: string;
  readonly isCode?: boolean;
}

export function TextArea({ label, hint, isCode = false, ...rest }: TextAreaProps) {
  const id = useId();
  return (
    <div className="space-y-1">
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      <textarea
        spellCheck={false}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        {...rest}
        id={id}
        className={cx(fieldClass, 'h-auto! py-1.5', isCode && 'font-mono text-sm!')}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-sm text-ink-3">
          {hint}
        </p>
      )}
    </div>
  );
}

/** A button in three weights; the primary one appears at most once per view. */
import type { ComponentProps } from 'react';
import { cx } from '../lib/class-names.ts';

export type ButtonKind = 'primary' | 'plain' | 'danger';

const KINDS: Record<ButtonKind, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover',
  plain: 'border border-line-strong bg-surface text-ink hover:bg-tint',
  danger: 'border border-bad bg-bad-soft text-bad hover:border-current',
};

export const buttonClass = (kind: ButtonKind): string =>
  cx(
    'inline-flex h-8 items-center justify-center gap-1.5 rounded-md px-3 text-base font-medium whitespace-nowrap select-none',
    'disabled:opacity-60 motion-safe:transition-colors',
    KINDS[kind],
  );

interface ButtonProps extends ComponentProps<'button'> {
  readonly kind?: ButtonKind;
}

export function Button({ kind = 'plain', className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={cx(buttonClass(kind), className)} {...rest} />;
}

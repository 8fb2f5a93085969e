/** A square button with an icon only; its name shows below it on hover and on keyboard focus, until Escape. */
import { type ComponentProps, useState } from 'react';
import { cx } from '../lib/class-names.ts';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label'> {
  readonly label: string;
  readonly size?: 'small' | 'normal';
}

export const iconButtonClass =
  'inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink-2 hover:bg-tint hover:text-ink data-popup-open:bg-tint';

export function IconButton({ label, size = 'normal', className, children, ...rest }: IconButtonProps) {
  const [dismissed, setDismissed] = useState(false);
  return (
    <span className="group/tip relative inline-flex">
      <button
        type="button"
        aria-label={label}
        className={cx(iconButtonClass, size === 'small' && 'size-6!', className)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setDismissed(true);
        }}
        onPointerLeave={() => setDismissed(false)}
        onBlur={() => setDismissed(false)}
        {...rest}
      >
        {children}
      </button>
      {!dismissed && (
        <span
          aria-hidden
          className="pointer-events-none invisible absolute top-full right-0 z-50 mt-1.5 rounded-md border border-line bg-raised px-2 py-1 text-sm whitespace-nowrap text-ink opacity-0 shadow-pop delay-300 group-hover/tip:visible group-hover/tip:opacity-100 group-has-focus-visible/tip:visible group-has-focus-visible/tip:opacity-100 motion-safe:transition-opacity"
        >
          {label}
        </span>
      )}
    </span>
  );
}

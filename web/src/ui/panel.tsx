/** A titled surface: the unit pages are laid out in. */
import { type ReactNode, useId } from 'react';
import { cx } from '../lib/class-names.ts';

interface PanelProps {
  readonly title: string;
  /** A short figure or remark at the right of the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

export function Panel({ title, aside, children, className }: PanelProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={cx('min-w-0 rounded-lg border border-line bg-surface', className)}
    >
      <header className="flex min-h-10 flex-wrap items-center justify-between gap-x-3 gap-y-1 border-b border-line px-4 py-2">
        <h2 id={id} className="max-w-full truncate text-base font-semibold">
          {title}
        </h2>
        {aside !== undefined && <div className="figures min-w-0 truncate text-sm text-ink-3">{aside}</div>}
      </header>
      {children}
    </section>
  );
}

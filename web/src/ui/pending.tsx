/** What was true of the question before stays in its place, and says that it is about to change. */
import type { ReactNode } from 'react';
import { cx } from '../lib/class-names.ts';

interface PendingProps {
  readonly isPending: boolean;
  readonly children: ReactNode;
}

export const Pending = ({ isPending, children }: PendingProps) => (
  <div aria-busy={isPending} className={cx('motion-safe:transition-opacity', isPending && 'opacity-50')}>
    {children}
  </div>
);

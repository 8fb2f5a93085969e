/** What a place says when it has nothing to show: what would be here, and how it comes to be. */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
}

export function EmptyState({ icon: Icon, title, children }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-1.5 px-6 py-10 text-center">
      <Icon aria-hidden className="mb-1 size-5 text-ink-3" strokeWidth={1.5} />
      <p className="font-medium">{title}</p>
      {children !== undefined && <div className="max-w-md text-ink-2">{children}</div>}
    </div>
  );
}

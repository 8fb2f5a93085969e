/** A page's frame: its title, one line about it, its actions, and the body; it also names the browser's tab. */
import { type ReactNode, useEffect } from 'react';

interface PageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function Page({ title, lead, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Reeve`;
  }, [title]);
  return (
    <div className="w-full max-w-[100rem] px-4 pt-5 pb-12 sm:px-6 sm:pt-6">
      <header className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 space-y-0.5">
          <h1 className="text-lg font-semibold tracking-tight">{title}</h1>
          {lead !== undefined && <div className="figures text-ink-2">{lead}</div>}
        </div>
        {actions}
      </header>
      {children}
    </div>
  );
}

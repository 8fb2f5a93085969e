/** The list of pages, in the side bar and in the drawer of small screens. */
import { Link } from '@tanstack/react-router';
import { PAGES } from './pages.ts';

export function Navigation({ onNavigate }: { readonly onNavigate?: () => void }) {
  return (
    <nav aria-label="Pages" className="px-2 py-1">
      <ul className="space-y-px">
        {PAGES.map(({ to, label, group, icon: Icon }, at) => (
          <li key={to}>
            {group !== PAGES[at - 1]?.group && (
              <div
                className={
                  group === undefined
                    ? 'mx-2 my-1.5 border-t border-line'
                    : 'mt-3 px-2 pb-1 text-sm font-medium text-ink-3'
                }
              >
                {group}
              </div>
            )}
            <Link
              to={to}
              preload="intent"
              {...(onNavigate === undefined ? {} : { onClick: onNavigate })}
              className="flex h-8 items-center gap-2.5 rounded-md px-2 font-medium text-ink-2 hover:bg-tint hover:text-ink data-[status=active]:bg-tint data-[status=active]:text-ink data-[status=active]:[&>svg]:text-accent"
            >
              <Icon aria-hidden className="size-4 shrink-0" strokeWidth={1.75} />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

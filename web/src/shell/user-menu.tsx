/** The account button; the menu's code comes with the first click. */
import { useQuery } from '@tanstack/react-query';
import { type ComponentProps, lazy, Suspense, useState } from 'react';
import { useReeve } from '../api/reeve-context.tsx';
import { sessionQuery } from '../api/session.ts';
import { iconButtonClass } from '../ui/icon-button.tsx';

const AccountMenu = lazy(async () => ({ default: (await import('./account-menu.tsx')).AccountMenu }));

export function UserMenu({ onHelp }: { readonly onHelp: () => void }) {
  const principal = useQuery(sessionQuery(useReeve())).data?.principal;
  const [wanted, setWanted] = useState(false);
  const name = principal?.name ?? '';
  const closed = (
    <AccountButton name={name} aria-haspopup="menu" aria-expanded={false} onClick={() => setWanted(true)} />
  );
  if (!wanted || principal === undefined) return closed;
  return (
    <Suspense fallback={closed}>
      <AccountMenu principal={principal} trigger={<AccountButton name={name} />} onHelp={onHelp} />
    </Suspense>
  );
}

function AccountButton({ name, ...rest }: { readonly name: string } & ComponentProps<'button'>) {
  return (
    <button type="button" className={iconButtonClass} {...rest}>
      <span
        aria-hidden
        className="flex size-6 items-center justify-center rounded-full bg-accent-soft text-xs font-semibold text-accent"
      >
        {initials(name)}
      </span>
      <span className="sr-only">Account of {name}</span>
    </button>
  );
}

const initials = (name: string): string =>
  name
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

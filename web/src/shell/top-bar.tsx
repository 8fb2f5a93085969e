/** The bar over every page: whose estate this is, the palette, the theme, and the account. */
import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useReeve } from '../api/reeve-context.tsx';
import { statusQuery } from '../api/status.ts';
import { Kbd } from '../ui/kbd.tsx';
import { MobileNavigation } from './mobile-navigation.tsx';
import { ThemeToggle } from './theme-toggle.tsx';
import { UserMenu } from './user-menu.tsx';

interface TopBarProps {
  readonly onPalette: () => void;
  readonly onHelp: () => void;
}

export function TopBar({ onPalette, onHelp }: TopBarProps) {
  const organisation = useQuery(statusQuery(useReeve())).data?.organisation ?? '';
  return (
    <header className="print:hidden sticky top-0 z-30 flex h-12 items-center gap-1 border-b border-line bg-canvas px-2 sm:px-4">
      <MobileNavigation />
      <p className="mr-2 min-w-0 flex-1 truncate px-2 font-medium" title={organisation}>
        {organisation}
      </p>
      <button
        type="button"
        onClick={onPalette}
        className="inline-flex h-8 shrink-0 items-center gap-2 rounded-md px-2 text-ink-2 hover:bg-tint sm:w-56 sm:border sm:border-line-strong sm:bg-surface sm:hover:bg-surface sm:hover:text-ink"
      >
        <Search aria-hidden className="size-4" strokeWidth={1.75} />
        <span className="flex-1 text-left max-sm:sr-only">Search</span>
        <span className="hidden sm:inline">
          <Kbd keys="mod+k" hidden />
        </span>
      </button>
      <ThemeToggle />
      <UserMenu onHelp={onHelp} />
    </header>
  );
}

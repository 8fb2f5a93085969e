/** Everything the palette can do; the shortcuts are the same commands. */
import { useNavigate } from '@tanstack/react-router';
import { BookOpen, Keyboard, Link2, LogOut, type LucideIcon, Monitor, Moon, Sun } from 'lucide-react';
import { useMemo } from 'react';
import type { Matchable } from '../lib/match-command.ts';
import { chooseTheme, type ThemeChoice } from '../lib/theme.ts';
import { copyText } from '../ui/copy-button.tsx';
import { PAGES } from './pages.ts';
import { useSignOut } from './use-sign-out.ts';

export interface Command extends Matchable {
  readonly id: string;
  readonly group: 'Go to' | 'Do';
  readonly icon: LucideIcon;
  readonly keys?: string;
  readonly run: () => void;
}

export function useCommands(onHelp: () => void): readonly Command[] {
  const navigate = useNavigate();
  const signOut = useSignOut();
  return useMemo(() => {
    const pages = PAGES.map(
      ({ to, label, group, icon, key, keywords }): Command => ({
        id: to.slice(1),
        group: 'Go to',
        label: group === undefined ? label : `${group}: ${label}`,
        keywords: `go to ${keywords}`,
        icon,
        keys: `g ${key}`,
        run: () => void navigate({ to }),
      }),
    );
    return [...pages, ...actions(onHelp, signOut)];
  }, [navigate, signOut, onHelp]);
}

const actions = (onHelp: () => void, signOut: () => void): readonly Command[] => [
  theme('light', Sun, 'day bright'),
  theme('dark', Moon, 'night'),
  theme('system', Monitor, 'automatic'),
  {
    id: 'copy-link',
    group: 'Do',
    label: 'Copy link to this page',
    keywords: 'url address share',
    icon: Link2,
    run: () => void copyText(location.href),
  },
  {
    id: 'api-reference',
    group: 'Do',
    label: 'Open the API reference',
    keywords: 'docs openapi documentation developer',
    icon: BookOpen,
    run: () => void window.open(new URL('api/docs', document.baseURI), '_blank', 'noopener'),
  },
  {
    id: 'help',
    group: 'Do',
    label: 'Keyboard shortcuts',
    keywords: 'help keys',
    icon: Keyboard,
    keys: '?',
    run: onHelp,
  },
  { id: 'sign-out', group: 'Do', label: 'Sign out', keywords: 'log out leave', icon: LogOut, run: signOut },
];

const theme = (choice: ThemeChoice, icon: LucideIcon, keywords: string): Command => ({
  id: `theme-${choice}`,
  group: 'Do',
  label: `Theme: ${choice}`,
  keywords,
  icon,
  run: () => chooseTheme(choice),
});

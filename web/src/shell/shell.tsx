/** The frame around every page for somebody who is signed in. */
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useShortcuts } from '../lib/shortcuts.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import { Logo } from './logo.tsx';
import { Navigation } from './navigation.tsx';
import { MAIN_ID, SkipLink } from './skip-link.tsx';
import { TopBar } from './top-bar.tsx';
import { useCommands } from './use-commands.ts';

const CommandPalette = lazy(async () => ({
  default: (await import('./command-palette.tsx')).CommandPalette,
}));
const ShortcutHelp = lazy(async () => ({ default: (await import('./shortcut-help.tsx')).ShortcutHelp }));

export function Shell() {
  const [overlay, setOverlay] = useState<'palette' | 'help'>();
  const openHelp = useCallback(() => setOverlay('help'), []);
  const openPalette = useCallback(() => setOverlay('palette'), []);
  const close = (open: boolean) => {
    if (!open) setOverlay(undefined);
  };
  const commands = useCommands(openHelp);
  useShortcuts(
    useMemo(
      () => [
        { keys: 'mod+k', run: openPalette },
        ...commands.flatMap(({ keys, run }) => (keys === undefined ? [] : [{ keys, run }])),
      ],
      [commands, openPalette],
    ),
  );
  return (
    <>
      <SkipLink />
      <div className="flex min-h-dvh bg-canvas">
        <aside className="sticky top-0 hidden h-dvh w-52 shrink-0 border-r border-line md:block">
          <div className="flex h-12 items-center px-4">
            <Logo />
          </div>
          <Navigation />
        </aside>
        <div className="flex min-w-0 flex-1 flex-col">
          <TopBar onPalette={openPalette} onHelp={openHelp} />
          <ConnectionBanner />
          <main id={MAIN_ID} tabIndex={-1} className="flex-1 outline-none">
            <Outlet />
          </main>
        </div>
      </div>
      <Suspense>
        {overlay === 'palette' && <CommandPalette open onOpenChange={close} commands={commands} />}
        {overlay === 'help' && <ShortcutHelp open onOpenChange={close} />}
      </Suspense>
    </>
  );
}

/** The button that opens the pages on screens too small for the side bar; the drawer's code comes with the first click. */
import { Menu } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { cx } from '../lib/class-names.ts';
import { iconButtonClass } from '../ui/icon-button.tsx';

const NavigationDrawer = lazy(async () => ({
  default: (await import('./navigation-drawer.tsx')).NavigationDrawer,
}));

export function MobileNavigation() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-label="Open the navigation"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
        className={cx(iconButtonClass, 'md:hidden')}
      >
        <Menu aria-hidden className="size-4" />
      </button>
      <Suspense>{open && <NavigationDrawer open onOpenChange={setOpen} />}</Suspense>
    </>
  );
}

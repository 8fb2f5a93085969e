/** The pages in a drawer from the left. */
import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { iconButtonClass } from '../ui/icon-button.tsx';
import { Logo } from './logo.tsx';
import { Navigation } from './navigation.tsx';

interface NavigationDrawerProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

export function NavigationDrawer({ open, onOpenChange }: NavigationDrawerProps) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Dialog.Popup className="fixed inset-y-0 left-0 z-50 w-64 border-r border-line bg-canvas shadow-pop outline-none">
          <Dialog.Title className="sr-only">Navigation</Dialog.Title>
          <div className="flex h-12 items-center justify-between pr-2 pl-4">
            <Logo />
            <Dialog.Close aria-label="Close the navigation" className={iconButtonClass}>
              <X aria-hidden className="size-4" />
            </Dialog.Close>
          </div>
          <Navigation onNavigate={() => onOpenChange(false)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

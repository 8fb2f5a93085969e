/** Details of one thing, from the right, beside the list it belongs to. */
import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { iconButtonClass } from './icon-button.tsx';

interface DrawerProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Drawer({ title, onClose, children }: DrawerProps) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Dialog.Popup className="fixed inset-y-0 right-0 z-50 flex w-[min(34rem,100vw)] flex-col border-l border-line bg-raised shadow-pop outline-none">
          <header className="flex h-12 shrink-0 items-center justify-between gap-4 border-b border-line pr-2 pl-4">
            <Dialog.Title className="min-w-0 truncate text-md font-semibold">{title}</Dialog.Title>
            <Dialog.Close aria-label="Close" className={iconButtonClass}>
              <X aria-hidden className="size-4" />
            </Dialog.Close>
          </header>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <section aria-label={title} tabIndex={0} className="min-h-0 flex-1 overflow-y-auto">
            {children}
          </section>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

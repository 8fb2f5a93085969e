/** A dialog in the middle of the page with a title, closed by Escape or a click beside it. */
import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { iconButtonClass } from './icon-button.tsx';

interface ModalProps {
  readonly title: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly children: ReactNode;
}

export function Modal({ title, open, onOpenChange, children }: ModalProps) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Dialog.Popup className="fixed top-[12vh] left-1/2 z-50 max-h-[80vh] w-[min(30rem,calc(100vw-2rem))] -translate-x-1/2 overflow-y-auto rounded-xl border border-line bg-raised shadow-pop">
          <header className="flex items-center justify-between gap-4 py-2 pr-2 pl-5">
            <Dialog.Title className="text-md font-semibold">{title}</Dialog.Title>
            <Dialog.Close aria-label="Close" className={iconButtonClass}>
              <X aria-hidden className="size-4" />
            </Dialog.Close>
          </header>
          <div className="px-5 pb-5">{children}</div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** A dialog in the middle of the page with a title, closed by Escape or a click beside it. */
import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '../lib/class-names.ts';
import { iconButtonClass } from './icon-button.tsx';

interface ModalProps {
  readonly title: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Only its own buttons close it. */
  readonly sticky?: boolean;
  readonly children: ReactNode;
}

export function Modal({ title, open, onOpenChange, sticky = false, children }: ModalProps) {
  return (
    <Dialog.Root
      open={open}
      disablePointerDismissal={sticky}
      onOpenChange={(next, { reason }) => {
        if (!(sticky && reason === 'escape-key')) onOpenChange(next);
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Dialog.Popup className="fixed top-[12vh] left-1/2 z-50 max-h-[80vh] w-[min(30rem,calc(100vw-2rem))] -translate-x-1/2 overflow-y-auto rounded-xl border border-line bg-raised shadow-pop">
          <Dialog.Title className="py-3.5 pr-12 pl-5 text-md font-semibold">{title}</Dialog.Title>
          <div className="px-5 pb-5">{children}</div>
          {/* Last in the order, so that the first field and not this gets the focus. */}
          <Dialog.Close aria-label="Close" className={cx(iconButtonClass, 'absolute top-2 right-2')}>
            <X aria-hidden className="size-4" />
          </Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

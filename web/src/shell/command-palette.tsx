/** The palette: type a few letters, choose with the arrows, Enter does it. */
import { Dialog } from '@base-ui/react/dialog';
import { PaletteSearch } from './palette-search.tsx';
import type { Command } from './use-commands.ts';

interface CommandPaletteProps {
  readonly commands: readonly Command[];
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

export function CommandPalette({ commands, open, onOpenChange }: CommandPaletteProps) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Dialog.Popup className="fixed top-[12vh] left-1/2 z-50 w-[min(36rem,calc(100vw-2rem))] -translate-x-1/2 overflow-hidden rounded-xl border border-line bg-raised shadow-pop outline-none">
          <Dialog.Title className="sr-only">Search and commands</Dialog.Title>
          <PaletteSearch
            commands={commands}
            onRun={(command) => {
              onOpenChange(false);
              command.run();
            }}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

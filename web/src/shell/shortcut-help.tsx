/** The keyboard shortcuts, opened with `?`. */
import { Kbd } from '../ui/kbd.tsx';
import { Modal } from '../ui/modal.tsx';
import { PAGES } from './pages.ts';

const GENERAL = [
  { keys: 'mod+k', label: 'Search and commands' },
  { keys: '?', label: 'This list' },
  { keys: 'esc', label: 'Close what is open' },
];

interface ShortcutHelpProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

export function ShortcutHelp(props: ShortcutHelpProps) {
  const pages = PAGES.map(({ key, label }) => ({ keys: `g ${key}`, label: `Go to ${label}` }));
  return (
    <Modal title="Keyboard shortcuts" {...props}>
      <dl className="divide-y divide-line">
        {[...GENERAL, ...pages].map(({ keys, label }) => (
          <div key={keys} className="flex h-9 items-center justify-between gap-4">
            <dt>{label}</dt>
            <dd>
              <Kbd keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}

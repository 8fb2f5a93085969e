/** Keys as they are printed on the keyboard. */
import { isMac, keyLabels } from '../lib/shortcuts.ts';

interface KbdProps {
  readonly keys: string;
  /** Hidden from screen readers where the keys are only a hint beside a name. */
  readonly hidden?: boolean;
}

export function Kbd({ keys, hidden = false }: KbdProps) {
  return (
    <span aria-hidden={hidden} className="inline-flex items-center gap-0.5">
      {keyLabels(keys, isMac()).map((label) => (
        <kbd
          key={label}
          className="inline-flex h-4.5 min-w-4.5 items-center justify-center rounded border border-line-strong bg-surface px-1 font-sans text-xs text-ink-2"
        >
          {label}
        </kbd>
      ))}
    </span>
  );
}

/** One line of the palette, with the heading of its group when it is the first of it. */
import { cx } from '../lib/class-names.ts';
import { Kbd } from '../ui/kbd.tsx';
import type { Command } from './use-commands.ts';

interface PaletteOptionProps {
  readonly id: string;
  readonly command: Command;
  readonly heading: string | undefined;
  readonly selected: boolean;
  readonly onPoint: () => void;
  readonly onRun: () => void;
}

export function PaletteOption({ id, command, heading, selected, onPoint, onRun }: PaletteOptionProps) {
  const Icon = command.icon;
  return (
    <>
      {heading !== undefined && (
        <div role="presentation" className="px-2.5 pt-2 pb-1 text-sm text-ink-3">
          {heading}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard acts on the input, which names this option as active */}
      <div
        id={id}
        role="option"
        tabIndex={-1}
        aria-selected={selected}
        onPointerMove={onPoint}
        onClick={onRun}
        className={cx('flex h-9 items-center gap-2.5 rounded-md px-2.5', selected && 'bg-accent-soft')}
      >
        <Icon aria-hidden className="size-4 shrink-0 text-ink-2" strokeWidth={1.75} />
        <span className="min-w-0 flex-1 truncate">{command.label}</span>
        {command.keys !== undefined && <Kbd keys={command.keys} hidden />}
      </div>
    </>
  );
}

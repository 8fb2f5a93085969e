/** The field and the list of the palette: a combobox whose focus stays in the field. */
import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { matchCommands } from '../lib/match-command.ts';
import { PaletteOption } from './palette-option.tsx';
import type { Command } from './use-commands.ts';

interface PaletteSearchProps {
  readonly commands: readonly Command[];
  readonly onRun: (command: Command) => void;
}

export function PaletteSearch({ commands, onRun }: PaletteSearchProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = matchCommands(commands, typed);
  const current = found[at];
  useEffect(() => {
    if (current !== undefined)
      document.getElementById(`${id}-${current.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [current, id]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setAt((at + step + found.length) % found.length);
    } else if (event.key === 'Enter' && current !== undefined) {
      event.preventDefault();
      onRun(current);
    }
  };

  return (
    <>
      <div className="flex items-center gap-2.5 border-b border-line px-4">
        <Search aria-hidden className="size-4 shrink-0 text-ink-3" />
        <input
          role="combobox"
          aria-label="Search and commands"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={current === undefined ? undefined : `${id}-${current.id}`}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder="Go to a page or run a command"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          className="h-12 min-w-0 flex-1 bg-transparent text-md outline-none placeholder:text-ink-3"
        />
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label="Commands"
        className="max-h-[min(24rem,60vh)] overflow-y-auto p-1.5 empty:hidden"
      >
        {found.map((command, position) => (
          <PaletteOption
            key={command.id}
            id={`${id}-${command.id}`}
            command={command}
            heading={found[position - 1]?.group === command.group ? undefined : command.group}
            selected={command === current}
            onPoint={() => setAt(position)}
            onRun={() => onRun(command)}
          />
        ))}
      </div>
      {found.length === 0 && (
        <p role="status" className="px-4 py-8 text-center text-ink-2">
          Nothing is called “{typed}”.
        </p>
      )}
    </>
  );
}

/** The field and the list of the palette: a combobox whose focus stays in the field. */
import { useEffect, useId, useState } from 'react';
import { matchCommands } from '../lib/match-command.ts';
import { PaletteField } from './palette-field.tsx';
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
  const optionId = (command: Command) => `${id}-${command.id}`;
  const activeId = current && optionId(current);
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  return (
    <>
      <PaletteField
        listId={`${id}-list`}
        activeId={activeId}
        typed={typed}
        onType={(text) => {
          setTyped(text);
          setAt(0);
        }}
        onStep={(step) => setAt((at + step + found.length) % Math.max(found.length, 1))}
        onEnter={() => current && onRun(current)}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label="Commands"
        className="max-h-[min(24rem,60vh)] overflow-y-auto p-1.5 empty:hidden"
      >
        {found.map((command, position) => (
          <PaletteOption
            key={command.id}
            id={optionId(command)}
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

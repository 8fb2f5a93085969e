/** The field of the palette: letters narrow the list, arrows move in it, Enter runs what is chosen. */
import { Search } from 'lucide-react';
import type { KeyboardEvent } from 'react';

interface PaletteFieldProps {
  readonly listId: string;
  readonly activeId: string | undefined;
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onEnter: () => void;
}

export function PaletteField({ listId, activeId, typed, onType, onStep, onEnter }: PaletteFieldProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') onStep(1);
    else if (event.key === 'ArrowUp') onStep(-1);
    else if (event.key === 'Enter') onEnter();
    else return;
    event.preventDefault();
  };
  return (
    <div className="flex items-center gap-2.5 border-b border-line px-4">
      <Search aria-hidden className="size-4 shrink-0 text-ink-3" />
      <input
        role="combobox"
        aria-label="Search and commands"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={activeId}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder="Go to a page or run a command"
        value={typed}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
        className="h-12 min-w-0 flex-1 bg-transparent text-md outline-none placeholder:text-ink-3"
      />
    </div>
  );
}

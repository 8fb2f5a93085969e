/** A list whose order counts: dragged by the handle, or moved with the arrow keys while the handle has the focus. */
import { GripVertical, Pencil, Trash2 } from 'lucide-react';
import { type HTMLAttributes, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { cx } from '../../../../lib/class-names.ts';
import { plainText } from '../../../../lib/plain-text.ts';
import { IconButton, iconButtonClass } from '../../../../ui/icon-button.tsx';

interface OrderedListProps<One> {
  readonly label: string;
  readonly items: readonly One[];
  readonly nameOf: (one: One) => string;
  readonly textOf: (one: One) => string;
  readonly onOrder: (items: One[]) => void;
  readonly onEdit: (at: number) => void;
}

export function OrderedList<One>({ label, items, nameOf, textOf, onOrder, onEdit }: OrderedListProps<One>) {
  const place = useRef<HTMLOListElement>(null);
  const focusOn = useFocusAfterMove(place);
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<number>();
  const [said, setSaid] = useState('');
  const move = (from: number, to: number) => {
    const one = items[from];
    if (one === undefined || to < 0 || to >= items.length || from === to) return;
    onOrder(items.toSpliced(from, 1).toSpliced(to, 0, one));
    setSaid(`${nameOf(one)} is now number ${to + 1} of ${items.length}`);
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(at, to);
    focusOn(Math.max(0, Math.min(items.length - 1, to)));
  };
  const drop = (isMeant: boolean) => {
    if (isMeant && dragged !== undefined && over !== undefined) move(dragged, over);
    setDragged(undefined);
    setOver(undefined);
  };
  return (
    <>
      <ol ref={place} aria-label={label}>
        {items.map((one, at) => (
          <Row
            key={nameOf(one)}
            number={at + 1}
            name={plainText(nameOf(one))}
            text={plainText(textOf(one))}
            isDragged={dragged === at}
            isTarget={dragged !== undefined && over === at && dragged !== at}
            onMoveKey={(event) => onKeyDown(event, at)}
            onEdit={() => onEdit(at)}
            onRemove={() => onOrder(items.toSpliced(at, 1))}
            onDragStart={() => setDragged(at)}
            // Beside the list, or by Escape, nothing was meant.
            onDragEnd={({ dataTransfer }) => drop(dataTransfer.dropEffect !== 'none')}
            onDragOver={(event) => {
              event.preventDefault();
              event.dataTransfer.dropEffect = 'move';
              setOver(at);
            }}
          />
        ))}
      </ol>
      <span role="status" className="sr-only">
        {said}
      </span>
    </>
  );
}

/** Where a row goes the focus follows, once it stands there. */
function useFocusAfterMove(place: { readonly current: HTMLElement | null }): (at: number) => void {
  const wanted = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    place.current?.querySelectorAll<HTMLButtonElement>('[data-handle]')[wanted.current]?.focus();
    wanted.current = undefined;
  });
  return (at) => {
    wanted.current = at;
  };
}

interface RowProps extends HTMLAttributes<HTMLLIElement> {
  readonly number: number;
  readonly name: string;
  readonly text: string;
  readonly isDragged: boolean;
  readonly isTarget: boolean;
  readonly onMoveKey: (event: KeyboardEvent) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function Row({ number, name, text, isDragged, isTarget, onMoveKey, onEdit, onRemove, ...rest }: RowProps) {
  return (
    <li
      draggable
      className={cx(
        'flex items-start gap-2 border-b border-line px-2 py-2 last:border-0',
        isDragged && 'opacity-50',
        isTarget && 'bg-accent-soft',
      )}
      {...rest}
    >
      <button
        type="button"
        data-handle=""
        aria-label={`Move ${name}: arrow keys`}
        onKeyDown={onMoveKey}
        className={cx(iconButtonClass, 'size-6! cursor-grab')}
      >
        <GripVertical aria-hidden className="size-4" />
      </button>
      <span className="figures w-5 pt-0.5 text-right text-ink-3">{number}</span>
      <span className="min-w-0 flex-1">
        <span dir="auto" className="block font-medium">
          {name}
        </span>
        <span dir="auto" className="block text-sm text-ink-2">
          {text}
        </span>
      </span>
      <IconButton label={`Edit ${name}`} size="small" onClick={onEdit}>
        <Pencil aria-hidden className="size-3.5" />
      </IconButton>
      <IconButton label={`Remove ${name}`} size="small" onClick={onRemove}>
        <Trash2 aria-hidden className="size-3.5" />
      </IconButton>
    </li>
  );
}

/** A list whose order counts: dragged by the handle, or moved with the arrow keys while the handle has the focus. */
import { GripVertical, Pencil, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { cx } from '../../../lib/class-names.ts';
import { plainText } from '../../../lib/plain-text.ts';
import { IconButton, iconButtonClass } from '../../../ui/icon-button.tsx';

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
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<number>();
  const [said, setSaid] = useState('');
  // Where the row went the focus follows, once it stands there.
  const wanted = useRef<number>(undefined);
  useLayoutEffect(() => {
    const handles = place.current?.querySelectorAll<HTMLButtonElement>('[data-handle]');
    if (wanted.current !== undefined) handles?.[wanted.current]?.focus();
    wanted.current = undefined;
  });
  const move = (from: number, to: number) => {
    const one = items[from];
    if (one === undefined || to < 0 || to >= items.length || from === to) return;
    onOrder(items.toSpliced(from, 1).toSpliced(to, 0, one));
    setSaid(`${nameOf(one)} is now number ${to + 1} of ${items.length}`);
  };
  const onKey = (event: KeyboardEvent, at: number) => {
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(at, to);
    wanted.current = Math.max(0, Math.min(items.length - 1, to));
  };
  return (
    <>
      <ol ref={place} aria-label={label}>
        {items.map((one, at) => (
          <li
            key={nameOf(one)}
            draggable
            onDragStart={() => setDragged(at)}
            onDragEnd={() => {
              setDragged(undefined);
              setOver(undefined);
            }}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(at);
            }}
            onDrop={() => dragged !== undefined && move(dragged, at)}
            className={cx(
              'flex items-start gap-2 border-b border-line px-2 py-2 last:border-0',
              dragged === at && 'opacity-50',
              dragged !== undefined && over === at && dragged !== at && 'bg-accent-soft',
            )}
          >
            <button
              type="button"
              data-handle=""
              aria-label={`Move ${plainText(nameOf(one))}: arrow keys`}
              onKeyDown={(event) => onKey(event, at)}
              className={cx(iconButtonClass, 'size-6! cursor-grab')}
            >
              <GripVertical aria-hidden className="size-4" />
            </button>
            <span className="figures w-5 pt-0.5 text-right text-ink-3">{at + 1}</span>
            <span className="min-w-0 flex-1">
              <span dir="auto" className="block font-medium">
                {plainText(nameOf(one))}
              </span>
              <span dir="auto" className="block text-sm text-ink-2">
                {plainText(textOf(one))}
              </span>
            </span>
            <IconButton label={`Edit ${plainText(nameOf(one))}`} size="small" onClick={() => onEdit(at)}>
              <Pencil aria-hidden className="size-3.5" />
            </IconButton>
            <IconButton
              label={`Remove ${plainText(nameOf(one))}`}
              size="small"
              onClick={() => onOrder(items.toSpliced(at, 1))}
            >
              <Trash2 aria-hidden className="size-3.5" />
            </IconButton>
          </li>
        ))}
      </ol>
      <span role="status" className="sr-only">
        {said}
      </span>
    </>
  );
}

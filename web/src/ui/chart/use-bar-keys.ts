/** How a chart's bars are gone through by keyboard: left and right from bar to bar, up and down from part to part. */
import { type KeyboardEvent, type RefObject, useState } from 'react';
import type { Part } from './stack.ts';

interface BarKeys {
  readonly stacks: readonly (readonly Part[])[];
  readonly place: RefObject<HTMLElement | null>;
  /** Without a series: the whole bar. */
  readonly onOpen: (bar: number, series: number | undefined) => void;
}

export function useBarKeys({ stacks, place, onOpen }: BarKeys) {
  const [reached, setReached] = useState(0);
  const [part, setPart] = useState<number>();
  const current = Math.min(reached, stacks.length - 1);
  const parts = stacks[current] ?? [];
  const reach = (bar: number) => {
    setReached(bar);
    setPart(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    if (key === 'Enter') onOpen(current, part === undefined ? undefined : parts[part]?.series);
    const next = { ArrowUp: part === undefined ? 0 : part + 1, ArrowDown: (part ?? 0) - 1 }[key];
    if (next !== undefined) setPart(next < 0 ? undefined : Math.min(next, parts.length - 1));
    const to = barAfter(key, current, stacks.length);
    if (to !== undefined) place.current?.querySelectorAll<SVGGElement>('[data-bar]')[to]?.focus();
    if (to !== undefined || next !== undefined) event.preventDefault();
  };
  return { current, series: part === undefined ? undefined : parts[part]?.series, reach, onKeyDown };
}

/** Where a key leads to; undefined where it leads nowhere. */
function barAfter(key: string, from: number, bars: number): number | undefined {
  const to = { ArrowLeft: from - 1, ArrowRight: from + 1, Home: 0, End: bars - 1 }[key];
  return to === undefined || to < 0 || to >= bars ? undefined : to;
}

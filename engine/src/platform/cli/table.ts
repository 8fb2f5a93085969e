/** Lists as aligned columns, as wide as the terminal and no wider. */
import { fit, pad, printable, widthOf } from './text.ts';

/** How one field of a list's items is shown; CSV uses the same columns. */
export interface Column<Item> {
  readonly title: string;
  readonly value: (item: Item) => unknown;
  readonly align?: 'left' | 'right';
}

const GAP = '  ';
/** Text that is cut shorter than this says nothing. */
const READABLE = 8;
/** Away from a terminal nothing is cut, but one very long text does not push all others apart. */
const PADDED = 100;

/**
 * Lines without trailing space; the first is the header. `width` is the terminal's, absent when it is not one. Nothing where
 * columns that one can read do not fit: figures (those on the right) are never cut, as what is left would be another figure.
 */
export function tableLines<Item>(
  items: readonly Item[],
  columns: readonly Column<Item>[],
  width?: number,
): string[] | undefined {
  const rows = items.map((item) => columns.map((column) => printable(cellText(column.value(item)))));
  const titles = columns.map((column) => printable(column.title));
  const widest = (cells: readonly (readonly string[])[], index: number) =>
    Math.max(0, ...cells.map((row) => widthOf(row[index] ?? '')));
  const natural = columns.map((_, index) => widest([titles, ...rows], index));
  const least = columns.map(({ align }, index) =>
    align === 'right' ? widest(rows, index) : Math.min(natural[index] ?? 0, READABLE),
  );
  const widths =
    width === undefined
      ? natural.map((cells) => Math.min(cells, PADDED))
      : shrink(natural, least, width - GAP.length * (columns.length - 1));
  if (!widths) return undefined;
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) =>
        pad(
          width === undefined ? cell : fit(cell, widths[index] ?? 0),
          widths[index] ?? 0,
          columns[index]?.align ?? 'left',
        ),
      )
      .join(GAP)
      .trimEnd();
  return [line(titles), ...rows.map(line)];
}

/** Takes from the widest column first, so that short ones stay whole; from the first last: by it people name the thing. */
function shrink(
  natural: readonly number[],
  least: readonly number[],
  room: number,
): readonly number[] | undefined {
  const widths = [...natural];
  const spare = (index: number) => (widths[index] ?? 0) > (least[index] ?? 0);
  for (let excess = sum(natural) - room; excess > 0; excess -= 1) {
    const can = [...widths.keys()].filter(spare);
    const others = can.filter((index) => index > 0);
    const from = others.length > 0 ? others : can;
    const widest = Math.max(...from.map((index) => widths[index] ?? 0));
    const index = from.findLast((one) => widths[one] === widest);
    if (index === undefined) return undefined;
    widths[index] = widest - 1;
  }
  return widths;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value)) return value.map(cellText).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

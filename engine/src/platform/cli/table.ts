/** Lists as aligned columns, as wide as the terminal and no wider. */
import { fit, pad, printable, widthOf } from './text.ts';

/** How one field of a list's items is shown; CSV uses the same columns. */
export interface Column<Item> {
  readonly title: string;
  readonly value: (item: Item) => unknown;
  readonly align?: 'left' | 'right';
}

const GAP = '  ';
const NARROWEST = 6;

/** Lines without trailing space; the first is the header. `width` is the terminal's, absent when it is not one. */
export function tableLines<Item>(
  items: readonly Item[],
  columns: readonly Column<Item>[],
  width?: number,
): string[] {
  const rows = items.map((item) => columns.map((column) => printable(cellText(column.value(item)))));
  const titles = columns.map((column) => printable(column.title));
  const natural = columns.map((_, index) =>
    Math.max(...[titles, ...rows].map((row) => widthOf(row[index] ?? ''))),
  );
  const widths = width === undefined ? natural : shrink(natural, width - GAP.length * (columns.length - 1));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) =>
        pad(fit(cell, widths[index] ?? 0), widths[index] ?? 0, columns[index]?.align ?? 'left'),
      )
      .join(GAP)
      .trimEnd();
  return [line(titles), ...rows.map(line)];
}

/** Takes from the widest column first, so that short ones stay whole; from the first last: by it people name the thing. */
function shrink(natural: readonly number[], room: number): number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  while (excess > 0) {
    const others = Math.max(...widths.slice(1));
    const widest = others > NARROWEST ? others : Math.max(...widths);
    if (widest <= NARROWEST) break;
    widths[widths.lastIndexOf(widest)] = widest - 1;
    excess -= 1;
  }
  return widths;
}

export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value)) return value.map(cellText).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

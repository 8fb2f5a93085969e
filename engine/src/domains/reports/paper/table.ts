/** A table on paper: as wide as the sheet, its head again on every sheet, long texts on some lines and then cut. */
import type { Row, Table } from '../document.ts';
import { forPeople, isNumber } from '../people.ts';
import { encode, widthOf } from './helvetica.ts';
import { GREY, LEFT, LIGHT, type Paper, WIDTH } from './paper.ts';
import type { Ink } from './sheet.ts';
import { wrapped } from './wrapped.ts';

const SIZE = 8.5;
const LINE = 14.5;
const GAP = 10;
const HEAD: Ink = { size: 7.5, colour: GREY };
const NARROWEST_TEXT = 60;

interface Place {
  readonly x: number;
  readonly room: number;
}

/** Its title, or why there are no rows. */
async function nameOn(paper: Paper, { rows, title, empty }: Table, isNamed: boolean): Promise<void> {
  await paper.need(LINE * 4);
  paper.y += LINE;
  const words = rows.length === 0 ? `${isNamed ? `${title}: ` : ''}${empty}` : title;
  paper.sheet.text(
    words,
    { x: LEFT, y: paper.y, room: WIDTH },
    { size: 9, weight: rows.length === 0 ? 'regular' : 'bold', colour: GREY },
  );
  paper.y += 4;
}

export async function tableOn(paper: Paper, table: Table, isNamed: boolean): Promise<void> {
  const { rows, columns, total } = table;
  if (isNamed || rows.length === 0) await nameOn(paper, table, isNamed);
  if (rows.length === 0) return;
  const { places, size } = layoutOf(table);
  const linesOf = (row: Row, { size: own, weight }: Ink): readonly (readonly string[])[] =>
    columns.map(({ kind }, at) => {
      const text = forPeople(row[at] ?? null, kind);
      const room = places[at]?.room ?? 0;
      const most = isNumber(kind) ? 1 : CELL_LINES;
      return wrapped(text, { room, size: own, most, ...(weight && { weight }) });
    });
  const heightOf = (lines: readonly (readonly string[])[]) =>
    LINE + (Math.max(...lines.map(({ length }) => length)) - 1) * CELL_LEAD;
  const line = (row: Row, lines: readonly (readonly string[])[], ink: Ink, isSum = false) => {
    for (const [at, { kind }] of columns.entries()) {
      const place = places[at];
      if (!place || (isSum && (row[at] ?? null) === null)) continue;
      const right = isNumber(kind) ? { align: 'right' as const } : {};
      for (const [down, text] of (lines[at] ?? []).entries())
        paper.sheet.text(text, { ...place, y: paper.y + LINE * 0.7 + down * CELL_LEAD, ...right }, ink);
    }
    paper.y += heightOf(lines);
    paper.sheet.line(LEFT, paper.y, WIDTH, { thick: 0.4, colour: LIGHT });
  };
  const titles = columns.map(({ title: name }, at) =>
    wrapped(name, { room: places[at]?.room ?? 0, size: HEAD.size, most: HEAD_LINES }),
  );
  const deepest = Math.max(...titles.map((lines) => lines.length));
  const head = () => {
    for (const [at, { kind }] of columns.entries()) {
      const place = places[at];
      const right = isNumber(kind) ? { align: 'right' as const } : {};
      const lines = titles[at] ?? [];
      for (const [down, text] of lines.entries()) {
        const y = paper.y + LINE * 0.7 + (deepest - lines.length + down) * HEAD_LEAD;
        if (place) paper.sheet.text(text, { ...place, y, ...right }, HEAD);
      }
    }
    paper.y += LINE + (deepest - 1) * HEAD_LEAD;
    paper.sheet.line(LEFT, paper.y, WIDTH, { thick: 0.8, colour: GREY });
  };
  await paper.need(LINE * 3);
  head();
  const put = async (row: Row, ink: Ink, isSum: boolean) => {
    const lines = linesOf(row, ink);
    if (await paper.need(heightOf(lines))) head();
    line(row, lines, ink, isSum);
  };
  for (const row of rows) await put(row, { size }, false);
  if (total) await put(total, { size, weight: 'bold' }, true);
}

const HEAD_LEAD = 9;
const HEAD_LINES = 3;

const CELL_LEAD = 10;
const CELL_LINES = 3;

interface Layout {
  readonly places: readonly Place[];
  /** Of the letters: a table of many columns is set smaller, so that no number is cut. */
  readonly size: number;
}

/** Numbers have what they need; texts share what is left, the short ones whole. */
function layoutOf({ columns, rows, total }: Table): Layout {
  const all = [...rows, ...(total ? [total] : [])];
  const values = columns.map(({ kind }, at) =>
    all.reduce((widest, row) => {
      const { bytes } = encode(forPeople(row[at] ?? null, kind));
      return Math.max(widest, widthOf(bytes, 'bold', SIZE) + 2);
    }, 0),
  );
  const titles = columns.map(({ title }) => widthOf(encode(title).bytes, 'regular', HEAD.size) + 2);
  const gaps = GAP * (columns.length - 1);
  // No word of a title is cut above a narrow column.
  const words = columns.map(({ title }) =>
    Math.max(...title.split(' ').map((word) => widthOf(encode(word).bytes, 'regular', HEAD.size) + 2)),
  );
  const numbers = columns.map(({ kind }, at) =>
    isNumber(kind) ? Math.max(values[at] ?? 0, words[at] ?? 0) : 0,
  );
  const texts = columns.map(({ kind }, at) =>
    isNumber(kind) ? 0 : Math.max(values[at] ?? 0, titles[at] ?? 0),
  );
  const least = texts.reduce((sum, one) => sum + Math.min(one, NARROWEST_TEXT), 0);
  const scale = Math.min(1, (WIDTH - gaps - least) / (sumOf(numbers) || 1));
  const fitted = numbers.map((one) => one * scale);
  let left = WIDTH - gaps - sumOf(fitted);
  const rooms = [...fitted];
  const order = texts
    .map((one, at) => ({ one, at }))
    .filter(({ one }) => one > 0)
    .sort((a, b) => a.one - b.one);
  for (const [done, { one, at }] of order.entries()) {
    const last = done === order.length - 1;
    const room = last ? left : Math.min(one, left / (order.length - done));
    rooms[at] = room;
    left -= room;
  }
  let x = LEFT;
  const places = rooms.map((room) => {
    const place = { x, room };
    x += room + GAP;
    return place;
  });
  return { places, size: SIZE * scale };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

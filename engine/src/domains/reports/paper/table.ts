/** A table on paper: as wide as the sheet, its head again on every sheet, long texts cut with an ellipsis. */
import type { Row, Table } from '../document.ts';
import { forPeople, isNumber } from '../people.ts';
import { encode, widthOf } from './helvetica.ts';
import { GREY, LEFT, LIGHT, type Paper, WIDTH } from './paper.ts';
import type { Ink } from './sheet.ts';

const SIZE = 8.5;
const LINE = 14.5;
const GAP = 10;
const INK: Ink = { size: SIZE };
const HEAD: Ink = { size: 7.5, colour: GREY };
const SUM: Ink = { size: SIZE, weight: 'bold' };
/** Texts are read up to here; further ones only change by how much they are cut. */
const WIDEST_TEXT = 320;
const NARROWEST_TEXT = 60;

interface Place {
  readonly x: number;
  readonly room: number;
}

export async function tableOn(paper: Paper, table: Table, isNamed: boolean): Promise<void> {
  const { rows, columns, total, empty, title } = table;
  if (isNamed || rows.length === 0) {
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
  if (rows.length === 0) return;
  const places = placesOf(table);
  const line = (row: Row, ink: Ink, isSum = false) => {
    for (const [at, { kind }] of columns.entries()) {
      const place = places[at];
      const value = row[at] ?? null;
      if (!place || (isSum && value === null)) continue;
      const right = isNumber(kind) ? { align: 'right' as const } : {};
      paper.sheet.text(forPeople(value, kind), { ...place, y: paper.y + LINE * 0.7, ...right }, ink);
    }
    paper.y += LINE;
    paper.sheet.line(LEFT, paper.y, WIDTH, { thick: 0.4, colour: LIGHT });
  };
  const head = () => {
    for (const [at, { title: name, kind }] of columns.entries()) {
      const place = places[at];
      const right = isNumber(kind) ? { align: 'right' as const } : {};
      if (place) paper.sheet.text(name, { ...place, y: paper.y + LINE * 0.7, ...right }, HEAD);
    }
    paper.y += LINE;
    paper.sheet.line(LEFT, paper.y, WIDTH, { thick: 0.8, colour: GREY });
  };
  await paper.need(LINE * 3);
  head();
  for (const row of rows) {
    if (await paper.need(LINE)) head();
    line(row, INK);
  }
  if (!total) return;
  if (await paper.need(LINE)) head();
  line(total, SUM, true);
}

/** Numbers have what they need; texts share what is left in proportion to what they would like. */
function placesOf({ columns, rows, total }: Table): Place[] {
  const wanted = columns.map(({ kind, title }, at) => {
    const texts = [...rows, ...(total ? [total] : [])].reduce((longest, row) => {
      const text = forPeople(row[at] ?? null, kind);
      return text.length > longest.length ? text : longest;
    }, '');
    return (
      Math.max(widthOf(encode(texts).bytes, 'bold', SIZE), widthOf(encode(title).bytes, 'regular', SIZE)) + 2
    );
  });
  const texts = columns.map(({ kind }, at) => (isNumber(kind) ? 0 : Math.min(WIDEST_TEXT, wanted[at] ?? 0)));
  const liked = texts.reduce((sum, one) => sum + one, 0);
  const numbers = wanted.reduce(
    (sum, one, at) => (isNumber(columns[at]?.kind ?? 'text') ? sum + one : sum),
    0,
  );
  const left = WIDTH - numbers - GAP * (columns.length - 1);
  // Many columns of numbers, as of a long series, are all made narrower.
  const squeeze = left < NARROWEST_TEXT ? (WIDTH - NARROWEST_TEXT - GAP * (columns.length - 1)) / numbers : 1;
  const room = Math.max(NARROWEST_TEXT, left);
  let x = LEFT;
  return columns.map(({ kind }, at) => {
    const width = isNumber(kind) ? (wanted[at] ?? 0) * squeeze : ((texts[at] ?? 0) / (liked || 1)) * room;
    const place = { x, room: width };
    x += width + GAP;
    return place;
  });
}

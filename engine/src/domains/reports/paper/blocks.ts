/** Figures and charts on paper. */
import { labelOf, shortAmount, stackedBars } from '../chart.ts';
import type { Figures, Series } from '../document.ts';
import { forPeople } from '../people.ts';
import { encode, widthOf } from './helvetica.ts';
import { GREY, LEFT, LIGHT, type Paper, WIDTH } from './paper.ts';
import { type Colour, colour } from './sheet.ts';
import { wrapped } from './wrapped.ts';

const ACROSS = 4;
const FIGURE_HEIGHT = 46;
const NOTE_LEAD = 9.5;

export async function figuresOn(paper: Paper, { items }: Figures): Promise<void> {
  const across = Math.min(ACROSS, items.length);
  const room = WIDTH / across - 10;
  for (let from = 0; from < items.length; from += across) {
    const some = items.slice(from, from + across).map(({ label, value, kind, note = '' }) => ({
      label: wrapped(label, { room, size: 8, most: 2 }),
      value: forPeople(value, kind),
      note: wrapped(note, { room, size: 8, most: 5 }),
    }));
    const most = (of: (one: (typeof some)[number]) => readonly string[]) =>
      Math.max(...some.map((one) => of(one).length));
    const down = (most(({ label }) => label) - 1) * NOTE_LEAD;
    const height = FIGURE_HEIGHT + down + (most(({ note }) => note) - 1) * NOTE_LEAD;
    await paper.need(height);
    for (const [at, { label, value, note }] of some.entries()) {
      const x = LEFT + (at * WIDTH) / across;
      const { sheet, y } = paper;
      for (const [line, text] of label.entries())
        sheet.text(text, { x, y: y + 9 + line * NOTE_LEAD, room }, { size: 8, colour: GREY });
      sheet.text(value, { x, y: y + down + 27, room }, { size: 16, weight: 'bold' });
      for (const [line, text] of note.entries())
        sheet.text(text, { x, y: y + down + 39 + line * NOTE_LEAD, room }, { size: 8, colour: GREY });
    }
    paper.y += height + 6;
  }
}

const HEIGHT = 150;
const AXIS = 40;

const HUES: readonly Colour[] = [
  '4089a0',
  'bf8548',
  '392555',
  '285717',
  '5a0710',
  '1955c0',
  '886b0e',
  '99266f',
].map(colour);
const REST = colour('a9afab');

const hueOf = ({ lines }: Series, line: number): Colour =>
  lines[line]?.name === 'All others' ? REST : (HUES[line % HUES.length] ?? REST);

export async function chartOn(paper: Paper, series: Series): Promise<void> {
  await paper.need(HEIGHT + 60);
  paper.y += 14;
  paper.sheet.text(
    series.title,
    { x: LEFT, y: paper.y, room: WIDTH },
    { size: 9, weight: 'bold', colour: GREY },
  );
  paper.y += 10;
  const { bars, ticks, starts } = stackedBars(series, { width: WIDTH - AXIS, height: HEIGHT });
  const { sheet, y: top } = paper;
  const small = { size: 7, colour: GREY };
  for (const { y, amount } of ticks) {
    sheet.line(LEFT + AXIS, top + y, WIDTH - AXIS, { thick: 0.4, colour: amount === 0 ? GREY : LIGHT });
    sheet.text(shortAmount(amount), { x: LEFT, y: top + y + 2.5, room: AXIS - 6, align: 'right' }, small);
  }
  for (const { x, y, width, height, line } of bars)
    sheet.area(LEFT + AXIS + x, top + y, width, Math.max(0.3, height), hueOf(series, line));
  for (const { x, start } of starts)
    sheet.text(labelOf(series, start), { x: LEFT + AXIS + x - 12, y: top + HEIGHT + 11, room: 60 }, small);
  paper.y = top + HEIGHT + 18;
  await keyOn(paper, series);
}

/** The names of the colours, as many in a line as fit. */
async function keyOn(paper: Paper, series: Series): Promise<void> {
  let x = LEFT;
  paper.y += 10;
  for (const [line, { name }] of series.lines.entries()) {
    const width = Math.min(220, widthOf(encode(name).bytes, 'regular', 8)) + 24;
    if (x + width > LEFT + WIDTH) {
      x = LEFT;
      await paper.need(12);
      paper.y += 12;
    }
    paper.sheet.area(x, paper.y - 6, 6, 6, hueOf(series, line));
    paper.sheet.text(name, { x: x + 10, y: paper.y, room: width - 14 }, { size: 8 });
    x += width;
  }
  paper.y += 10;
}

/** The whole report on paper: A4, with numbers on its pages and the heads of tables on each of them. */
import type { Block, ReportDocument } from '../document.ts';
import { tableOf } from '../document.ts';
import type { Format } from '../format.ts';
import { chartOn, figuresOn } from '../paper/blocks.ts';
import { A4, ACCENT, GREY, LEFT, Paper, WIDTH } from '../paper/paper.ts';
import { createPdf } from '../paper/pdf-file.ts';
import { tableOn } from '../paper/table.ts';
import { oneLine } from '../people.ts';

export const pdf: Format = {
  name: 'pdf',
  media: 'application/pdf',
  holds: 'report',
  async write(document, { file, signal }) {
    const { title, organisation, madeAt } = document;
    const info = {
      title: oneLine(`${title} · ${organisation}`),
      author: oneLine(organisation),
      madeAt: new Date(madeAt),
    };
    const target = await createPdf(file, A4, info);
    try {
      const paper = new Paper(target, info.title);
      await fill(paper, document, signal);
      await paper.end();
      await target.end();
    } finally {
      await target.close();
    }
  },
};

async function fill(paper: Paper, document: ReportDocument, signal: AbortSignal): Promise<void> {
  top(paper, document);
  for (const { title, blocks, notes } of document.sections) {
    signal.throwIfAborted();
    await heading(paper, title);
    for (const block of blocks) await blockOn(paper, block, title);
    if (notes.length > 0) paper.y += 6;
    for (const note of notes) await paper.prose(oneLine(note), { size: 8.5, colour: GREY }, { lead: 12 });
  }
  await charted(paper, document);
  await provenance(paper, document);
}

/** Every chart also as a table, behind what is read first. */
async function charted(paper: Paper, { sections }: ReportDocument): Promise<void> {
  const series = sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'series'));
  if (series.length > 0) await heading(paper, 'The charts as tables');
  for (const one of series) await tableOn(paper, tableOf(one), true);
}

async function heading(paper: Paper, title: string): Promise<void> {
  await paper.need(90);
  paper.y += 26;
  paper.sheet.text(title, { x: LEFT, y: paper.y, room: WIDTH }, { size: 13, weight: 'bold' });
  paper.y += 8;
}

function top(paper: Paper, { title, organisation, question, currency }: ReportDocument): void {
  const { sheet } = paper;
  const at = (y: number) => ({ x: LEFT, y: paper.y + y, room: WIDTH });
  sheet.text(oneLine(organisation), at(0), { size: 9, weight: 'bold', colour: ACCENT });
  sheet.text(title, at(26), { size: 22, weight: 'bold' });
  const [, period = ''] = question[0] ?? [];
  sheet.text(`${period}${currency === null ? '' : ` · in ${currency}`}`, at(44), { size: 10, colour: GREY });
  sheet.line(LEFT, paper.y + 56, WIDTH, { thick: 1.5, colour: ACCENT });
  paper.y += 58;
}

async function blockOn(paper: Paper, block: Block, within: string): Promise<void> {
  paper.y += 6;
  if (block.kind === 'figures') return figuresOn(paper, block);
  if (block.kind === 'table') return tableOn(paper, block, block.title !== within);
  await chartOn(paper, block);
}

async function provenance(paper: Paper, document: ReportDocument): Promise<void> {
  const { question, report, madeAt, snapshot } = document;
  await paper.need(80);
  paper.y += 26;
  paper.sheet.text(
    'Where this comes from',
    { x: LEFT, y: paper.y, room: WIDTH },
    { size: 9, weight: 'bold', colour: GREY },
  );
  paper.y += 4;
  const made = madeAt.replace('T', ' ').replace(/\.\d+Z$/, ' UTC');
  const said = [...question, ['Report', report], ['Made', made], ['Snapshot of the lake', String(snapshot)]];
  for (const [name = '', value = ''] of said)
    await paper.prose(`${name}: ${oneLine(value)}`, { size: 8.5, colour: GREY }, { lead: 12 });
  if (paper.replaced || paper.sheet.replaced)
    await paper.prose(
      'The typeface of this file has no letters beyond those of western Europe: each other one is shown as ?. The HTML, CSV, JSON and Parquet of this report have them all.',
      { size: 8.5, colour: GREY },
      { lead: 12 },
    );
}

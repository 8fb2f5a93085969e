/** A report as HTML, piece by piece. */
import type { Block, Figures, ReportDocument, Row, Section, Series, Table } from '../document.ts';
import { tableOf } from '../document.ts';
import { forPeople, isNumber } from '../people.ts';
import { chartMarkup } from './chart-markup.ts';
import { escaped } from './escaped.ts';

export function* pieces(document: ReportDocument): Generator<string> {
  const { title, organisation, question, sections, currency } = document;
  const [, period = ''] = question[0] ?? [];
  yield `<header class="top">
<p class="who">${escaped(organisation)}</p>
<h1>${escaped(title)}</h1>
<p class="when">${escaped(period)}${currency === null ? '' : ` <span class="currency">in ${escaped(currency)}</span>`}</p>
</header>
<main>
`;
  for (const [at, section] of sections.entries()) yield* sectionPieces(section, at);
  yield `</main>\n${provenance(document)}`;
}

function* sectionPieces({ title, blocks, notes }: Section, at: number): Generator<string> {
  yield `<section aria-labelledby="section-${at}">\n<h2 id="section-${at}">${escaped(title)}</h2>\n`;
  for (const block of blocks) yield* blockPieces(block, title);
  if (notes.length > 0)
    yield `<ul class="notes">${notes.map((note) => `<li>${escaped(note)}</li>`).join('')}</ul>\n`;
  yield '</section>\n';
}

function* blockPieces(block: Block, title: string): Generator<string> {
  if (block.kind === 'figures') yield figures(block);
  else if (block.kind === 'table') yield* tablePieces(block, title);
  else yield* seriesPieces(block);
}

const figures = ({ items }: Figures): string =>
  `<dl class="figures">${items
    .map(({ label, value, kind, note }) => {
      const below = note === undefined ? '' : `<dd class="note">${escaped(note)}</dd>`;
      return `<div><dt>${escaped(label)}</dt><dd class="value">${escaped(forPeople(value, kind))}</dd>${below}</div>`;
    })
    .join('')}</dl>\n`;

function* seriesPieces(series: Series): Generator<string> {
  yield chartMarkup(series);
  yield '<details>\n<summary>The same as a table</summary>\n';
  yield* tablePieces(tableOf(series), '');
  yield '</details>\n';
}

function* tablePieces(table: Table, within: string): Generator<string> {
  const { title, columns, rows, total, empty } = table;
  const caption = title === within ? '' : `<caption>${escaped(title)}</caption>`;
  if (rows.length === 0) {
    yield `${title === within ? '' : `<h3>${escaped(title)}</h3>`}<p class="empty">${escaped(empty)}</p>\n`;
    return;
  }
  const heads = columns.map(
    ({ title: head, kind }) => `<th scope="col"${isNumber(kind) ? ' class="n"' : ''}>${escaped(head)}</th>`,
  );
  yield `<div class="scroll"><table>${caption}<thead><tr>${heads.join('')}</tr></thead><tbody>\n`;
  for (const row of rows) yield rowMarkup(row, table);
  yield '</tbody>';
  if (total) yield `<tfoot>${rowMarkup(total, table, '')}</tfoot>`;
  yield '</table></div>\n';
}

function rowMarkup(row: Row, { columns }: Table, unknown?: string): string {
  const cells = columns.map(({ kind }, at) => {
    const value = row[at] ?? null;
    const text = value === null && unknown !== undefined ? unknown : forPeople(value, kind);
    if (isNumber(kind)) return `<td class="n">${escaped(text)}</td>`;
    return at === 0
      ? `<th scope="row" dir="auto">${escaped(text)}</th>`
      : `<td dir="auto">${escaped(text)}</td>`;
  });
  return `<tr>${cells.join('')}</tr>\n`;
}

function provenance({ question, snapshot, madeAt, report }: ReportDocument): string {
  const asked = [
    ...question,
    ['Report', report],
    ['Made', madeAt.replace('T', ' ').replace(/\.\d+Z$/, ' UTC')],
    ['Snapshot of the lake', String(snapshot)],
  ];
  const list = asked.map(
    ([name = '', value = '']) => `<div><dt>${escaped(name)}</dt><dd>${escaped(value)}</dd></div>`,
  );
  return `<footer><h2>Where this comes from</h2><dl>${list.join('')}</dl></footer>\n`;
}

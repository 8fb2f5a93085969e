/** Markdown as the references use it. */

/** A cell must not end its row: pipes are escaped, lines joined. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

export const code = (text: string): string => `\`${text}\``;

export const MADE = '<!-- Made by `npm run gen` from the source; do not edit. -->';

/** CSV as records of fields, each with the line and column on which it stands: quotes, line breaks in them, any of three separators. */
import { costsErrors } from '../errors.ts';

export interface CsvRecord {
  /** The line on which it begins; the first is 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** What parts the fields: what the first line has most of. */
export function separatorOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const count = (sign: string) => first.split(sign).length;
  return [';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

/** Empty lines are left out. */
export function* readRecords(given: string, file: string): Generator<CsvRecord> {
  const text = given.replace(/^\uFEFF/, '');
  const separator = separatorOf(text);
  const plain = new RegExp(`[^"${separator}\\r\\n]*`, 'y');
  const refused = (line: number, column: number, problem: string) =>
    costsErrors.COST_UNIT_LINE({ file, line, column: `${column}`, problem }, { at: { file, line } });
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const begins = line;
    const fields: string[] = [];
    for (let ended = false; !ended; ) {
      let field = '';
      if (text[at] === '"') {
        const closing = closingQuote(text, at + 1);
        if (closing < 0) throw refused(begins, fields.length + 1, 'a quotation mark is not closed');
        field = text.slice(at + 1, closing).replaceAll('""', '"');
        line += field.split('\n').length - 1;
        at = closing + 1;
      } else {
        plain.lastIndex = at;
        field = plain.exec(text)?.[0] ?? '';
        at += field.length;
      }
      fields.push(field);
      const sign = text[at];
      if (sign === separator) at += 1;
      else if (sign === undefined || sign === '\n' || sign === '\r') {
        at += sign === '\r' && text[at + 1] === '\n' ? 2 : 1;
        line += 1;
        ended = true;
      } else throw refused(begins, fields.length, 'text stands beside a quotation mark');
    }
    if (fields.length > 1 || fields[0]?.trim() !== '') yield { line: begins, fields };
  }
}

/** Two of them are one in the text. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return -1;
}

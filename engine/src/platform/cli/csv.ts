/** Lists as CSV (RFC 4180) that a spreadsheet cannot mistake for formulas. */
import type { Column } from './table.ts';

export function csvLines<Item>(items: readonly Item[], columns: readonly Column<Item>[]): string[] {
  const header = columns.map((column) => field(column.title)).join(',');
  return [header, ...items.map((item) => columns.map((column) => field(column.value(item))).join(','))];
}

/** What we write as text to keep every digit of it. */
const AMOUNT = /^-?\d+(\.\d+)?$/;

/** A leading `= + - @`, tab or NUL starts a formula in a spreadsheet: an apostrophe makes it text again. */
function field(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const plain = text.replaceAll('\0', '');
  const inert = /^[=+\-@\t\r]/.test(plain) && !AMOUNT.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

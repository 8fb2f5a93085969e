/** Health and status for people: one mark a line, the remedy under what needs one. */
import { type Output, printable } from '#platform/cli/index.ts';
import type { CheckResult, Health } from './contract.ts';

const MARKS = { ok: '✓', warning: '!', failed: '✗', unknown: '?' } as const;

export function showHealth({ state, checks }: Health, out: Output): void {
  if (out.format !== 'table') {
    out.record({ state, checks });
    return;
  }
  const width = Math.max(...checks.map(({ name }) => name.length));
  for (const check of checks) {
    out.line(`${mark(check, out)} ${check.name.padEnd(width)}  ${printable(check.message)}`);
    if (check.remedy) out.line(`  ${' '.repeat(width)}  ${out.paint.dim(printable(check.remedy))}`);
  }
}

function mark({ state }: CheckResult, { paint }: Output): string {
  const colour = { ok: paint.green, warning: paint.yellow, failed: paint.red, unknown: paint.yellow }[state];
  return colour(MARKS[state]);
}

const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];

export function bytesText(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${UNITS[unit]}`;
}

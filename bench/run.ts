/** `npm run bench [-- name …] [--full] [--output json]`: measures every bar, or those whose id begins with a name, and says which hold. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Bar, How, Measured } from './bar.ts';

interface Outcome {
  readonly id: string;
  readonly what: string;
  readonly limit: string;
  readonly measured: string;
  readonly held: boolean;
  readonly detail: string;
}

async function everyBar(): Promise<Bar[]> {
  const folder = import.meta.dirname;
  const files = (await readdir(folder)).filter((name) => name.endsWith('.bench.ts')).sort();
  const modules = await Promise.all(
    files.map((file) => import(path.join(folder, file)) as Promise<{ bar: Bar }>),
  );
  return modules.map(({ bar }) => bar);
}

async function hold({ measure, ...bar }: Bar, how: How): Promise<Outcome[]> {
  try {
    const { also = [], ...measured } = await measure(how);
    return [{ ...bar, ...measured }, ...also].map(outcomeOf);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return [{ ...outcomeOf({ ...bar, value: Number.NaN, detail }), measured: 'failed' }];
  }
}

function outcomeOf({ id, what, limit, value, detail }: NonNullable<Measured['also']>[number]): Outcome {
  const { atMost = Infinity, atLeast = -Infinity, unit } = limit;
  const bound = limit.atMost === undefined ? `≥ ${limit.atLeast}${unit}` : `≤ ${limit.atMost}${unit}`;
  const measured = `${Number(value.toPrecision(3))}${unit}`;
  return { id, what, limit: bound, measured, held: value <= atMost && value >= atLeast, detail };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { output: { type: 'string' }, full: { type: 'boolean', default: false } },
});
const bars = await everyBar();
const wanted = bars.filter(
  ({ id }) => positionals.length === 0 || positionals.some((name) => id.startsWith(name)),
);
if (wanted.length === 0) {
  process.stderr.write(
    `No bar begins with ${positionals.join(' or ')}. There are: ${bars.map(({ id }) => id).join(', ')}\n`,
  );
  process.exit(2);
}
const outcomes: Outcome[] = [];
for (const bar of wanted) {
  const held = await hold(bar, { full: values.full });
  outcomes.push(...held);
  if (values.output === 'json') continue;
  for (const { held: good, id, measured, limit, what, detail } of held)
    process.stdout.write(`${good ? '✓' : '✗'} ${id}  ${measured} (bar ${limit})  ${what}\n    ${detail}\n`);
}
if (values.output === 'json') process.stdout.write(`${JSON.stringify({ items: outcomes, next: null })}\n`);
process.exitCode = outcomes.every(({ held }) => held) ? 0 : 1;

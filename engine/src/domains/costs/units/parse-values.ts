/** Values of business metrics out of a CSV: everything is looked at before anything is kept, and what is wrong is named by line and column. */
import { costsErrors } from '../errors.ts';
import type { MetricValue, UnitImportWish } from './contract.ts';
import { metricParams, metricWishSchema } from './contract.ts';
import { readRecords } from './read-records.ts';

export interface ParsedMetric {
  readonly name: string;
  readonly unit: string | undefined;
  readonly grain: 'day' | 'month';
  readonly values: readonly MetricValue[];
}

export interface ParsedValues {
  readonly lines: number;
  readonly metrics: readonly ParsedMetric[];
}

interface Growing {
  readonly name: string;
  unit: string | undefined;
  readonly grain: 'day' | 'month';
  readonly values: MetricValue[];
  /** Where each day and its dimensions stood first. */
  readonly seen: Map<string, number>;
}

const FILE = 'the CSV';
const LONGEST = 256;
const MOST_DIMENSIONS = 5;

type Wish = Pick<UnitImportWish, 'csv' | 'metric' | 'unit' | 'decimals'>;
/** Refuses with the line and the name of the column. */
type Refuse = (column: string, problem: string) => Error;

export function parseValues({ csv, metric, unit, decimals }: Wish, file = FILE): ParsedValues {
  const records = readRecords(csv, file);
  const head = records.next();
  if (head.done) throw costsErrors.COST_UNIT_FILE({ file, problem: 'it is empty' });
  const columns = columnsOf(head.value.fields, file, metric);
  const metrics = new Map<string, Growing>();
  let lines = 0;
  for (const { line, fields } of records) {
    const refuse: Refuse = (column, problem) =>
      costsErrors.COST_UNIT_LINE({ file, line, column, problem }, { at: { file, line, field: column } });
    if (fields.length !== columns.names.length)
      throw refuse(
        `${columns.names.length}`,
        `the line has ${fields.length} columns, the first line ${columns.names.length}`,
      );
    const field = (index: number) => (fields[index] ?? '').trim();
    const grain = columns.isMonth ? 'month' : 'day';
    const at = timeIn(field(columns.time), grain, columns.names[columns.time] ?? '', refuse);
    const value = numberIn(field(columns.value), decimals, refuse);
    const name = metric ?? nameIn(field(columns.metric), refuse);
    const said = columns.unit < 0 ? unit : unitIn(field(columns.unit), refuse) || unit;
    const dimensions = dimensionsIn(columns.dimensions, field, refuse);
    const known: Growing = metrics.get(name) ?? { name, unit: said, grain, values: [], seen: new Map() };
    metrics.set(name, known);
    if (said !== undefined && known.unit !== undefined && said !== known.unit)
      throw refuse('unit', `${quoted(said)} is another unit of ${name} than ${quoted(known.unit)} above`);
    known.unit ??= said;
    const key = JSON.stringify([at, dimensions]);
    const before = known.seen.get(key);
    if (before !== undefined)
      throw refuse(columns.names[columns.time] ?? 'day', `${at} of ${name} stands on line ${before} already`);
    known.seen.set(key, line);
    known.values.push({ at, value, dimensions });
    lines += 1;
  }
  if (lines === 0) throw costsErrors.COST_UNIT_FILE({ file, problem: 'it has a first line and no others' });
  return { lines, metrics: [...metrics.values()].map(({ seen: _, ...one }) => one) };
}

interface Columns {
  readonly names: readonly string[];
  readonly time: number;
  readonly isMonth: boolean;
  readonly value: number;
  readonly metric: number;
  readonly unit: number;
  readonly dimensions: readonly (readonly [name: string, index: number])[];
}

function columnsOf(fields: readonly string[], file: string, metric: string | undefined): Columns {
  const names = fields.map((name) => name.trim());
  const plain = names.map((name) => name.toLowerCase());
  const find = (...words: string[]) => plain.findIndex((name) => words.includes(name));
  const [day, month, value] = [find('day', 'date'), find('month'), find('value', 'quantity', 'count')];
  const wrong = (problem: string) => costsErrors.COST_UNIT_FILE({ file, problem }, { at: { file, line: 1 } });
  if (day < 0 && month < 0) throw wrong('its first line names no column day, and no column month');
  if (value < 0) throw wrong('its first line names no column value');
  const [named, unit] = [find('metric'), find('unit')];
  if (named < 0 && metric === undefined) throw wrong('it has no column metric, and no metric was named');
  if (named >= 0 && metric !== undefined) throw wrong('it has a column metric, and a metric was named too');
  const time = day < 0 ? month : day;
  const own = new Set([time, value, named, unit]);
  const dimensions = names.flatMap((name, index) => (own.has(index) ? [] : [[name, index] as const]));
  const odd = dimensions.find(([name]) => name === '' || name.length > 100);
  if (odd) throw wrong(`the name of its column ${odd[1] + 1} is empty or longer than 100 characters`);
  if (new Set(plain).size < plain.length) throw wrong('two of its columns have the same name');
  if (dimensions.length > MOST_DIMENSIONS)
    throw wrong(`it has ${dimensions.length} columns of dimensions, ${MOST_DIMENSIONS} are the most`);
  return { names, time, isMonth: day < 0, value, metric: named, unit, dimensions };
}

/** What stands in a file is shown as data: quoted, on one line, and not all of it. */
const quoted = (text: string): string => JSON.stringify(text.slice(0, 80));

function timeIn(text: string, grain: 'day' | 'month', column: string, refuse: Refuse): string {
  const [form, example] =
    grain === 'day' ? [/^\d{4}-\d\d-\d\d$/, '2026-10-05'] : [/^\d{4}-\d\d(-01)?$/, '2026-10'];
  const day = text.length === 7 ? `${text}-01` : text;
  const moment = new Date(`${day}T00:00:00Z`);
  const isReal = form.test(text) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
  if (!isReal) throw refuse(column, `${quoted(text)} is no ${grain}; write it as ${example}`);
  return day;
}

function numberIn(text: string, decimals: 'point' | 'comma', refuse: Refuse): string {
  const form = decimals === 'point' ? /^\d{1,20}(\.\d{1,10})?$/ : /^\d{1,20}(,\d{1,10})?$/;
  if (form.test(text)) return text.replace(',', '.');
  if (text === '') throw refuse('value', 'it is empty; leave the line out where nothing is known');
  const example = decimals === 'point' ? '1234.5' : '1234,5';
  const hint = /^\d+([.,]\d+)+$/.test(text) ? ', without signs between thousands' : '';
  throw refuse('value', `${quoted(text)} is no number that is counted; write it as ${example}${hint}`);
}

function nameIn(text: string, refuse: Refuse): string {
  const read = metricParams.safeParse({ name: text });
  if (read.success) return read.data.name;
  throw refuse('metric', `${quoted(text)} is no name: it ${read.error.issues[0]?.message ?? 'is not valid'}`);
}

function unitIn(text: string, refuse: Refuse): string {
  if (text === '' || metricWishSchema.shape.unit.safeParse(text).success) return text;
  throw refuse('unit', 'it is longer than 50 characters');
}

/** A dimension that is empty on a line is none there. */
function dimensionsIn(
  columns: Columns['dimensions'],
  field: (index: number) => string,
  refuse: Refuse,
): Record<string, string> {
  const found = columns.flatMap(([name, index]) => {
    const text = field(index);
    if (text.length > LONGEST) throw refuse(name, `it is longer than ${LONGEST} characters`);
    if (text.includes('\0')) throw refuse(name, 'it holds a NUL');
    return text === '' ? [] : [[name, text] as const];
  });
  return Object.fromEntries(found.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

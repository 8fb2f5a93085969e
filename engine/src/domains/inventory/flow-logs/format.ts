/** The format of a flow log: which fields its lines have, in which order; from its header, or AWS's default where it has none. */
import { flowErrors } from './errors.ts';

/** Version 2, which AWS writes unless told otherwise. */
const DEFAULT_FIELDS = [
  ...['version', 'account-id', 'interface-id', 'srcaddr', 'dstaddr', 'srcport', 'dstport', 'protocol'],
  ...['packets', 'bytes', 'start', 'end', 'action', 'log-status'],
];

/** Fields without which a record does not say who talked to whom. */
const NEEDED = [
  ...['srcaddr', 'dstaddr', 'srcport', 'dstport', 'protocol', 'packets', 'bytes', 'start', 'end', 'action'],
] as const;

const WELCOME = [
  ...['account-id', 'interface-id', 'log-status', 'vpc-id', 'instance-id', 'region', 'tcp-flags'],
  ...['flow-direction', 'pkt-srcaddr', 'pkt-dstaddr'],
] as const;

export type Field = (typeof NEEDED)[number] | (typeof WELCOME)[number];

/** Where each field stands in a line; -1 where the format leaves it out. */
export interface Format {
  readonly at: Readonly<Record<Field, number>>;
  readonly fields: readonly Field[];
  /** How many fields a line has. */
  readonly width: number;
}

/** Logs that went through CloudWatch have the moment of their arrival before each line. */
const ARRIVAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

const bare = (name: string): string =>
  name
    .replace(/^\$\{(.*)\}$/, '$1')
    .toLowerCase()
    .replaceAll('_', '-');

/** `header` says whether the line was one: else it is a record already. */
export function formatOfFirstLine(line: string): { readonly format: Format; readonly header: boolean } {
  const words = line.trim().split(/\s+/);
  if (words.map(bare).includes('srcaddr')) return { format: formatOf(words), header: true };
  const before = ARRIVAL.test(words[0] ?? '') ? ['arrival'] : [];
  return { format: formatOf([...before, ...DEFAULT_FIELDS]), header: false };
}

/** Parquet writes the names with underscores. */
export function formatOf(names: readonly string[]): Format {
  const place = new Map(names.map((name, index) => [bare(name), index]));
  const missing = NEEDED.filter((name) => !place.has(name));
  if (missing.length > 0) throw flowErrors.FLOW_FORMAT_UNUSABLE({ missing: missing.join(', ') });
  const fields = [...NEEDED, ...WELCOME];
  const at = Object.fromEntries(fields.map((name) => [name, place.get(name) ?? -1])) as Record<Field, number>;
  return { at, fields: fields.filter((name) => at[name] >= 0), width: names.length };
}

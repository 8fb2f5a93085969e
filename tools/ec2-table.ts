/** Makes the compact table of EC2 types and prices that Reeve brings along: `--data DIR` is a folder with the CSV of them. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const TABLE = fileURLToPath(new URL('../engine/src/domains/costs/prices/ec2-table.ts', import.meta.url));
const FILE = 'ec2_specs_ondemand_linux.csv';
/** In the order in which the table has them, with the day on which they were read off AWS's price list. */
const REGIONS = [
  ['us-east-1', 'usd', '2026-07-20'],
  ['us-gov-east-1', 'usd', '2026-07-20'],
  ['us-gov-west-1', 'usd', '2026-07-20'],
  ['cn-north-1', 'cny', '2024-11-06'],
] as const;

const [flag, folder] = process.argv.slice(2);
if (flag !== '--data' || folder === undefined)
  throw new Error(`Usage: ec2-table.ts --data DIR (with ${FILE})`);
const [head = '', ...lines] = (await readFile(path.join(folder, FILE), 'utf8')).trim().split(/\r?\n/);
const names = head.split(',');
const rows = lines.map(
  (line) => new Map(line.split(',').map((text, index) => [names[index] ?? '', text] as const)),
);

const cell = (text: string | undefined): string => (text === undefined || text === '' ? '-' : text);
const gib = (mib: string | undefined): string => (mib ? String(Number(mib) / 1024) : '-');

/** What is unknown at the end is left out. */
function sizeOf(row: ReadonlyMap<string, string>): string {
  const [, size = ''] = (row.get('instance_type') ?? '').split('.');
  const prices = REGIONS.map(([region, currency]) => cell(row.get(`${currency}_hour_${region}`)));
  return [size, cell(row.get('vcpu')), gib(row.get('memory_mib')), ...prices].join(' ').replace(/( -)+$/, '');
}

const families = new Map<string, string[]>();
for (const row of rows) {
  const family = (row.get('instance_type') ?? '').split('.')[0] ?? '';
  const key = `${family} ${cell(row.get('arch'))}`;
  families.set(key, [...(families.get(key) ?? []), sizeOf(row)]);
}
const table = [...families]
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, sizes]) => `  ${[key, ...sizes].join('; ')}`);
const regions = REGIONS.map(
  ([region, currency, day]) =>
    `  { region: '${region}', currency: '${currency.toUpperCase()}', day: '${day}' },`,
);
await writeFile(
  TABLE,
  `/** EC2 types and what an hour of them costs on demand with Linux: made by tools/ec2-table.ts, not by hand. */

/** AWS's public prices, as karpenter-provider-aws had them (commit 1d92708, Apache-2.0, Copyright Amazon.com, Inc. or its affiliates). */
export const EC2_TABLE_SOURCE = 'AWS public on-demand prices, by way of karpenter-provider-aws 1d92708';

/** In the order of the prices, with the day on which each was read. */
export const EC2_TABLE_REGIONS = [
${regions.join('\n')}
] as const;

/** Family and architecture; size, vCPUs, GiB of memory and the hourly price of each region. \`-\` is unknown. */
export const EC2_TABLE = \`
${table.join('\n')}
\`;
`,
);
process.stdout.write(`${rows.length} types in ${families.size} families\n`);

/** A million resources and five million relations as a scan would leave them in the lake: seeded, with hubs and super-hubs. */
import { relations, resources } from '../engine/src/domains/inventory/index.ts';
import type { ColumnBatch, RowIn, StagedChanges, Table } from '../engine/src/platform/lake/index.ts';
import type { ScratchLake } from '../engine/test/scratch-lake.ts';

export const NODES = 1_000_000;
export const EDGES = 5_000_000;
const BATCH = 50_000;
const BLOCK = 200;
const SUPER_HUBS = 10;
/** Images and principals of others: edges point to them, and no scan finds them. */
const STRANGERS = 5_000;

const ACCOUNTS = 60;
const REGIONS = ['eu-west-1', 'eu-central-1', 'us-east-1', 'us-west-2'];
const ENVIRONMENTS = ['production', 'production', 'staging', 'development', null];
/** What points to whom: only few kinds point to what everything shares, and these carry an effect one way. */
const KINDS = {
  stranger: ['made-from'],
  superHub: ['encrypted-by', 'in-network', 'logs-to'],
  hub: ['in-subnet', 'protected-by', 'uses-role', 'part-of'],
  near: ['attached-to', 'targets', 'reads-from', 'depends-on', 'talks-to'],
  anywhere: ['talks-to', 'calls'],
} as const;

/** Well mixed 32 bits of two whole numbers. */
function mixed(number: number, salt: number): number {
  let bits = Math.imul(number ^ Math.imul(salt + 1, 0x9e3779b1), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

const typeOf = (node: number): string => `AWS::EC2::Kind${node % 70}`;
const accountOf = (node: number): string => String(200_000_000_000 + (Math.floor(node / BLOCK) % ACCOUNTS));
const regionOf = (node: number): string => REGIONS[Math.floor(node / BLOCK) % REGIONS.length] ?? '';
export const arnOf = (node: number): string =>
  `arn:aws:ec2:${regionOf(node)}:${accountOf(node)}:instance/i-${mixed(node, 99).toString(16).padStart(8, '0')}${node.toString(16).padStart(9, '0')}`;

type End = keyof typeof KINDS;

/** Most stay in their block, a fifth go to hubs, a tenth to ten super-hubs, the rest anywhere. */
function endOf(edge: number): End {
  const dice = mixed(edge, 1) % 1000;
  if (dice < 10) return 'stranger';
  if (dice < 110) return 'superHub';
  if (dice < 320) return 'hub';
  return dice < 370 ? 'anywhere' : 'near';
}

function targetOf(edge: number, from: number): string {
  const where = mixed(edge, 2);
  switch (endOf(edge)) {
    case 'stranger':
      return `arn:aws:ec2:${regionOf(from)}:999988887777:image/ami-${where % STRANGERS}`;
    case 'superHub':
      return arnOf(where % SUPER_HUBS);
    case 'hub':
      return arnOf((where % (NODES / 50)) * 50);
    case 'near':
      return arnOf(from - (from % BLOCK) + (where % BLOCK));
    case 'anywhere':
      return arnOf(where % NODES);
  }
}

function kindOf(edge: number): string {
  const kinds = KINDS[endOf(edge)];
  return kinds[mixed(edge, 3) % kinds.length] ?? '';
}

export async function writeEstate({ lake, ledger }: ScratchLake): Promise<void> {
  const staged: StagedChanges[] = [];
  for (const [table, batches] of [
    [resources, resourceBatches()],
    [relations, relationBatches()],
  ] as const) {
    const spooled = [await lake.spool<Table>(table, batches)];
    staged.push(await lake.stageChanges(table, spooled, { complete: [] }));
    await lake.dropSpool(spooled);
  }
  await ledger.transaction((tx) => lake.publish(tx, staged));
}

const batchOf = <T extends Table>(
  first: number,
  count: number,
  columns: { readonly [K in keyof RowIn<T>]: (at: number) => RowIn<T>[K] },
): ColumnBatch<T> => {
  const filled = Object.entries<(at: number) => unknown>(columns).map(([name, value]) => [
    name,
    Array.from({ length: count }, (_, at) => value(first + at)),
  ]);
  return { length: count, columns: Object.fromEntries(filled) as ColumnBatch<T>['columns'] };
};

function* resourceBatches(): Generator<ColumnBatch<typeof resources>> {
  for (let first = 0; first < NODES; first += BATCH)
    yield batchOf<typeof resources>(first, BATCH, {
      arn: arnOf,
      type: typeOf,
      account: accountOf,
      region: regionOf,
      name: (node) => `server-${node}`,
      tags: (node) => ({ Name: `server-${node}`, team: `team-${node % 40}` }),
      created_at: () => null,
      owner: (node) => `owner-${Math.floor(node / BLOCK) % 300}`,
      team: (node) => `team-${Math.floor(node / BLOCK) % 40}`,
      environment: (node) => ENVIRONMENTS[Math.floor(node / BLOCK) % ENVIRONMENTS.length] ?? null,
      cost_center: (node) => `cc-${Math.floor(node / BLOCK) % 20}`,
      project: (node) => `project-${Math.floor(node / BLOCK) % 150}`,
      data_class: (node) => (node % 7 === 0 ? 'confidential' : null),
      managed_by: () => null,
    });
}

function* relationBatches(): Generator<ColumnBatch<typeof relations>> {
  const from = (edge: number): number => Math.floor(edge / (EDGES / NODES));
  for (let first = 0; first < EDGES; first += BATCH)
    yield batchOf<typeof relations>(first, BATCH, {
      from_arn: (edge) => arnOf(from(edge)),
      to_arn: (edge) => targetOf(edge, from(edge)),
      kind: kindOf,
      source: (edge) => (kindOf(edge) === 'talks-to' ? 'flow-logs' : 'configuration'),
      from_type: (edge) => typeOf(from(edge)),
      account: (edge) => accountOf(from(edge)),
      region: (edge) => regionOf(from(edge)),
      detail: () => 'column',
    });
}

/** Reads the resources: a number for each in the order of their ARNs, where it stands and to whom it belongs. */
import { setImmediate as pause } from 'node:timers/promises';
import type { Row } from '#platform/lake/index.ts';
import { type Belonging, belongingOf, type OrganizationFacts } from './belonging.ts';
import type { HashIndex } from './core/hash-index.ts';
import type { Place } from './graph.ts';
import { numberColumns } from './number-columns.ts';
import { FACTS, halves, type Reading, readShared, WHOLE } from './reading.ts';

export interface KnownNodes {
  readonly known: number;
  /** All ARNs one after the other; no name holds a character that could part them. */
  readonly bytes: Buffer;
  readonly starts: Uint32Array;
  readonly lengths: Uint32Array;
  readonly places: readonly Place[];
  readonly placeOf: Uint32Array;
  readonly belongings: readonly Belonging[];
  readonly belongingOf: Uint32Array;
}

const PLACE = ['type', 'account', 'region'];
const BELONGING = [
  ...['account', 'environment', 'owner', 'team', 'project', 'cost_center', 'data_class', 'framework'],
];
/** Keys under which people say which framework something falls under. */
const FRAMEWORK_KEYS = ['framework', 'Framework', 'compliance', 'Compliance', 'compliance-framework'];
const RESOURCES = `(SELECT *, coalesce(${FRAMEWORK_KEYS.map((key) => `tags['${key}']`).join(', ')}) AS framework FROM resources)`;

export async function readNodes(
  reading: Reading,
  index: HashIndex,
  { accounts }: OrganizationFacts,
): Promise<KnownNodes> {
  const accountOf = new Map(accounts.map((account) => [account.id, account]));
  const place = await readShared(reading, { table: 'resources', columns: PLACE }, placeOfRow);
  const belonging = await readShared(
    reading,
    { table: 'resources', from: RESOURCES, columns: BELONGING },
    (row) => belongingOf(ownWords(row), accountOf.get(String(row.account))),
  );
  const { lake, asOf } = reading;
  const columns = new NodeColumns(await countOf(reading));
  const query = {
    ...WHOLE,
    sql: `SELECT ${halves('arn', ['arn'])}, strlen(arn)::UINTEGER AS length, ${halves('place', PLACE)},
      ${halves('belonging', BELONGING)} FROM ${RESOURCES} ORDER BY arn`,
    tables: [FACTS.resources],
    asOf,
  };
  for await (const portion of numberColumns(lake, query)) {
    columns.add(portion, index, place.index, belonging.index);
    await pause();
  }
  const bytes = await readNames(reading, columns.bytes);
  return { bytes, ...columns.result(), places: place.values, belongings: belonging.values };
}

async function countOf({ lake, asOf }: Reading): Promise<number> {
  const query = { sql: 'SELECT count(*) AS count FROM resources', tables: [FACTS.resources], asOf };
  return Number((await lake.query(query)).rows[0]?.count);
}

class NodeColumns {
  readonly #starts: Uint32Array;
  readonly #lengths: Uint32Array;
  readonly #placeOf: Uint32Array;
  readonly #belongingOf: Uint32Array;
  #known = 0;
  /** Of all names so far. */
  bytes = 0;

  constructor(count: number) {
    this.#starts = new Uint32Array(count);
    this.#lengths = new Uint32Array(count);
    this.#placeOf = new Uint32Array(count);
    this.#belongingOf = new Uint32Array(count);
  }

  add(portion: readonly Uint32Array[], index: HashIndex, places: HashIndex, belongings: HashIndex): void {
    const [high, low, length, placeHigh, placeLow, ownHigh, ownLow] = portion;
    if (!high || !low || !length || !placeHigh || !placeLow || !ownHigh || !ownLow) return;
    for (let row = 0; row < high.length; row++) {
      const node = index.intern(high[row] as number, low[row] as number);
      const start = this.bytes;
      this.bytes += length[row] as number;
      // A resource that two places claim is one node: the first of its rows counts.
      if (node < this.#known) continue;
      this.#known += 1;
      this.#starts[node] = start;
      this.#lengths[node] = length[row] as number;
      this.#placeOf[node] = places.intern(placeHigh[row] as number, placeLow[row] as number);
      this.#belongingOf[node] = belongings.intern(ownHigh[row] as number, ownLow[row] as number);
    }
  }

  result() {
    const known = this.#known;
    return {
      known,
      starts: this.#starts.subarray(0, known),
      lengths: this.#lengths.subarray(0, known),
      placeOf: this.#placeOf.subarray(0, known),
      belongingOf: this.#belongingOf.subarray(0, known),
    };
  }
}

/** In blocks of many names: a row for each would cost more than the names themselves. */
async function readNames({ lake, asOf }: Reading, size: number): Promise<Buffer> {
  const { portions } = await lake.stream<{ names: string }>({
    sql: `SELECT string_agg(arn, '' ORDER BY arn) AS names
      FROM (SELECT arn, (row_number() OVER (ORDER BY arn) - 1) // 4096 AS block FROM resources)
      GROUP BY block ORDER BY block`,
    tables: [FACTS.resources],
    asOf,
    lane: WHOLE.lane,
    timeLimitMs: WHOLE.timeLimitMs,
  });
  const bytes = Buffer.allocUnsafe(size);
  let at = 0;
  for await (const rows of portions) for (const { names } of rows) at += bytes.write(names, at);
  return bytes;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const placeOfRow = ({ type, account, region }: Row): Place => ({
  type: text(type),
  account: text(account),
  region: text(region),
});

const ownWords = (row: Row) => ({
  account: text(row.account),
  environment: text(row.environment),
  owner: text(row.owner),
  team: text(row.team),
  project: text(row.project),
  costCenter: text(row.cost_center),
  dataClass: text(row.data_class),
  framework: text(row.framework),
});

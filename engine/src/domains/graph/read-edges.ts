/** Reads the relations: both ends as numbers, and for each what tells it apart from other kinds of edges. */
import { setImmediate as pause } from 'node:timers/promises';
import type { EdgeColumns } from './core/csr.ts';
import type { HashIndex } from './core/hash-index.ts';
import { graphErrors } from './errors.ts';
import type { EdgeClass } from './lenses.ts';
import { EDGES, halvesOf, type Reading, readShared, WHOLE } from './reading.ts';

export interface KnownEdges {
  readonly edges: EdgeColumns;
  readonly classes: readonly EdgeClass[];
  /** Whether any edge begins at what stands in no inventory. */
  readonly strangersBegin: boolean;
}

const CLASS = ['kind', 'source', 'from_type'];
/** As many as a row of the graph can tell apart. */
const MOST_CLASSES = 1 << 16;

export async function readEdges(reading: Reading, index: HashIndex): Promise<KnownEdges> {
  const { lake, asOf } = reading;
  const classes = await readShared(
    reading,
    { tables: EDGES.tables, from: EDGES.sql, columns: CLASS },
    (row): EdgeClass => ({
      kind: String(row.kind),
      source: String(row.source),
      fromType: String(row.from_type),
    }),
  );
  if (classes.values.length > MOST_CLASSES)
    throw graphErrors.GRAPH_TOO_VARIED({ classes: classes.values.length, limit: MOST_CLASSES });
  const count = classes.rows;
  const edges = {
    from: new Uint32Array(count),
    to: new Uint32Array(count),
    classes: new Uint16Array(count),
  };
  const { portions } = await lake.columns<EdgePortion>({
    ...WHOLE,
    sql: `SELECT hash(from_arn) AS "from", hash(to_arn) AS "to", hash(${CLASS.join(', ')}) AS class FROM ${EDGES.sql}`,
    tables: EDGES.tables,
    asOf,
  });
  const interning = new Interning(edges, index, classes.index);
  for await (const portion of portions) {
    interning.add(portion);
    await pause();
  }
  return { edges, classes: classes.values, strangersBegin: interning.strangersBegin };
}

type EdgePortion = {
  readonly from: BigUint64Array;
  readonly to: BigUint64Array;
  readonly class: BigUint64Array;
};

class Interning {
  readonly #edges: EdgeColumns;
  readonly #index: HashIndex;
  readonly #classes: HashIndex;
  #at = 0;
  strangersBegin = false;

  constructor(edges: EdgeColumns, index: HashIndex, classes: HashIndex) {
    this.#edges = edges;
    this.#index = index;
    this.#classes = classes;
  }

  add(portion: EdgePortion): void {
    const { from, to, classes } = this.#edges;
    const [begins, ends, kinds] = [portion.from, portion.to, portion.class].map(halvesOf);
    if (!begins || !ends || !kinds) return;
    // The table is sorted by where edges begin, so many in a row begin at the same node.
    let [lastHigh, lastLow, last] = [-1, -1, 0];
    for (let row = 0; row < portion.from.length; row++) {
      const [low, high] = [2 * row, 2 * row + 1];
      if (begins[low] !== lastLow || begins[high] !== lastHigh) {
        [lastLow, lastHigh] = [begins[low] as number, begins[high] as number];
        const known = this.#index.size;
        last = this.#index.intern(lastHigh, lastLow);
        if (last === known) this.strangersBegin = true;
      }
      const edge = this.#at + row;
      from[edge] = last;
      to[edge] = this.#index.intern(ends[high] as number, ends[low] as number);
      classes[edge] = this.#classes.intern(kinds[high] as number, kinds[low] as number);
    }
    this.#at += portion.from.length;
  }
}

/** Reads the relations: both ends as numbers, and for each what tells it apart from other kinds of edges. */
import { setImmediate as pause } from 'node:timers/promises';
import type { EdgeColumns } from './core/csr.ts';
import type { HashIndex } from './core/hash-index.ts';
import { graphErrors } from './errors.ts';
import type { EdgeClass } from './lenses.ts';
import { numberColumns } from './number-columns.ts';
import { FACTS, halves, type Reading, readShared, WHOLE } from './reading.ts';

export interface KnownEdges {
  readonly edges: EdgeColumns;
  readonly classes: readonly EdgeClass[];
}

const CLASS = ['kind', 'source', 'from_type'];
/** As many as a row of the graph can tell apart. */
const MOST_CLASSES = 1 << 16;

export async function readEdges(reading: Reading, index: HashIndex): Promise<KnownEdges> {
  const { lake, asOf } = reading;
  const classes = await readShared(
    reading,
    { table: 'relations', columns: CLASS },
    (row): EdgeClass => ({
      kind: String(row.kind),
      source: String(row.source),
      fromType: String(row.from_type),
    }),
  );
  if (classes.values.length > MOST_CLASSES)
    throw graphErrors.GRAPH_TOO_VARIED({ classes: classes.values.length, limit: MOST_CLASSES });
  const counted = await lake.query({
    sql: 'SELECT count(*) AS count FROM relations',
    tables: [FACTS.relations],
    asOf,
  });
  const count = Number(counted.rows[0]?.count);
  const edges = {
    from: new Uint32Array(count),
    to: new Uint32Array(count),
    classes: new Uint16Array(count),
  };
  const query = {
    ...WHOLE,
    sql: `SELECT ${halves('begin', ['from_arn'])}, ${halves('goal', ['to_arn'])}, ${halves('class', CLASS)} FROM relations`,
    tables: [FACTS.relations],
    asOf,
  };
  let at = 0;
  for await (const portion of numberColumns(lake, query)) {
    at = intern(edges, at, portion, index, classes.index);
    await pause();
  }
  return { edges, classes: classes.values };
}

function intern(
  edges: EdgeColumns,
  first: number,
  portion: readonly Uint32Array[],
  index: HashIndex,
  classes: HashIndex,
): number {
  const [fromHigh, fromLow, toHigh, toLow, classHigh, classLow] = portion;
  if (!fromHigh || !fromLow || !toHigh || !toLow || !classHigh || !classLow) return first;
  for (let row = 0; row < fromHigh.length; row++) {
    const edge = first + row;
    edges.from[edge] = index.intern(fromHigh[row] as number, fromLow[row] as number);
    edges.to[edge] = index.intern(toHigh[row] as number, toLow[row] as number);
    edges.classes[edge] = classes.intern(classHigh[row] as number, classLow[row] as number);
  }
  return first + fromHigh.length;
}

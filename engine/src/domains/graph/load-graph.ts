/** Builds the graph from one snapshot of the lake; names become numbers by their hashes, so no name of an edge is ever read. */
import { setImmediate as pause } from 'node:timers/promises';
import type { Lake, Snapshot } from '#platform/lake/index.ts';
import type { OrganizationFacts } from './belonging.ts';
import { businessOf } from './business.ts';
import { buildTopology, finishInTurns } from './core/csr.ts';
import { readGaps } from './gaps.ts';
import type { Graph } from './graph.ts';
import type { EdgeClass } from './lenses.ts';
import { readClasses, readEdges } from './read-edges.ts';
import { type KnownNodes, readNames, readNodes } from './read-nodes.ts';
import type { Reading, Shared } from './reading.ts';
import { readSpreads, spreadsOf } from './spread.ts';
import { namesOfUnknown, placesOfUnknown } from './unknown-nodes.ts';

export interface GraphFacts {
  readonly lake: Lake;
  readonly organization: OrganizationFacts;
  /** Absent: now. */
  readonly asOf?: Date | number | undefined;
}

export async function loadGraph({ lake, organization, asOf }: GraphFacts): Promise<Graph> {
  const snapshot = await snapshotOf(lake, asOf);
  const reading = { lake, asOf: snapshot.id };
  const [nodes, classes] = await Promise.all([readNodes(reading, organization), readClasses(reading)]);
  // Everything that needs no more than the numbers of the nodes goes on at once, the longest first.
  const [{ names, topology }, bytes, gaps, said] = await Promise.all([
    readRelations(reading, nodes, classes),
    readNames(reading, nodes.bytes),
    readGaps(reading),
    readSpreads(reading),
  ]);
  const whole = placesOfUnknown(nodes, bytes, names, organization);
  const { belongings, belongingOf } = whole;
  return {
    snapshot,
    known: nodes.known,
    ...whole,
    relations: { classes: classes.values, topology },
    gaps,
    spreads: spreadsOf(said, whole.arns),
    business: businessOf({ belongings, belongingOf, facts: organization }),
  };
}

async function readRelations(reading: Reading, { index, known }: KnownNodes, classes: Shared<EdgeClass>) {
  const { edges, ...strangers } = await readEdges(reading, index, classes);
  const [names, topology] = await Promise.all([
    namesOfUnknown(reading, index, known, strangers),
    finishInTurns(buildTopology(index.size, edges), pause),
  ]);
  return { names, topology };
}

async function snapshotOf(lake: Lake, asOf: Date | number | undefined): Promise<Snapshot> {
  return (await lake.query({ sql: 'SELECT 1', tables: [], asOf })).snapshot;
}

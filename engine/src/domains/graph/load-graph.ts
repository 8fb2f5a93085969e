/** Builds the graph from one snapshot of the lake; names become numbers by their hashes, so no name of an edge is ever read. */
import { setImmediate as pause } from 'node:timers/promises';
import type { Lake, Snapshot } from '#platform/lake/index.ts';
import type { OrganizationFacts } from './belonging.ts';
import { businessOf } from './business.ts';
import { buildTopology, finishInTurns } from './core/csr.ts';
import { HashIndex } from './core/hash-index.ts';
import { readGaps } from './gaps.ts';
import type { Graph } from './graph.ts';
import { readEdges } from './read-edges.ts';
import { readNames, readNodes } from './read-nodes.ts';
import type { Reading } from './reading.ts';
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
  const index = new HashIndex(1 << 16);
  const nodes = await readNodes(reading, index, organization);
  // Everything that needs no more than the numbers of the nodes goes on at once.
  const [bytes, gaps, { names, classes, topology }] = await Promise.all([
    readNames(reading, nodes.bytes),
    readGaps(reading),
    readRelations(reading, index, nodes.known),
  ]);
  const whole = placesOfUnknown(nodes, bytes, names, organization);
  const { belongings, belongingOf } = whole;
  return {
    snapshot,
    known: nodes.known,
    ...whole,
    relations: { classes, topology },
    gaps,
    business: businessOf({ belongings, belongingOf, facts: organization }),
  };
}

async function readRelations(reading: Reading, index: HashIndex, known: number) {
  const { edges, classes, strangersBegin } = await readEdges(reading, index);
  const [names, topology] = await Promise.all([
    namesOfUnknown(reading, index, known, strangersBegin ? ['from_arn', 'to_arn'] : ['to_arn']),
    finishInTurns(buildTopology(index.size, edges), pause),
  ]);
  return { names, classes, topology };
}

async function snapshotOf(lake: Lake, asOf: Date | number | undefined): Promise<Snapshot> {
  return (await lake.query({ sql: 'SELECT 1', tables: [], asOf })).snapshot;
}

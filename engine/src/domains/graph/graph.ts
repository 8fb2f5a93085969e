/** The estate as one graph in memory: numbers for nodes, rows for edges, and few words that many nodes share. */
import type { Snapshot } from '#platform/lake/index.ts';
import type { ArnBook } from './arn-book.ts';
import type { Belonging } from './belonging.ts';
import type { Business } from './business.ts';
import type { Gaps } from './gaps.ts';
import type { Layer } from './lenses.ts';
import type { Spreads } from './spread.ts';

/** What stands where; shared by all nodes that agree in it. */
export interface Place {
  /** The CloudFormation type; null for what edges point to but no scan has found. */
  readonly type: string | null;
  readonly account: string | null;
  readonly region: string | null;
}

export interface Graph {
  readonly snapshot: Snapshot;
  /** Resources: those of the inventory first, then those that only edges name. Business nodes are numbered after them. */
  readonly arns: ArnBook;
  /** How many of them stand in the inventory. */
  readonly known: number;
  readonly places: readonly Place[];
  readonly placeOf: Uint32Array;
  readonly belongings: readonly Belonging[];
  readonly belongingOf: Uint32Array;
  readonly relations: Layer;
  readonly gaps: Gaps;
  readonly spreads: Spreads;
  readonly business: Business;
}

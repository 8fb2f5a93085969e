/** What a graph can be asked, whatever keeps it: the compressed rows of this process, or a server of its own. */
import type { EdgeJson, ImpactJson, NeighboursJson, NodeJson, PathsJson, SummaryJson } from './contract.ts';
import type { Direction } from './lenses.ts';
import type { After } from './listing.ts';

interface Asked {
  /** The accounts that the caller may see; undefined is every one. */
  readonly accounts: readonly string[] | undefined;
}

export interface Following {
  readonly direction: Direction;
  /** Undefined: all kinds but `belongs-to`. */
  readonly kinds: ReadonlySet<string> | undefined;
}

export interface ImpactWish extends Asked, Following {
  /** ARN, or axis and name. */
  readonly start: string;
  readonly depth: number;
  /** Nodes to list. */
  readonly limit: number;
}

export interface NeighboursWish extends Asked {
  readonly start: string;
  readonly kinds: ReadonlySet<string> | undefined;
  /** Edges to list. */
  readonly limit: number;
}

export interface PathsWish extends Asked, Following {
  readonly from: string;
  readonly to: string;
  readonly most: number;
  /** Edges at most. */
  readonly longest: number;
}

/** Resources by what is known of them; all that are given must hold. */
export interface Filter {
  readonly type?: string | undefined;
  readonly account?: string | undefined;
  readonly region?: string | undefined;
  readonly environment?: string | undefined;
  readonly owner?: string | undefined;
  readonly team?: string | undefined;
  readonly project?: string | undefined;
}

export interface SelectWish extends Asked {
  readonly filter: Filter;
  readonly limit: number;
}

export interface ListWish extends Asked {
  readonly list: 'single-points' | 'orphans' | 'components';
  readonly limit: number;
  /** The last row seen. */
  readonly after: After | undefined;
}

export interface ListedNode extends NodeJson {
  /** What the list is sorted by, the largest first; then by number. */
  readonly weight: number;
  readonly dependents: number;
  readonly parted: number;
}

export interface Listed {
  readonly snapshot: ImpactJson['snapshot'];
  readonly total: number;
  /** `limit` of them and one more where more follow. */
  readonly rows: readonly ListedNode[];
}

export interface Selected {
  readonly snapshot: ImpactJson['snapshot'];
  readonly nodes: readonly NodeJson[];
  readonly edges: readonly EdgeJson[];
  readonly truncated: boolean;
}

/**
 * Names of resources and details of edges are null in the answers: they stand in the lake. A node that is not
 * there, or not for the caller, is refused as unknown.
 */
export interface GraphPort {
  has(id: string, accounts: readonly string[] | undefined): Promise<boolean>;
  /** Of whom and what resources belong to: `team:payments`. */
  businessIds(accounts: readonly string[] | undefined): Promise<readonly string[]>;
  kinds(): Promise<readonly string[]>;
  impact(wish: ImpactWish): Promise<ImpactJson>;
  neighbours(wish: NeighboursWish): Promise<NeighboursJson>;
  paths(wish: PathsWish): Promise<PathsJson>;
  /** Resources of a filter, and the edges among them. */
  select(wish: SelectWish): Promise<Selected>;
  list(wish: ListWish): Promise<Listed>;
  summary(asked: Asked): Promise<SummaryJson>;
}

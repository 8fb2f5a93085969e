/** What each kind of edge means for somebody who wants to change one of its ends. */

import type { RelationKind } from '#domains/inventory/index.ts';

/**
 * Which way the effect of a change runs along an edge: `to-from` when a change to what it points to reaches
 * what it comes from, `none` when neither end feels a change to the other.
 */
export type Flow = 'to-from' | 'from-to' | 'both' | 'none';

export interface EdgeKind {
  readonly flow: Flow;
  /** Read from the resource an edge comes from to the one it points to. */
  readonly description: string;
  /** Whether a second one of its kind would keep things going when the first is gone. */
  readonly alternatives: boolean;
  /** Types whose edges of this kind run another way. */
  readonly except?: { readonly fromTypes: readonly string[]; readonly flow: Flow } | undefined;
}

const leans = (description: string, alternatives = false): EdgeKind => ({
  flow: 'to-from',
  description,
  alternatives,
});

/** The edge from a resource to whom or what it belongs to. It is followed only when somebody asks for it. */
export const BELONGS_TO = 'belongs-to';

/** Their cluster answers through its members, so it feels a change to one of them. */
const CARRYING_MEMBERS = [
  'AWS::RDS::DBInstance',
  'AWS::Neptune::DBInstance',
  'AWS::DocDB::DBInstance',
  'AWS::ElastiCache::CacheCluster',
];

/** The other way round: what it points to feels it. */
const leads = (description: string): EdgeKind => ({ flow: 'from-to', description, alternatives: false });

const apart = (description: string): EdgeKind => ({ flow: 'none', description, alternatives: false });

/** Every kind of the inventory has its row, or this file does not compile. */
const OF_THE_INVENTORY: Readonly<Record<RelationKind, EdgeKind>> = {
  'attached-to': {
    flow: 'both',
    description: 'is fastened to it; neither works on without the other',
    alternatives: false,
  },
  'in-network': leans('stands in the network'),
  'in-subnet': leans('stands in the subnet', true),
  'protected-by': leans('is reached only as it allows'),
  'routes-to': leans('sends its traffic through it', true),
  targets: leans('sends its requests or events there', true),
  runs: leads('starts and keeps it: what it runs goes with it'),
  'part-of': {
    ...leans('runs in the cluster or group'),
    except: { fromTypes: CARRYING_MEMBERS, flow: 'both' },
  },
  'made-from': apart('was made from it and lives on by itself'),
  'backup-of': apart('is a copy that outlives it'),
  'uses-role': leans('acts with the permissions of the role'),
  trusts: leads('lets it in: who is let in works through it'),
  grants: leans('has the rights that the policy gives'),
  'encrypted-by': leans('can be read only with the key'),
  'reads-from': leans('is fed from it', true),
  'writes-to': leans('puts its output there'),
  'logs-to': leans('keeps its logs there'),
  uses: leans('cannot work without it'),
  'resolves-to': leans('is the name of it', true),
  'member-of': leans('is made and changed by the stack'),
  'depends-on': leans('needs it, as its tags declare', true),
  'talks-to': leans('opens connections to it', true),
  calls: leans('calls it', true),
};

export const EDGE_KINDS: Readonly<Record<string, EdgeKind>> = {
  ...OF_THE_INVENTORY,
  [BELONGS_TO]: leans('belongs to it'),
};

/** A kind that is not described here comes from somebody's own facts: those say "depends on" too. */
const UNDESCRIBED = leans('depends on it in a way that is not described', false);

export const edgeKind = (kind: string): EdgeKind =>
  Object.hasOwn(EDGE_KINDS, kind) ? (EDGE_KINDS[kind] ?? UNDESCRIBED) : UNDESCRIBED;

export const isDescribed = (kind: string): boolean => Object.hasOwn(EDGE_KINDS, kind);

export function flowOf(kind: string, fromType: string): Flow {
  const { flow, except } = edgeKind(kind);
  return except?.fromTypes.includes(fromType) ? except.flow : flow;
}

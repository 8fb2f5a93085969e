/** The graph as the API speaks it; safe in a browser. */
import * as z from 'zod';

export const DIRECTIONS = ['dependents', 'dependencies', 'both', 'any'] as const;
export const RISK_LEVELS = ['low', 'medium', 'high', 'critical'] as const;
export const FORMATS = ['json', 'dot', 'mermaid', 'graphml'] as const;
export const AXES = [
  ...(['organization', 'unit', 'business-unit', 'cost-center', 'account', 'team'] as const),
  ...(['project', 'owner', 'environment', 'data-class', 'framework'] as const),
] as const;

const nodeSchema = z
  .object({
    /** The ARN; of whom or what resources belong to, axis and name: `team:payments`. */
    id: z.string(),
    kind: z.enum(['resource', ...AXES]),
    /** The CloudFormation type; null for what only an edge names. */
    type: z.string().nullable(),
    name: z.string().nullable(),
    account: z.string().nullable(),
    region: z.string().nullable(),
    environment: z.string().nullable(),
    owner: z.string().nullable(),
    team: z.string().nullable(),
    /** False for what edges point to and no scan has found. */
    inInventory: z.boolean(),
  })
  .meta({ id: 'GraphNode' });
export type NodeJson = z.infer<typeof nodeSchema>;

const edgeSchema = z
  .object({
    from: z.string(),
    to: z.string(),
    /** `attached-to`, `uses-role`: read from `from` to `to`. */
    kind: z.string(),
    /** Where it is known from: `configuration`, `tags`, `iam`, `flow-logs` and others. */
    source: z.string(),
    /** Why it is there: the column or statement that says so. */
    detail: z.string().nullable(),
  })
  .meta({ id: 'GraphEdge' });
export type EdgeJson = z.infer<typeof edgeSchema>;

const snapshotSchema = z.object({ id: z.number().int(), at: z.iso.datetime() });

const missingSchema = z
  .object({
    /** Types that were not read, or a source of edges such as `flow-logs`. */
    what: z.string(),
    account: z.string(),
    /** Null for what concerns the account as a whole. */
    region: z.string().nullable(),
    why: z.string(),
  })
  .meta({ id: 'GraphGap' });
export type MissingJson = z.infer<typeof missingSchema>;

const riskSchema = z
  .object({
    level: z.enum(RISK_LEVELS),
    /** What raised it, what lowered it, and what is not known; in words. */
    reasons: z.array(z.object({ code: z.string(), text: z.string(), points: z.number().int() })),
  })
  .meta({ id: 'GraphRisk' });
export type RiskJson = z.infer<typeof riskSchema>;

const talliedSchema = z.object({ name: z.string(), resources: z.number().int() });
export type Tallied = z.infer<typeof talliedSchema>;

/** What is named most, and how many different there are. */
const tallySchema = z.object({ different: z.number().int(), most: z.array(talliedSchema) });
export type Tally = z.infer<typeof tallySchema>;

const reachedSchema = z.object({
  /** All resources reached, also those beyond `limit` and outside the caller's scope; the start is not one. */
  resources: z.number().int(),
  /** How many at distance 1, 2 and so on. */
  byDistance: z.array(z.number().int()),
  /** Of `resources`, those that the caller may not see. Everything below leaves them out. */
  outsideScope: z.number().int(),
  types: tallySchema,
  accounts: tallySchema,
  regions: tallySchema,
  environments: tallySchema,
  owners: tallySchema,
  teams: tallySchema,
  projects: tallySchema,
  costCenters: tallySchema,
  businessUnits: tallySchema,
  dataClasses: tallySchema,
  frameworks: tallySchema,
});
export type ReachedJson = z.infer<typeof reachedSchema>;

export const impactSchema = z
  .object({
    snapshot: snapshotSchema,
    start: nodeSchema,
    direction: z.enum(DIRECTIONS),
    depth: z.number().int(),
    /** Nearest first, then by ARN; the start is at distance 0. */
    nodes: z.array(nodeSchema.extend({ distance: z.number().int() })),
    /** The edges that were followed among these nodes. */
    edges: z.array(edgeSchema),
    reached: reachedSchema,
    truncated: z.object({
      /** More nodes were reached than are listed. */
      nodes: z.boolean(),
      edges: z.boolean(),
      /** More lies behind the last distance. */
      depth: z.boolean(),
      /** The walk was ended: `reached` counts at least so many. */
      count: z.boolean(),
    }),
    /** Null unless the question was who feels a change. */
    risk: riskSchema.nullable(),
    missing: z.array(missingSchema),
    /** Gaps in places that the caller may not see. */
    missingOutsideScope: z.number().int(),
  })
  .meta({ id: 'GraphImpact' });
export type ImpactJson = z.infer<typeof impactSchema>;

export const neighboursSchema = z
  .object({
    snapshot: snapshotSchema,
    start: nodeSchema,
    nodes: z.array(nodeSchema),
    edges: z.array(edgeSchema),
    /** All its edges of these kinds, also those not listed. */
    total: z.number().int(),
    outsideScope: z.number().int(),
    truncated: z.boolean(),
  })
  .meta({ id: 'GraphNeighbours' });
export type NeighboursJson = z.infer<typeof neighboursSchema>;

export const pathsSchema = z
  .object({
    snapshot: snapshotSchema,
    from: nodeSchema,
    to: nodeSchema,
    direction: z.enum(DIRECTIONS),
    /** Shortest first. */
    paths: z.array(z.object({ nodes: z.array(nodeSchema), edges: z.array(edgeSchema) })),
    /** Paths through what the caller may not see. */
    outsideScope: z.number().int(),
    /** False where the search was ended before it had seen everything. */
    complete: z.boolean(),
  })
  .meta({ id: 'GraphPaths' });
export type PathsJson = z.infer<typeof pathsSchema>;

const singlePointSchema = nodeSchema.extend({
  /** Production resources that have nothing else of its kind to fall back on. */
  dependents: z.number().int(),
  /** Production resources that lose their connection with the largest rest when it goes. */
  parted: z.number().int(),
});

export const summarySchema = z
  .object({
    snapshot: snapshotSchema,
    /** Resources that the caller may see; `unknown` are those that only edges name. */
    nodes: z.object({
      inventory: z.number().int(),
      unknown: z.number().int(),
      outsideScope: z.number().int(),
    }),
    business: z.array(z.object({ kind: z.enum(AXES), count: z.number().int() })),
    edges: z.object({
      total: z.number().int(),
      kinds: z.array(
        z.object({
          kind: z.string(),
          source: z.string(),
          count: z.number().int(),
          flow: z.string(),
          description: z.string(),
        }),
      ),
    }),
    components: z.object({ count: z.number().int(), largest: z.number().int() }),
    /** Without any edge, of types that mostly have some. */
    orphans: z.object({ count: z.number().int(), items: z.array(nodeSchema) }),
    singlePoints: z.array(singlePointSchema),
  })
  .meta({ id: 'GraphSummary' });
export type SummaryJson = z.infer<typeof summarySchema>;
export type SinglePointJson = z.infer<typeof singlePointSchema>;

const listOf = <Row extends z.ZodType>(row: Row) =>
  z.object({
    items: z.array(row),
    /** The `after` of the following page; null on the last one. */
    next: z.string().nullable(),
    snapshot: snapshotSchema,
    /** On all pages together. */
    total: z.number().int(),
  });

/** Those on which most hangs first. */
export const singlePointsSchema = listOf(singlePointSchema).meta({ id: 'GraphSinglePoints' });
export type SinglePointsJson = z.infer<typeof singlePointsSchema>;

export const orphansSchema = listOf(nodeSchema).meta({ id: 'GraphOrphans' });
export type OrphansJson = z.infer<typeof orphansSchema>;

/** The largest first, each by its first resource and with as many as the caller may see. */
export const componentsSchema = listOf(nodeSchema.extend({ resources: z.number().int() })).meta({
  id: 'GraphComponents',
});
export type ComponentsJson = z.infer<typeof componentsSchema>;

export const exportSchema = z
  .object({
    snapshot: snapshotSchema,
    format: z.enum(FORMATS),
    /** The document in its own language; of `json`, an object with `nodes` and `links`. */
    text: z.string(),
    nodes: z.number().int(),
    edges: z.number().int(),
    /** True where the graph is larger than `limit`; the document says so too. */
    truncated: z.boolean(),
  })
  .meta({ id: 'GraphExport' });
export type ExportJson = z.infer<typeof exportSchema>;

/** Resources and the estate as the API speaks of them. */
import * as z from 'zod';
import { pageSchema } from '#platform/http/page.ts';

const text = z.string().nullable();

const resourceSchema = z.object({
  arn: z.string(),
  /** The CloudFormation type name. */
  type: z.string(),
  account: z.string(),
  /** `global` for what has none. */
  region: z.string(),
  name: text,
  /** Null where AWS did not say. */
  tags: z.record(z.string(), z.string()).nullable(),
  createdAt: z.iso.datetime().nullable(),
  owner: text,
  team: text,
  environment: text,
  costCenter: text,
  project: text,
  dataClass: text,
  /** cloudformation, terraform, … where its tags say that code manages it. */
  managedBy: text,
});
export type ResourceJson = z.output<typeof resourceSchema>;

/** The moment that an answer tells of. */
const momentSchema = z.object({ snapshot: z.number().int(), at: z.iso.datetime() });

export const resourcesSchema = pageSchema(resourceSchema).extend({ asOf: momentSchema });
export type ResourcesJson = z.output<typeof resourcesSchema>;

const edgeSchema = z.object({
  arn: z.string(),
  type: text,
  name: text,
  /** Read from the one that needs to the one that is needed. */
  kind: z.string(),
  source: z.string(),
  detail: text,
});

export const resourceDetailSchema = resourceSchema.extend({
  /** The columns of its own type, each with its meaning. */
  properties: z.array(z.object({ name: z.string(), description: z.string(), value: z.unknown() })),
  needs: z.array(edgeSchema),
  neededBy: z.array(edgeSchema),
  /** How the last attempt to read its type here ended. */
  coverage: z
    .object({ status: z.string(), endedAt: z.iso.datetime(), completeAt: z.iso.datetime().nullable() })
    .nullable(),
  asOf: momentSchema,
});
export type ResourceDetail = z.output<typeof resourceDetailSchema>;

const changeSchema = z.object({ column: z.string(), from: z.unknown(), to: z.unknown() });

export const historySchema = z.object({
  arn: z.string(),
  type: z.string(),
  /** The latest first. */
  items: z.array(
    z.object({
      at: z.iso.datetime(),
      what: z.enum(['appeared', 'changed', 'vanished']),
      changes: z.array(changeSchema),
      /** Who did it, where activity is known. */
      by: text,
    }),
  ),
  next: z.null(),
});
export type HistoryJson = z.output<typeof historySchema>;

export const GROUPINGS = [
  'account',
  'service',
  'type',
  'region',
  'owner',
  'team',
  'environment',
  'cost_center',
  'project',
  'data_class',
  'managed_by',
] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const summarySchema = z.object({
  resources: z.number().int(),
  types: z.number().int(),
  services: z.number().int(),
  accounts: z.number().int(),
  regions: z.number().int(),
  owners: z.number().int(),
  relations: z.number().int(),
  tagged: z.number().int(),
  /** Of all places that were asked: how many were last read completely, and how many were not. */
  coverage: z.object({ complete: z.number().int(), incomplete: z.number().int() }),
  by: z.enum(GROUPINGS),
  /** The largest first; null is what nobody said. */
  groups: z.array(z.object({ key: text, resources: z.number().int() })),
  asOf: momentSchema,
});
export type SummaryJson = z.output<typeof summarySchema>;

export const treeSchema = z.object({
  by: z.array(z.enum(GROUPINGS)),
  items: z.array(z.object({ keys: z.array(text), resources: z.number().int() })),
  next: z.null(),
  asOf: momentSchema,
});

const changedSchema = z.object({
  what: z.enum(['appeared', 'changed', 'vanished']),
  arn: z.string(),
  type: z.string(),
  account: z.string(),
  region: z.string(),
  name: text,
});

export const diffSchema = pageSchema(changedSchema).extend({
  from: momentSchema,
  to: momentSchema,
  /** The first scan: where `from` is before it, all that is told appeared only because nobody had looked. Null: no scan yet. */
  knownSince: z.iso.datetime().nullable(),
  appeared: z.number().int(),
  changed: z.number().int(),
  vanished: z.number().int(),
  byType: z.array(
    z.object({
      type: z.string(),
      appeared: z.number().int(),
      changed: z.number().int(),
      vanished: z.number().int(),
    }),
  ),
});
export type DiffJson = z.output<typeof diffSchema>;

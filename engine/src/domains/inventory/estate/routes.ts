/** Resources and the estate over HTTP. */
import * as z from 'zod';
import { scopedAccounts } from '#domains/access/index.ts';
import { parseMoment } from '#kernel/parse-period.ts';
import type { Principal } from '#kernel/principal.ts';
import { defineCursor, page, pageQuery, type Route, readRoute } from '#platform/http/index.ts';
import { askErrors, type Lake, lakeErrors } from '#platform/lake/index.ts';
import type { Platform } from '#platform/platform.ts';
import { inventoryErrors } from '../errors.ts';
import { checkType, factOf } from '../fact.ts';
import { everyScannerOf } from '../plugins.ts';
import {
  diffSchema,
  GROUPINGS,
  historySchema,
  resourceDetailSchema,
  resourcesSchema,
  summarySchema,
  treeSchema,
} from './contract.ts';
import { type Condition, conditionOf, type Filter, filterQuery } from './filter.ts';
import { diffEstate, historyOf } from './history.ts';
import { findResource, listResources } from './list-resources.ts';
import { showResource } from './show-resource.ts';
import { summarizeEstate, treeOf } from './summarize-estate.ts';

const cursor = defineCursor('resources', z.tuple([z.string(), z.string()]));
const diffCursor = defineCursor('estate diff', z.tuple([z.string(), z.string()]));

const asOf = z
  .string()
  .max(100)
  .optional()
  .meta({ description: 'A moment of the past: `2026-10-01`, `30d`, `2026-10`. Now without it.' });
const named = z.object({
  arn: z
    .string()
    .trim()
    .min(1)
    .max(2_048)
    .meta({ description: 'The ARN, or an id or name that only it has.' }),
});
const moments = [lakeErrors.LAKE_SNAPSHOT_UNKNOWN, lakeErrors.LAKE_HISTORY_GONE];
const grouping = z.enum(GROUPINGS);

/** `account,region` is a grouping inside a grouping. */
const groupings = z
  .string()
  .max(100)
  .transform((text) => text.split(','))
  .pipe(z.array(grouping).min(1).max(3));

const momentOf = ({ clock, config }: Platform, text: string | undefined): Date | undefined =>
  text === undefined
    ? undefined
    : parseMoment(text, {
        now: clock.now(),
        fiscalYearStartMonth: config.organisation.fiscalYearStartMonth,
      });

const toldOf = ({ id, at }: Awaited<ReturnType<Lake['query']>>['snapshot']) => ({
  snapshot: id,
  at: at.toISOString(),
});

/** A type or service that nobody reads is a slip: an empty answer would say that there are none. */
async function conditionFor(platform: Platform, principal: Principal, filter: Filter): Promise<Condition> {
  if (filter.type !== undefined) checkType(filter.type, await everyScannerOf(platform));
  return conditionOf(filter, scopedAccounts(principal), platform.clock.now());
}

export const estateRoutes: readonly Route[] = [
  readRoute(
    {
      path: '/resources',
      action: 'estate:read',
      summary: 'Resources by type and ARN',
      query: pageQuery.extend(filterQuery.shape).extend({ asOf }),
      answer: resourcesSchema,
      errors: [...askErrors, ...moments, inventoryErrors.SCANNER_UNKNOWN],
    },
    async ({ platform, principal, query: { limit, after, asOf: when, ...filter }, signal }) => {
      const { rows, snapshot } = await listResources(platform.lake, {
        condition: await conditionFor(platform, principal, filter),
        after: cursor.decode(after),
        limit,
        asOf: momentOf(platform, when),
        signal,
      });
      const { items, next } = page(rows, limit, ({ type, arn }) => cursor.encode([type, arn]));
      return { items, next, asOf: toldOf(snapshot) };
    },
  ),
  readRoute(
    {
      path: '/resource',
      action: 'estate:read',
      summary: 'Everything that is known of one resource',
      query: named.extend({ asOf }),
      answer: resourceDetailSchema,
      errors: [
        ...askErrors,
        ...moments,
        inventoryErrors.RESOURCE_NOT_FOUND,
        inventoryErrors.RESOURCE_AMBIGUOUS,
        inventoryErrors.SCANNER_UNKNOWN,
      ],
    },
    async ({ platform, principal, query, signal }) => {
      const scope = conditionOf({}, scopedAccounts(principal), platform.clock.now());
      const when = { asOf: momentOf(platform, query.asOf), signal };
      const { resource, snapshot } = await findResource(platform.lake, query.arn, scope, when);
      return showResource(platform, resource, scope, snapshot, signal);
    },
  ),
  readRoute(
    {
      path: '/resource/history',
      action: 'estate:read',
      summary: 'What became of one resource, the latest first',
      query: named,
      answer: historySchema,
      errors: [
        ...askErrors,
        inventoryErrors.RESOURCE_NOT_FOUND,
        inventoryErrors.RESOURCE_AMBIGUOUS,
        inventoryErrors.SCANNER_UNKNOWN,
      ],
    },
    async ({ platform, principal, query, signal }) => {
      const scope = conditionOf({}, scopedAccounts(principal), platform.clock.now());
      const { resource } = await findResource(platform.lake, query.arn, scope, {
        asOf: undefined,
        history: true,
        signal,
      });
      const scanner = factOf(resource.type, await everyScannerOf(platform));
      const items = await historyOf(platform.lake, resource.arn, scanner, signal);
      return { arn: resource.arn, type: resource.type, items, next: null };
    },
  ),
  readRoute(
    {
      path: '/estate/summary',
      action: 'estate:read',
      summary: 'The estate in figures, and how it falls into groups',
      query: filterQuery.extend({ by: grouping.default('service'), asOf }),
      answer: summarySchema,
      errors: [...askErrors, ...moments, inventoryErrors.SCANNER_UNKNOWN],
    },
    async ({ platform, principal, query: { by, asOf: when, ...filter }, signal }) =>
      summarizeEstate(platform.lake, {
        condition: await conditionFor(platform, principal, filter),
        by,
        asOf: momentOf(platform, when),
        signal,
      }),
  ),
  readRoute(
    {
      path: '/estate/tree',
      action: 'estate:read',
      summary: 'How many resources each combination of up to three groupings has',
      query: filterQuery.extend({ by: groupings, asOf }),
      answer: treeSchema,
      errors: [...askErrors, ...moments, inventoryErrors.SCANNER_UNKNOWN],
    },
    async ({ platform, principal, query: { by, asOf: when, ...filter }, signal }) => {
      const condition = await conditionFor(platform, principal, filter);
      const question = { condition, by, asOf: momentOf(platform, when), signal };
      const { items, snapshot } = await treeOf(platform.lake, question);
      return { by, items, next: null, asOf: toldOf(snapshot) };
    },
  ),
  readRoute(
    {
      path: '/estate/diff',
      action: 'estate:read',
      summary: 'What appeared, changed and vanished between two moments',
      query: pageQuery.extend(filterQuery.shape).extend({
        from: z
          .string()
          .max(100)
          .meta({ description: 'The earlier moment: `30d`, `2026-10-01`, `2026-10`.' }),
        to: z.string().max(100).default('now'),
      }),
      answer: diffSchema,
      errors: [...askErrors, ...moments, inventoryErrors.DIFF_BACKWARDS, inventoryErrors.SCANNER_UNKNOWN],
    },
    async ({ platform, principal, query: { limit, after, from, to, ...filter }, signal }) => {
      const { clock, lake } = platform;
      const [one, two] = [momentOf(platform, from) ?? clock.now(), momentOf(platform, to) ?? clock.now()];
      if (two < one) throw inventoryErrors.DIFF_BACKWARDS({ from, to });
      const { rows, byType, fromSnapshot, toSnapshot, knownSince } = await diffEstate(lake, {
        condition: await conditionFor(platform, principal, filter),
        from: one,
        to: two,
        after: diffCursor.decode(after),
        limit,
        signal,
      });
      const sum = (what: 'appeared' | 'changed' | 'vanished') =>
        byType.reduce((all, counts) => all + counts[what], 0);
      return {
        ...page(rows, limit, ({ type, arn }) => diffCursor.encode([type, arn])),
        from: toldOf(fromSnapshot),
        to: toldOf(toSnapshot),
        knownSince: knownSince?.toISOString() ?? null,
        appeared: sum('appeared'),
        changed: sum('changed'),
        vanished: sum('vanished'),
        byType: [...byType],
      };
    },
  ),
];

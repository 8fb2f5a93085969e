/** Names that resources give of others and that lead to nobody known, or to several. */
import * as z from 'zod';
import { scopedAccounts } from '#domains/access/index.ts';
import { defineCursor, page, pageQuery, type Route, readRoute } from '#platform/http/index.ts';
import { askErrors } from '#platform/lake/index.ts';
import { nameLinks } from './tables.ts';

const unresolvedSchema = z.object({
  arn: z.string(),
  type: z.string(),
  account: z.string(),
  region: z.string(),
  kind: z.string(),
  /** dns: a host name; tags: a name in a tag. */
  source: z.string(),
  name: z.string(),
  /** dangling: nobody known has it; ambiguous: several have, so none is taken. */
  state: z.enum(['dangling', 'ambiguous']),
  candidates: z.number().int(),
  detail: z.string(),
});
export type UnresolvedJson = z.output<typeof unresolvedSchema>;

const cursor = defineCursor('unresolved-names', z.tuple([z.string(), z.string(), z.string()]));

export const nameRoutes: readonly Route[] = [
  readRoute(
    {
      path: '/unresolved-names',
      action: 'estate:read',
      summary: 'Host names and names in tags that lead to nobody known, or to several',
      query: pageQuery.extend({
        state: unresolvedSchema.shape.state.optional().meta({ description: 'Only these.' }),
        source: z.enum(['dns', 'tags']).optional().meta({ description: 'Only host names, or only tags.' }),
      }),
      answer: z.object({ items: z.array(unresolvedSchema), next: z.string().nullable() }),
      errors: askErrors,
    },
    async ({ platform, principal, query: { limit, after, state = '', source = '' }, signal }) => {
      const [arn = '', kind = '', name = ''] = cursor.decode(after) ?? [];
      const accounts = scopedAccounts(principal);
      const { rows } = await platform.lake.query<UnresolvedJson>({
        sql: `SELECT from_arn AS arn, from_type AS type, account, region, kind, source, name, state, candidates, detail
          FROM name_links
          WHERE state <> 'found' AND (from_arn, kind, name) > ($arn, $kind, $name) AND ($state = '' OR state = $state)
            AND ($source = '' OR source = $source) AND ($all OR list_contains($accounts, account))
          ORDER BY from_arn, kind, name LIMIT ${limit + 1}`,
        // A list must not be empty, and no account has no name.
        params: {
          ...{ arn, kind, name, state, source },
          all: accounts === undefined,
          accounts: ['', ...(accounts ?? [])],
        },
        tables: [nameLinks],
        signal,
      });
      return page(rows, limit, (row) => cursor.encode([row.arn, row.kind, row.name]));
    },
  ),
];

/** What the whole graph tells, over HTTP: three lists in pages. */
import * as z from 'zod';
import { defineCursor, page, pageQuery, type Route, readRoute } from '#platform/http/index.ts';
import { componentsSchema, orphansSchema, singlePointsSchema } from './contract.ts';
import { asOf, errors } from './query-fields.ts';
import { type Caller, Questions } from './questions.ts';

const cursor = defineCursor('graph list', z.object({ weight: z.number(), id: z.string() }));
const query = pageQuery.extend({ asOf });

interface Asked extends Caller {
  readonly query: z.output<typeof query>;
}

async function rowsOf(
  list: 'single-points' | 'orphans' | 'components',
  { query: { limit, after, asOf: when }, ...caller }: Asked,
) {
  const questions = await Questions.of(caller, when);
  const { rows, ...told } = await questions.list({ list, limit, after: cursor.decode(after) });
  return { ...told, ...page(rows, limit, (last) => cursor.encode(last)) };
}

export const listRoutes: readonly Route[] = [
  readRoute(
    {
      path: '/graph/single-points',
      action: 'graph:read',
      summary: 'What much of production hangs on alone, the most first',
      name: 'listSinglePoints',
      query,
      answer: singlePointsSchema,
      errors,
    },
    async (asked) => {
      const { items, ...told } = await rowsOf('single-points', asked);
      return { ...told, items: items.map(({ weight: _, ...row }) => row) };
    },
  ),
  readRoute(
    {
      path: '/graph/orphans',
      action: 'graph:read',
      summary: 'What hangs on nothing, although most of its type hang on something',
      name: 'listOrphans',
      query,
      answer: orphansSchema,
      errors,
    },
    async (asked) => {
      const { items, ...told } = await rowsOf('orphans', asked);
      return { ...told, items: items.map(({ weight: _, dependents: __, parted: ___, ...row }) => row) };
    },
  ),
  readRoute(
    {
      path: '/graph/components',
      action: 'graph:read',
      summary: 'What hangs together at all: every part of the graph by its first resource, the largest first',
      name: 'listComponents',
      query,
      answer: componentsSchema,
      errors,
    },
    async (asked) => {
      const { items, ...told } = await rowsOf('components', asked);
      return {
        ...told,
        items: items.map(({ weight: resources, dependents: _, parted: __, ...row }) => ({
          ...row,
          resources,
        })),
      };
    },
  ),
];

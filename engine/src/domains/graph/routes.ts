/** The graph over HTTP. */
import * as z from 'zod';
import { kernelErrors } from '#kernel/errors.ts';
import { type Route, readRoute } from '#platform/http/index.ts';
import {
  DIRECTIONS,
  exportSchema,
  FORMATS,
  impactSchema,
  neighboursSchema,
  pathsSchema,
  summarySchema,
} from './contract.ts';
import { graphErrors } from './errors.ts';
import { listRoutes } from './list-routes.ts';
import { asOf, errors } from './query-fields.ts';
import { Questions } from './questions.ts';

const node = z
  .string()
  .min(1)
  .max(2048)
  .meta({ description: 'An ARN; an id or a name that only one resource has; `team:payments` and the like.' });

const kinds = z
  .string()
  .max(1000)
  .optional()
  .meta({ description: 'Only edges of these kinds, separated by commas.' });

const whole = (most: number, usual: number, description: string) =>
  z.coerce.number().int().min(0).max(most).default(usual).meta({ description });

const depth = whole(20, 5, 'Steps at most.');
const limit = whole(5_000, 200, 'Nodes to list; all are counted.');
const word = z.string().min(1).max(256).optional();

const direction = (usual: (typeof DIRECTIONS)[number]) =>
  z.enum(DIRECTIONS).default(usual).meta({
    description:
      '`dependents` feel a change, `dependencies` are those whose change is felt, `both` follows what carries an effect either way, `any` every edge.',
  });

const walk = { direction: direction('dependents'), depth, kinds, limit, asOf };

const nodeErrors = [
  graphErrors.GRAPH_NODE_UNKNOWN,
  graphErrors.GRAPH_NODE_AMBIGUOUS,
  graphErrors.GRAPH_KIND_UNKNOWN,
  kernelErrors.ARN_INVALID,
  ...errors,
];

export const routes: readonly Route[] = [
  ...listRoutes,
  readRoute(
    {
      path: '/graph/impact',
      action: 'graph:read',
      summary: 'What a change to one thing reaches, how dangerous it is, and what was not seen',
      name: 'readImpact',
      query: z.object({ arn: node, ...walk }),
      answer: impactSchema,
      errors: nodeErrors,
    },
    async ({ query: { arn: start, asOf: when, ...wish }, ...caller }) =>
      (await Questions.of(caller, when)).impact({ start, ...wish }),
  ),
  readRoute(
    {
      path: '/graph/neighbours',
      action: 'graph:read',
      summary: 'What one thing is directly connected with, and why',
      name: 'readNeighbours',
      query: z.object({
        arn: node,
        kinds,
        limit: whole(5_000, 200, 'Edges to list; all are counted.'),
        asOf,
      }),
      answer: neighboursSchema,
      errors: nodeErrors,
    },
    async ({ query: { arn: start, asOf: when, ...wish }, ...caller }) =>
      (await Questions.of(caller, when)).neighbours({ start, ...wish }),
  ),
  readRoute(
    {
      path: '/graph/paths',
      action: 'graph:read',
      summary: 'The shortest ways in which two things hang together',
      name: 'readPaths',
      query: z.object({
        from: node,
        to: node,
        direction: direction('both'),
        kinds,
        most: z.coerce.number().int().min(1).max(10).default(3).meta({ description: 'Paths at most.' }),
        longest: whole(20, 8, 'Steps at most.'),
        asOf,
      }),
      answer: pathsSchema,
      errors: nodeErrors,
    },
    async ({ query: { asOf: when, ...wish }, ...caller }) => (await Questions.of(caller, when)).paths(wish),
  ),
  readRoute(
    {
      path: '/graph/export',
      action: 'graph:read',
      summary: 'A part of the graph as Graphviz, Mermaid, GraphML or JSON',
      description:
        'With `arn` what a walk from there reaches, else the resources of a filter. Mermaid holds 150 nodes and 400 edges, the others 5,000 and 40,000; the document says when there is more.',
      name: 'exportGraph',
      query: z.object({
        arn: node.optional(),
        ...walk,
        type: word,
        account: word,
        region: word,
        environment: word,
        owner: word,
        team: word,
        project: word,
        format: z.enum(FORMATS).default('json'),
      }),
      answer: exportSchema,
      errors: [graphErrors.GRAPH_START_MISSING, ...nodeErrors],
    },
    async ({ query, ...caller }) => {
      const { arn: start, direction: way, depth: steps, kinds: only, limit: most, ...others } = query;
      const { asOf: when, format, ...filter } = others;
      if (start === undefined && Object.values(filter).every((value) => value === undefined))
        throw graphErrors.GRAPH_START_MISSING();
      const questions = await Questions.of(caller, when);
      return start === undefined
        ? questions.export({ filter, limit: most }, format)
        : questions.export({ start, direction: way, depth: steps, kinds: only, limit: most }, format);
    },
  ),
  readRoute(
    {
      path: '/graph/summary',
      action: 'graph:read',
      summary: 'The graph as a whole: what hangs together, what hangs on nothing, what hangs on one thing',
      name: 'readGraphSummary',
      query: z.object({ asOf }),
      answer: summarySchema,
      errors,
    },
    async ({ query: { asOf: when }, ...caller }) => (await Questions.of(caller, when)).summary(),
  ),
];

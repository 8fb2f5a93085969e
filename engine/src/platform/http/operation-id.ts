/** The name of a route: its operation id in the API description and its method in the SDKs. */
import type { Route } from './route.ts';

const VERBS = { get: 'get', post: 'create', put: 'replace', patch: 'update', delete: 'delete' } as const;

/**
 * `GET /keys` with pages is `listKeys`, `GET /keys/{id}` is `getKey`, `POST /keys` is `createKey`,
 * `POST /keys/{id}/revoke` is `revokeKey`. What reads badly gets a `name` in its declaration.
 */
export function operationId({ kind, method, declaration: { path, name, query } }: Route): string {
  if (name !== undefined) return name;
  const steps = path.split('/').filter(Boolean);
  const words = steps.flatMap((step, at) => {
    if (step.startsWith('{')) return [];
    return [steps[at + 1]?.startsWith('{') ? singular(step) : step];
  });
  const parent = steps.at(-2) ?? '';
  if (method === 'post' && parent.startsWith('{')) return camel([words.at(-1) ?? '', ...words.slice(0, -1)]);
  if (kind === 'events') return camel(['follow', ...words]);
  if (kind === 'stream') return camel(['stream', ...words]);
  if (method === 'post') return camel([VERBS.post, ...words.slice(0, -1), singular(words.at(-1) ?? '')]);
  return camel([method === 'get' && isPaged(query) ? 'list' : VERBS[method], ...words]);
}

const isPaged = (query: unknown): boolean =>
  typeof query === 'object' &&
  query !== null &&
  'shape' in query &&
  typeof query.shape === 'object' &&
  query.shape !== null &&
  'after' in query.shape;

const singular = (word: string): string =>
  word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/(?<![su])s$/, '');

const camel = (words: readonly string[]): string =>
  words
    .flatMap((word) => word.split('-'))
    .map((word, at) => (at === 0 ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`))
    .join('');

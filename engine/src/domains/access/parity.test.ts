/** Every action that a route names is one that policies can speak of. */
import { expect, it } from 'vitest';
import { everyRoute } from '#entry/routes.generated.ts';
import { Authorizer } from './authorizer.ts';
import { loadCedar } from './cedar.ts';
import { readSchema } from './policy-files.ts';

it('the schema declares the action of every route, and only what it declares is an action', async () => {
  const authorizer = new Authorizer(await loadCedar(), await readSchema(), []);
  const undeclared = everyRoute
    .map(({ declaration }) => declaration.action)
    .filter((action) => action !== 'public' && !authorizer.actions.has(action));
  expect(undeclared, 'declare these in domains/access/policies/reeve.cedarschema').toEqual([]);
});

it('nothing is public but signing in', () => {
  const open = everyRoute.filter(({ declaration }) => declaration.action === 'public');
  expect(open.map(({ method, declaration }) => `${method} ${declaration.path}`)).toEqual(['post /sessions']);
  expect(open.map(({ declaration }) => 'witnessedAs' in declaration && declaration.witnessedAs)).toEqual([
    'session:create',
  ]);
});

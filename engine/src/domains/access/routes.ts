/** Keys, users and decisions over HTTP. */
import * as z from 'zod';
import {
  defineCursor,
  page,
  pageQuery,
  pageSchema,
  type Route,
  readRoute,
  writeRoute,
} from '#platform/http/index.ts';
import {
  createdKeySchema,
  explainQuerySchema,
  explanationSchema,
  keySchema,
  newKeySchema,
  newUserSchema,
  rolesSchema,
  userChangeSchema,
  userSchema,
} from './contract.ts';
import { accessErrors } from './errors.ts';
import { explain, listRoles } from './explain.ts';
import { createKey, listKeys, revokeKey } from './keys.ts';
import { sessionRoutes } from './session-routes.ts';
import { changeUser, createUser, listUsers } from './users.ts';

const place = z.object({ createdAt: z.iso.datetime(), id: z.string() });
const keyCursor = defineCursor('keys', place);
const userCursor = defineCursor('users', place);
const byId = z.object({ id: z.string().min(1).max(100) });

const keyRoutes: readonly Route[] = [
  readRoute(
    {
      path: '/keys',
      action: 'keys:list',
      summary: 'The API keys, newest first',
      query: pageQuery,
      answer: pageSchema(keySchema),
    },
    async ({ platform, query: { limit, after } }) => {
      const rows = await listKeys(platform.ledger.db, limit + 1, keyCursor.decode(after));
      return page(rows, limit, keyCursor.encode);
    },
  ),
  writeRoute(
    'post',
    {
      path: '/keys',
      action: 'keys:create',
      summary: 'Make an API key; its secret is in this answer and never again',
      body: newKeySchema,
      answer: createdKeySchema,
      status: 201,
      errors: [accessErrors.EXPIRY_PAST, accessErrors.GRANT_EXCEEDS_GRANTER],
    },
    async ({ platform, tx, principal, body }) => {
      const key = await createKey(tx, platform, principal, body);
      const { id, name, roles, scope, expiresAt } = key;
      return {
        answer: key,
        resource: { type: 'key', id },
        detail: { name, roles, scope, expiresAt },
        location: `/keys/${id}`,
      };
    },
  ),
  writeRoute(
    'delete',
    {
      path: '/keys/{id}',
      action: 'keys:revoke',
      summary: 'Revoke an API key at once; it stays in the list',
      params: byId,
      answer: keySchema,
      errors: [accessErrors.KEY_UNKNOWN],
    },
    async ({ platform, tx, params: { id } }) => {
      const key = await revokeKey(tx, platform, id);
      return { answer: key, resource: { type: 'key', id }, detail: { name: key.name } };
    },
  ),
];

const userRoutes: readonly Route[] = [
  readRoute(
    {
      path: '/users',
      action: 'users:list',
      summary: 'The users, newest first',
      query: pageQuery,
      answer: pageSchema(userSchema),
    },
    async ({ platform, query: { limit, after } }) => {
      const rows = await listUsers(platform.ledger.db, limit + 1, userCursor.decode(after));
      return page(rows, limit, userCursor.encode);
    },
  ),
  writeRoute(
    'post',
    {
      path: '/users',
      action: 'users:create',
      summary: 'Add a user; a sign-in link lets them in',
      body: newUserSchema,
      answer: userSchema,
      status: 201,
      errors: [accessErrors.USER_EXISTS, accessErrors.GRANT_EXCEEDS_GRANTER],
    },
    async ({ platform, tx, principal, body }) => {
      const user = await createUser(tx, platform, principal, body);
      const { id, name, roles, scope } = user;
      return { answer: user, resource: { type: 'user', id }, detail: { name, roles, scope } };
    },
  ),
  writeRoute(
    'patch',
    {
      path: '/users/{id}',
      action: 'users:change',
      summary: 'Change what a user is called or may do, or shut them out',
      description: 'Takes effect at the next request. Disabling ends every session and link of the user.',
      params: byId,
      body: userChangeSchema,
      answer: userSchema,
      errors: [accessErrors.USER_UNKNOWN, accessErrors.USER_EXISTS, accessErrors.GRANT_EXCEEDS_GRANTER],
    },
    async ({ platform, tx, principal, params: { id }, body }) => {
      const user = await changeUser(tx, platform, principal, id, body);
      return { answer: user, resource: { type: 'user', id }, detail: { ...body } };
    },
  ),
];

export const routes: readonly Route[] = [
  ...sessionRoutes,
  ...keyRoutes,
  ...userRoutes,
  readRoute(
    {
      path: '/access/explain',
      action: 'access:explain',
      summary: 'Why somebody may or may not do something',
      query: explainQuerySchema,
      answer: explanationSchema,
      errors: [accessErrors.PRINCIPAL_UNKNOWN, accessErrors.PRINCIPAL_AMBIGUOUS, accessErrors.ACTION_UNKNOWN],
    },
    ({ platform, query }) => explain(platform, query),
  ),
  readRoute(
    {
      path: '/access/roles',
      action: 'access:explain',
      summary: 'The roles, and what each may do',
      answer: rolesSchema,
    },
    ({ platform }) => listRoles(platform),
  ),
];

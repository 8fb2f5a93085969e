/** The domains that answer for each noun of the API. Made by `npm run gen`; do not edit. */
import type { Route } from '#platform/http/index.ts';

type Load = () => Promise<readonly Route[]>;

export const routeHomes: Readonly<Record<string, readonly Load[]>> = {
  'access': [async () => (await import('#domains/access/routes.ts')).routes],
  'accounts': [async () => (await import('#domains/accounts/routes.ts')).routes],
  'audit': [async () => (await import('#domains/audit/routes.ts')).routes],
  'config': [async () => (await import('#domains/operations/routes.ts')).routes],
  'costs': [async () => (await import('#domains/costs/routes.ts')).routes],
  'coverage': [async () => (await import('#domains/inventory/routes.ts')).routes],
  'estate': [async () => (await import('#domains/inventory/routes.ts')).routes],
  'findings': [async () => (await import('#domains/findings/routes.ts')).routes],
  'graph': [async () => (await import('#domains/graph/routes.ts')).routes],
  'iam': [async () => (await import('#domains/inventory/routes.ts')).routes],
  'jobs': [async () => (await import('#domains/operations/routes.ts')).routes],
  'keys': [async () => (await import('#domains/access/routes.ts')).routes],
  'lake': [async () => (await import('#domains/operations/routes.ts')).routes],
  'ledger': [async () => (await import('#domains/operations/routes.ts')).routes],
  'metric-coverage': [async () => (await import('#domains/inventory/routes.ts')).routes],
  'metric-readings': [async () => (await import('#domains/inventory/routes.ts')).routes],
  'organization': [async () => (await import('#domains/accounts/routes.ts')).routes],
  'resource': [async () => (await import('#domains/inventory/routes.ts')).routes],
  'resources': [async () => (await import('#domains/inventory/routes.ts')).routes],
  'rules': [async () => (await import('#domains/findings/routes.ts')).routes],
  'scans': [async () => (await import('#domains/inventory/routes.ts')).routes],
  'session': [async () => (await import('#domains/access/routes.ts')).routes],
  'sessions': [async () => (await import('#domains/access/routes.ts')).routes],
  'sign-in-links': [async () => (await import('#domains/access/routes.ts')).routes],
  'status': [async () => (await import('#domains/operations/routes.ts')).routes],
  'users': [async () => (await import('#domains/access/routes.ts')).routes],
};

/** The jobs of every domain. Made by `npm run gen`; do not edit. */
import type { Job } from '#platform/jobs/index.ts';
import { jobs as audit } from '#domains/audit/jobs.ts';
import { jobs as operations } from '#domains/operations/jobs.ts';
import { jobs as accounts } from '#domains/accounts/jobs.ts';
import { jobs as inventory } from '#domains/inventory/jobs.ts';
import { jobs as costs } from '#domains/costs/jobs.ts';
import { jobs as reports } from '#domains/reports/jobs.ts';

export const everyJob: readonly Job[] = [...audit, ...operations, ...accounts, ...inventory, ...costs, ...reports];

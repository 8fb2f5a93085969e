/** Budgets in the background. */
import * as z from 'zod';
import { defineJob, type Job } from '#platform/jobs/index.ts';
import { checkBudgets } from './check-budgets.ts';

export const budgetJobs: readonly Job[] = [
  defineJob({
    name: 'costs:check-budgets',
    description: 'Looks at all budgets anew, and tells of every threshold that was crossed.',
    input: z.object({}),
    schedule: '40 * * * *',
    run: ({ platform, signal }) => checkBudgets(platform, signal),
  }),
];

/** Jobs over HTTP: what waits, runs and failed; run one again, take one off. */
import { z } from 'zod';
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
  cancelJob,
  JOB_STATES,
  jobErrors,
  type ListedJob,
  listJobs,
  retryJob,
} from '#platform/jobs/index.ts';
import { type JobJson, jobSchema } from '../contract.ts';

const cursor = defineCursor('jobs', z.string().regex(/^\d+$/));
const params = z.object({ id: z.string().regex(/^\d{1,18}$/, 'must be the number of a job') });
const resource = (id: string) => ({ type: 'job', id });

export const jobRoutes: readonly Route[] = [
  readRoute(
    {
      path: '/jobs',
      action: 'jobs:read',
      summary: 'The jobs that wait, run or failed',
      query: pageQuery.extend({ state: z.enum(JOB_STATES).optional(), task: z.string().max(200).optional() }),
      answer: pageSchema(jobSchema),
    },
    async ({ platform, query }) => {
      const before = cursor.decode(query.after);
      const jobs = await listJobs(platform.ledger.db, { ...query, before });
      return page(jobs.map(jobJson), query.limit, (last) => cursor.encode(last.id));
    },
  ),
  writeRoute(
    'post',
    {
      path: '/jobs/{id}/retry',
      action: 'jobs:manage',
      summary: 'Run a job again now, with all its attempts',
      name: 'retryJob',
      params,
      status: 204,
      errors: [jobErrors.JOB_NOT_FOUND, jobErrors.JOB_RUNNING],
    },
    async ({ tx, params: { id } }) => {
      await retryJob(tx, id);
      return { answer: undefined, resource: resource(id), detail: { did: 'retry' } };
    },
  ),
  writeRoute(
    'delete',
    {
      path: '/jobs/{id}',
      action: 'jobs:manage',
      summary: 'Take a waiting or failed job off the list',
      params,
      status: 204,
      errors: [jobErrors.JOB_NOT_FOUND, jobErrors.JOB_RUNNING],
    },
    async ({ tx, params: { id } }) => {
      await cancelJob(tx, id);
      return { answer: undefined, resource: resource(id), detail: { did: 'cancel' } };
    },
  ),
];

const jobJson = (job: ListedJob): JobJson => ({
  ...job,
  runAt: job.runAt.toISOString(),
  createdAt: job.createdAt.toISOString(),
});

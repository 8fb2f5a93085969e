/** Jobs over HTTP: what waits, runs and failed; run one again, take one off. */
import * as z from 'zod';
import { didYouMean } from '#kernel/nearest.ts';
import type { Config } from '#platform/config/index.ts';
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
  enqueueTask,
  JOB_STATES,
  jobErrors,
  type ListedJob,
  listJobs,
  retryJob,
  scheduleOf,
  type Task,
} from '#platform/jobs/index.ts';
import { type JobJson, jobSchema, type TaskJson, taskSchema } from '../contract.ts';

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
  readRoute(
    {
      path: '/jobs/tasks',
      action: 'jobs:read',
      summary: 'The tasks that run on a schedule',
      name: 'listTasks',
      answer: z.object({ items: z.array(taskSchema), next: z.null() }),
    },
    async ({ platform: { tasks, config } }) => ({ items: scheduled(await tasks(), config), next: null }),
  ),
  writeRoute(
    'post',
    {
      path: '/jobs',
      action: 'jobs:manage',
      summary: 'Run a scheduled task now',
      name: 'runTask',
      body: z.object({ task: z.string().min(1).max(200) }),
      status: 202,
      answer: z.object({ id: z.string(), task: z.string() }),
      errors: [jobErrors.TASK_UNKNOWN],
    },
    async ({ platform: { tasks, config }, body: { task }, tx }) => {
      const names = scheduled(await tasks(), config).map(({ name }) => name);
      if (!names.includes(task)) throw jobErrors.TASK_UNKNOWN({ name: task, hint: didYouMean(task, names) });
      const id = await enqueueTask(tx, task);
      return { answer: { id, task }, resource: resource(id), detail: { did: 'run', task } };
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

/** What needs no input, as it also starts by itself. */
const scheduled = (tasks: readonly Task[], config: Config): TaskJson[] =>
  tasks.flatMap((task) => {
    const schedule = scheduleOf(task, config);
    return schedule === undefined ? [] : [{ name: task.name, description: task.description, schedule }];
  });

const jobJson = (job: ListedJob): JobJson => ({
  ...job,
  runAt: job.runAt.toISOString(),
  createdAt: job.createdAt.toISOString(),
});

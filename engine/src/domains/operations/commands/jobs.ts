/** `reeve jobs list|tasks|run|retry|cancel`. */
import { Option } from 'commander';
import { type MountCommands, noun, type Page, type PagingOptions, withPaging } from '#platform/cli/index.ts';
import type { JobJson, TaskJson } from '../contract.ts';

const COLUMNS = [
  { title: 'ID', value: (job: JobJson) => job.id },
  { title: 'TASK', value: (job: JobJson) => job.task },
  { title: 'STATE', value: (job: JobJson) => job.state },
  { title: 'TRIES', value: (job: JobJson) => `${job.attempts}/${job.maxAttempts}` },
  { title: 'RUNS AT', value: (job: JobJson) => job.runAt },
  { title: 'LAST ERROR', value: (job: JobJson) => job.lastError?.split('\n')[0] ?? null },
];

const TASKS = [
  { title: 'TASK', value: (task: TaskJson) => task.name },
  { title: 'SCHEDULE', value: (task: TaskJson) => task.schedule },
  { title: 'WHAT IT DOES', value: (task: TaskJson) => task.description },
];

interface ListOptions extends PagingOptions {
  readonly state?: string;
  readonly task?: string;
}

export const mountJobs: MountCommands = (program, cli) => {
  const jobs = noun(program, 'jobs', 'Work in the background');
  withPaging(jobs.command('list'))
    .description('The jobs that wait, run or failed; done ones leave the list')
    .addOption(
      new Option('--state <state>', 'only these').choices(['ready', 'scheduled', 'running', 'failed']),
    )
    .option('--task <name>', 'only jobs of this kind')
    .action(
      cli.action(async ({ api, out }, options: ListOptions) => {
        const page = await (await api()).get<Page<JobJson>>('/jobs', { ...options });
        out.list(page, COLUMNS, 'Nothing waits, runs or failed.');
      }),
    );
  jobs
    .command('tasks')
    .description('The tasks that run on a schedule (cron, in UTC), and may be run at any time')
    .action(
      cli.action(async ({ api, out }) => {
        out.list(await (await api()).get<Page<TaskJson>>('/jobs/tasks'), TASKS, 'There are none.');
      }),
    );
  jobs
    .command('run')
    .description('Run a scheduled task now, by the next free worker')
    .argument('<task>', 'its name, as reeve jobs tasks shows it')
    .action(
      cli.action(async ({ api, out }, task: string) => {
        const job = await (await api()).send<{ id: string; task: string }>('POST', '/jobs', { task });
        if (out.format !== 'table') return void out.record(job);
        out.line(job.id);
        out.note(`Job ${job.id} waits for a worker: reeve serve and reeve worker are some.`);
      }),
    );
  jobs
    .command('retry')
    .description('Run a job again now')
    .argument('<id>', 'its number')
    .action(
      cli.action(async ({ api, out }, id: string) => {
        await (await api()).send('POST', `/jobs/${encodeURIComponent(id)}/retry`);
        out.note(`Job ${id} runs again.`);
      }),
    );
  jobs
    .command('cancel')
    .description('Take a waiting or failed job off the list')
    .argument('<id>', 'its number')
    .action(
      cli.action(async ({ api, out }, id: string) => {
        await (await api()).send('DELETE', `/jobs/${encodeURIComponent(id)}`);
        out.note(`Job ${id} is off the list.`);
      }),
    );
};

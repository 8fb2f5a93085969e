/** `reeve reports run`, and the options by which reports are asked for. */
import path from 'node:path';
import type { Command } from 'commander';
import { ReeveError } from '#kernel/error.ts';
import { type Cli, type CommandContext, follow } from '#platform/cli/index.ts';
import type { RunJson } from './contract.ts';

export interface AskedOptions {
  readonly period?: string;
  readonly format?: string;
  readonly to?: string;
  readonly by?: string;
  readonly measure?: string;
  readonly currency?: string;
  readonly filter?: readonly string[];
  readonly against?: string;
  readonly view?: string;
}

const collect = (value: string, sofar: readonly string[] = []): string[] => [...sofar, value];

export const withAsked = (command: Command): Command =>
  command
    .option('--period <words>', '2026-10, last month, 30d; absent, what the report usually takes')
    .option('--format <formats>', 'html, pdf, csv, json, parquet, with commas between them', 'html')
    .option(
      '--to <place>',
      'a folder or file, or s3://bucket/prefix; {period}, {report}, {format} stand for their values',
    )
    .option('--by <dimensions>', 'what it is grouped by')
    .option('--measure <measure>', 'effective (amortised), billed, contracted or list')
    .option('--currency <code>', 'where there are several')
    .option(
      '--filter <dimension=values>',
      'repeatable: service=A,B for one of them, region!=A for none of them',
      collect,
    )
    .option('--against <words>', 'compare with this period, with the previous one, or with none')
    .option('--view <name>', 'a view saved in the explorer');

/** What the API is sent: of options, those that were given. */
export function wishOf(report: string, { period, format = 'html', to, ...options }: AskedOptions) {
  const formats = format.split(',').map((one) => one.trim());
  return {
    report,
    options,
    formats,
    ...(period !== undefined && { period }),
    ...(to !== undefined && { to }),
  };
}

const isBucket = (place: string): boolean => place.startsWith('s3://');

/** A folder of this machine is one of the server's only where both are the same. */
export const absolute = (place: string): string => (isBucket(place) ? place : path.resolve(place));

export function mountRun(reports: Command, cli: Cli): void {
  withAsked(reports.command('run <report>'))
    .description('Make a report now; reeve reports list says which there are')
    .action(
      cli.action(async (context, report: string, { to, ...asked }: AskedOptions) => {
        const client = await context.api();
        const elsewhere = context.env.REEVE_URL !== undefined && to !== undefined && !isBucket(to);
        const wish = wishOf(report, {
          ...asked,
          ...(to !== undefined && !elsewhere && { to: absolute(to) }),
        });
        const started = await client.send<RunJson>('POST', '/reports/runs', wish);
        const ended = await followRun(context, started);
        describeRun(context, ended, elsewhere ? await fetchFiles(context, ended, to) : undefined);
      }),
    );
}

async function followRun(context: CommandContext, { id }: RunJson): Promise<RunJson> {
  const client = await context.api();
  const ended = await follow<RunJson>(context, {
    look: () => client.get(`/reports/runs/${id}`),
    hasEnded: ({ endedAt }) => endedAt !== null,
    describe: ({ state }) => (state === 'queued' ? 'Waiting…' : 'Making it…'),
    async work(signal) {
      const { runReport } = await import('./run-report.ts');
      await runReport(await context.platform(), id, { signal, last: true });
    },
  });
  if (ended.problem) throw new ReeveError(ended.problem.code, { ...ended.problem, status: 422 });
  return ended;
}

/** From a server elsewhere to this machine. */
async function fetchFiles(context: CommandContext, { id, files }: RunJson, to: string): Promise<string[]> {
  const { saveStream } = await import('#platform/cli/file-sink.ts');
  const { makeFolder } = await import('#platform/make-folder.ts');
  const client = await context.api();
  const places: string[] = [];
  makeFolder(path.resolve(to), 0o755);
  for (const { format, name } of files) {
    const place = path.join(to, name);
    await saveStream(
      await client.stream('GET', `/reports/runs/${id}/files/${format}`),
      place,
      context.signal,
    );
    places.push(place);
  }
  return places;
}

function describeRun(
  { out, home, env }: CommandContext,
  run: RunJson,
  fetched: readonly string[] | undefined,
): void {
  const kept = (name: string) =>
    env.REEVE_URL === undefined ? path.join(home, 'reports', run.id, name) : `${run.id}/${name}`;
  const places = fetched ?? run.files.map(({ name, place }) => place ?? kept(name));
  out.record(
    { ...run, places },
    {
      report: run.report,
      period: run.period.words,
      ...Object.fromEntries(run.files.map(({ format }, at) => [format, places[at]])),
    },
  );
}

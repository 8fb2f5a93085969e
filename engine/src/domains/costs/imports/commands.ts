/** `reeve costs import` and `reeve costs imports`. */
import { resolve } from 'node:path';
import { ReeveError } from '#kernel/error.ts';
import {
  type CommandContext,
  follow,
  type MountCommands,
  type PagingOptions,
  withPaging,
} from '#platform/cli/index.ts';
import type { ImportJson, ImportsJson } from '../contract.ts';
import { dollars } from './dollars.ts';

interface ImportOptions {
  readonly format?: string;
  readonly source?: string;
  readonly account?: string;
  readonly changedOnly?: boolean;
  readonly hoursOnly?: boolean;
  readonly costExplorer?: boolean;
  readonly months?: string;
  readonly tag?: string;
  readonly maxRequests?: string;
}

const IMPORTS = [
  { title: 'IMPORT', value: (one: ImportJson) => one.id },
  { title: 'SOURCE', value: (one: ImportJson) => one.source },
  { title: 'STATE', value: (one: ImportJson) => (one.interrupted ? 'interrupted' : one.state) },
  { title: 'STARTED', value: (one: ImportJson) => one.startedAt },
  { title: 'ROWS', value: (one: ImportJson) => one.summary?.rows ?? null, align: 'right' as const },
  { title: 'PROBLEM', value: (one: ImportJson) => one.problem?.message ?? null },
];

export const mountImports: MountCommands = (costs, cli) => {
  costs
    .command('import [file...]')
    .description(
      'Take bills in: FOCUS, CUR 2.0 or CUR files, folders, manifests, s3://bucket/prefix, or Cost Explorer',
    )
    .option('--format <format>', 'focus, cur2 or cur; absent, the columns decide')
    .option('--source <name>', 'the name to keep it under; the next import of that name replaces its periods')
    .option('--account <id>', 'whose bucket or Cost Explorer it is; absent, that of the credentials')
    .option('--changed-only', 'leave billing periods alone whose files are as they were')
    .option('--hours-only', 'hours of a bill that another source has, for commitments: no sum counts them')
    .option('--cost-explorer', 'ask Cost Explorer instead; AWS charges $0.01 for each request')
    .option('--months <n>', 'so many months of it, the running one included')
    .option('--tag <key>', 'by this tag instead of by usage type')
    .option('--max-requests <n>', 'ask so often at most')
    .action(
      cli.action(async (context, files: string[], options: ImportOptions) => {
        const client = await context.api();
        const ended = await followImport(
          context,
          await client.send('POST', '/costs/imports', wishOf(context, files, options)),
        );
        const { describeImport } = await import('./describe-import.ts');
        describeImport(ended, context.out);
      }),
    );
  withPaging(costs.command('imports'))
    .description('What was imported, the latest first')
    .action(
      cli.action(async ({ api, out }, options: PagingOptions) => {
        const answer = await (await api()).get<ImportsJson>('/costs/imports', { ...options });
        if (out.format === 'json') return void out.record(answer);
        out.list(answer, IMPORTS, 'Nothing was imported yet: reeve costs import FILE');
        for (const { id } of answer.items.filter(({ interrupted }) => interrupted))
          out.note(
            `${id} was interrupted. It goes on by reeve worker or reeve serve, or when the same is wished again.`,
          );
      }),
    );
};

function wishOf({ env }: CommandContext, files: readonly string[], options: ImportOptions) {
  const { costExplorer, months, tag, maxRequests, ...wish } = options;
  const here = (file: string) => (file.startsWith('s3://') ? file : resolve(file));
  const given = env.REEVE_URL ? files : files.map(here);
  if (!costExplorer) return { files: given, ...wish };
  const asked = {
    ...(months !== undefined && { months: Number(months) }),
    ...(maxRequests !== undefined && { maxRequests: Number(maxRequests) }),
    ...(tag !== undefined && { tag }),
  };
  return { files: given, ...wish, costExplorer: asked };
}

/** Stays with an import until it ends; what it may spend is said before. */
export async function followImport(
  context: CommandContext,
  { id, mostRequests }: ImportJson,
): Promise<ImportJson> {
  const client = await context.api();
  if (mostRequests !== null)
    context.out.note(
      `Cost Explorer is asked at most ${mostRequests} times: ${dollars(mostRequests)} at $0.01 each.`,
    );
  const ended = await follow<ImportJson>(context, {
    look: () => client.get(`/costs/imports/${id}`),
    hasEnded: ({ endedAt }) => endedAt !== null,
    describe: describeProgress,
    async work(signal) {
      const { runImport } = await import('./run-import.ts');
      await runImport(await context.platform(), id, signal);
    },
  });
  if (ended.problem) throw new ReeveError(ended.problem.code, { ...ended.problem, status: 422 });
  return ended;
}

const describeProgress = ({ progress }: ImportJson): string =>
  progress === null
    ? 'Waiting…'
    : `${progress.period ?? ''} ${progress.phase}: ${progress.filesDone} of ${progress.files} files, ${progress.lines} lines`.trim();

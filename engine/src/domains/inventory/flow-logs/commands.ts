/** `reeve flows`. */
import { Option } from 'commander';
import { type MountCommands, noun, type PagingOptions, withPaging } from '#platform/cli/index.ts';
import type { FlowCoveredJson, FlowFileJson, ImportJson, TalkJson } from './contract.ts';

interface ImportOptions {
  readonly account?: string;
  readonly region?: string;
}

interface ListOptions extends PagingOptions {
  readonly from?: string;
  readonly to?: string;
  readonly port?: string;
}

interface Page<T> {
  readonly items: T[];
  readonly next: string | null;
}

export const mountFlows: MountCommands = (program, cli) => {
  const flows = noun(program, 'flows', 'Who really talks to whom, by VPC flow logs');
  mountImport(flows, cli);
  mountLists(flows, cli);
};

const mountImport: MountCommands = (flows, cli) => {
  flows
    .command('import [source]')
    .description(
      'Read flow logs from a file, a folder or s3://bucket/prefix, else from flowLogs.sources; exit 1 where not all could be read',
    )
    .option('--account <id>', 'only files of this account; also whose they are where they do not say')
    .option('--region <name>', 'only files of this region; also where they are from where they do not say')
    .action(
      cli.action(
        async (
          { api, env, out, platform, progress, signal },
          source: string | undefined,
          options: ImportOptions,
        ) => {
          const queue = Boolean(env.REEVE_URL);
          const wish = { ...(source !== undefined && { source }), ...options, queue };
          const { sources } = await (await api()).send<ImportJson>('POST', '/flow-imports', wish);
          if (queue) {
            if (out.format === 'json') out.record({ sources, queued: true });
            return void out.note('The server reads them now: reeve flows files');
          }
          const [{ importFlows }, { describeImport }] = await Promise.all([
            import('./import-flows.ts'),
            import('./present.ts'),
          ]);
          let files = 0;
          const onFile = ({ name }: { readonly name: string }) => progress.show(`${++files} files: ${name}`);
          const imported = await importFlows(await platform(), { sources, only: options, signal, onFile });
          progress.done();
          if (out.format === 'json') out.record({ ...imported });
          else describeImport(imported, out);
          return imported.failed === 0 && imported.malformed === 0 ? 0 : 1;
        },
      ),
    );
};

const mountLists: MountCommands = (flows, cli) => {
  withPaging(flows.command('list'))
    .description('Who talks to whom, the most bytes first')
    .option('--from <resource>', 'who opened: an ARN, or the id or name it ends with')
    .option('--to <resource>', 'who serves: an ARN, or the id or name it ends with')
    .option('--port <service>', 'the service, such as tcp/5432')
    .action(
      cli.action(async ({ api, out }, options: ListOptions) => {
        const { TALK_COLUMNS } = await import('./present.ts');
        const answer = await (await api()).get<Page<TalkJson>>('/flows', { ...options });
        out.list(answer, TALK_COLUMNS, 'No traffic is known: reeve flows import');
      }),
    );
  withPaging(flows.command('coverage'))
    .description('What was read of the flow logs of each account and region')
    .action(
      cli.action(async ({ api, out }, options: PagingOptions) => {
        const { COVERED_COLUMNS } = await import('./present.ts');
        const answer = await (await api()).get<Page<FlowCoveredJson>>('/flow-coverage', { ...options });
        out.list(answer, COVERED_COLUMNS, 'No flow logs have been read yet: reeve flows import');
      }),
    );
  withPaging(flows.command('files'))
    .description('Files that were read, the latest first, and what was wrong with them')
    .addOption(new Option('--state <state>', 'only these').choices(['read', 'duplicate', 'failed']))
    .action(
      cli.action(async ({ api, out }, options: PagingOptions & { readonly state?: string }) => {
        const { FILE_COLUMNS } = await import('./present.ts');
        const answer = await (await api()).get<Page<FlowFileJson>>('/flow-files', { ...options });
        out.list(answer, FILE_COLUMNS, 'No flow logs have been read yet: reeve flows import');
      }),
    );
};

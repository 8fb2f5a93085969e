/** `reeve init`, `doctor`, `status` and `completion`. */
import { Argument } from 'commander';
import { type MountCommands, SHELLS, type Shell } from '#platform/cli/index.ts';
import type { Status } from '../contract.ts';
import { bytesText, showHealth } from '../present.ts';

export const mountInstall: MountCommands = (program, cli) => {
  program
    .command('init')
    .description('Make a state directory with a described reeve.yaml and a ledger')
    .option('--organisation <name>', 'whose estate this is')
    .action(
      cli.action(async ({ home, platform, out }, options: { organisation?: string }) => {
        const { initialise } = await import('../init.ts');
        const made = await initialise(home, platform, options.organisation);
        if (out.format !== 'table') return void out.record(made);
        out.line(`Reeve lives in ${made.home} (${made.wroteConfig ? 'wrote' : 'kept'} ${made.config}).`);
        out.note(`Next: reeve serve --home ${made.home}`);
      }),
    );

  program
    .command('doctor')
    .description('Say what is wrong with this installation and how to mend it')
    .action(
      cli.action(async ({ home, env, platform, out }) => {
        const { examine } = await import('../doctor.ts');
        const health = await examine(home, env, platform);
        showHealth(health, out);
        return health.state === 'ok' ? 0 : 1;
      }),
    );

  program
    .command('status')
    .description('How the installation is doing')
    .action(
      cli.action(async ({ api, out }) => {
        const status = await (await api()).get<Status>('/status');
        if (out.format !== 'table') return void out.record(status);
        out.record(status, statusFields(status));
        out.line('');
        showHealth(status.health, out);
      }),
    );

  program
    .command('completion')
    .description('Print the completion script for a shell')
    .addArgument(new Argument('<shell>', 'shell to complete in').choices(SHELLS))
    .action(
      cli.action(async ({ out }, shell: Shell) => {
        const { completionScript } = await import('#platform/cli/completion.ts');
        out.line(completionScript(await cli.tree(), shell));
      }),
    );
};

const statusFields = ({ version, health, ledger, storage }: Status) => ({
  version,
  health: health.state,
  home: storage.home,
  'disk free': bytesText(storage.freeBytes),
  ledger: `PostgreSQL ${ledger.version} (${ledger.kind}), ${bytesText(ledger.sizeBytes)}`,
});

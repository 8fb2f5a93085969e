/** `reeve status` and what else looks after the installation. */
import type { MountCommands } from '#platform/cli/index.ts';
import type { Status } from './contract.ts';

export const commands: MountCommands = (program, cli) => {
  program
    .command('status')
    .description('How the installation is doing')
    .action(
      cli.action(async ({ api, out }) => {
        out.record(await (await api()).get<Status>('/status'));
      }),
    );
};

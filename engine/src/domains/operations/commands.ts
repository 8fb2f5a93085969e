/** Everything that looks after the installation from the command line. */
import type { MountCommands } from '#platform/cli/index.ts';
import { mountConfig } from './commands/config.ts';
import { mountInstall } from './commands/install.ts';
import { mountJobs } from './commands/jobs.ts';
import { mountLake } from './commands/lake.ts';
import { mountLedger } from './commands/ledger.ts';

export const commands: MountCommands = (program, cli) => {
  for (const mount of [mountInstall, mountConfig, mountLedger, mountLake, mountJobs]) mount(program, cli);
};

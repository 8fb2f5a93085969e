/** Everything that looks after the installation from the command line. */
import type { MountCommands } from '#platform/cli/index.ts';
import { mountConfig } from './commands/config.ts';
import { mountInstall } from './commands/install.ts';
import { mountJobs } from './commands/jobs.ts';
import { mountLake } from './commands/lake.ts';
import { mountLakeDdl } from './commands/lake-ddl.ts';
import { mountLakeQuery } from './commands/lake-query.ts';
import { mountLedger } from './commands/ledger.ts';

export const commands: MountCommands = (program, cli) => {
  const mounts = [mountInstall, mountConfig, mountLedger, mountLake, mountLakeQuery, mountLakeDdl, mountJobs];
  for (const mount of mounts) mount(program, cli);
};

/** The `reeve` command: mounts every domain's commands. */

import { homedir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { ApiClient, type Cli, type Format, Output, type Streams } from '#platform/cli/index.ts';
import { productVersion } from '#platform/product-version.ts';
import { everyCommand } from './commands.generated.ts';
import { mountServe } from './serve-command.ts';

interface GlobalOptions {
  readonly home?: string;
  readonly output?: Format;
}

export async function runCli(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  streams: Streams,
): Promise<number> {
  const program = new Command('reeve')
    .description('Looks after an AWS estate.')
    .version(productVersion())
    .option('--home <dir>', 'state directory (default: REEVE_HOME, else ~/.reeve)')
    .option('--output <format>', 'table, json or csv', 'table');
  let exitCode = 0;
  const cli: Cli = {
    action:
      (work) =>
      async (...args) => {
        const options = program.opts<GlobalOptions>();
        const home = path.resolve(options.home ?? env.REEVE_HOME ?? path.join(homedir(), '.reeve'));
        const out = new Output(options.output ?? 'table', streams);
        const opened: { close(): Promise<void> }[] = [];
        try {
          await work({ home, out, api: () => openApi(home, opened) }, ...args);
        } catch (error) {
          out.error(error);
          exitCode = 1;
        } finally {
          for (const resource of opened) await resource.close();
        }
      },
  };
  for (const mount of [...everyCommand, mountServe]) mount(program, cli);
  await program.parseAsync([...argv], { from: 'user' });
  return exitCode;
}

async function openApi(home: string, opened: { close(): Promise<void> }[]): Promise<ApiClient> {
  const [{ openPlatform }, { localApi }] = await Promise.all([
    import('#platform/platform.ts'),
    import('./api.ts'),
  ]);
  const platform = await openPlatform(home);
  opened.push(platform);
  const app = localApi(platform);
  return new ApiClient(async (request) => app.fetch(request), 'http://reeve.local');
}

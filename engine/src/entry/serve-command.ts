/** `reeve serve` and `reeve worker`: the flags; the work is loaded only when it runs. */
import { InvalidArgumentError } from 'commander';
import type { MountCommands } from '#platform/cli/index.ts';

interface ServeFlags {
  readonly worker: boolean;
  readonly host?: string;
  readonly port?: number;
}

export const commands: MountCommands = (program, cli) => {
  program
    .command('serve')
    .description('Serve the web pages and the API')
    .option('--host <address>', 'address to listen on (default: http.host, 127.0.0.1)')
    .option(
      '--port <number>',
      'port to listen on; 0 takes any free one (default: http.port, 8484)',
      parsePort,
    )
    .option('--no-worker', 'leave jobs to workers that run alone')
    .action(
      cli.action(async ({ home, env, out }, { host, port, worker }: ServeFlags) => {
        const { serve } = await import('./serve.ts');
        await serve({ home, env, host, port, worker, say: (line) => out.line(line), signals: process });
      }),
    );

  program
    .command('worker')
    .description('Run jobs until told to stop')
    .action(
      cli.action(async ({ home, env, out }) => {
        const { work } = await import('./worker.ts');
        await work({ home, env, say: (line) => out.note(line), signals: process });
      }),
    );
};

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('It must be a whole number from 0 to 65535.');
}

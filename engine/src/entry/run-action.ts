/** One command's work: with an output, a home and what it asks for opened, and its end told as an exit code. */

import { ApiClient, remoteTransport } from '#platform/cli/api-client.ts';
import type { CommandContext, CommandOutcome, Format, Streams } from '#platform/cli/index.ts';
import { Output } from '#platform/cli/output.ts';
import { terminalProgress } from '#platform/cli/progress.ts';
import { resolveHome } from '#platform/config/home.ts';
import type { Platform } from '#platform/platform.ts';

export interface GlobalOptions {
  readonly home?: string;
  readonly output: Format;
  readonly quiet?: true;
  readonly color: boolean;
}

interface Closable {
  close(): Promise<void>;
}

export async function runAction(
  options: GlobalOptions,
  env: NodeJS.ProcessEnv,
  streams: Streams,
  work: (context: CommandContext) => Promise<CommandOutcome> | Promise<void>,
): Promise<number> {
  const quiet = options.quiet ?? false;
  const onTerminal = 'isTTY' in streams.stdout && streams.stdout.isTTY === true;
  const colour = onTerminal && options.color && !env.NO_COLOR;
  const out = new Output({ format: options.output, quiet, colour, debug: Boolean(env.REEVE_DEBUG), streams });
  const interrupt = new AbortController();
  const stop = () => interrupt.abort();
  process.once('SIGINT', stop);
  const opened: Closable[] = [];
  const progress = terminalProgress(streams.stderr, quiet || options.output !== 'table');
  try {
    const home = resolveHome({ flag: options.home, env, cwd: process.cwd() });
    const platform = async () => {
      const { openLocal } = await import('./local.ts');
      const local = await openLocal(home, env);
      opened.push(local);
      return local;
    };
    const api = () => openApi(env, platform, interrupt.signal);
    return (await work({ home, env, out, progress, signal: interrupt.signal, api, platform })) ?? 0;
  } catch (error) {
    progress.done();
    if (interrupt.signal.aborted) return 130;
    out.error(error);
    return 1;
  } finally {
    process.removeListener('SIGINT', stop);
    for (const resource of opened) await resource.close();
  }
}

async function openApi(
  env: NodeJS.ProcessEnv,
  platform: () => Promise<Platform>,
  signal: AbortSignal,
): Promise<ApiClient> {
  if (env.REEVE_URL) return new ApiClient(remoteTransport(env.REEVE_API_KEY), env.REEVE_URL, signal);
  const { localApi } = await import('./local.ts');
  return new ApiClient(localApi(await platform()), 'http://localhost', signal);
}

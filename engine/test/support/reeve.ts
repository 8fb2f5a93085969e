/** The command line in this process, as a person types it. */
import { Writable } from 'node:stream';
import { runCli } from '#entry/cli.ts';

export interface Answered {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function reeveIn(
  home: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Answered> {
  const text = { out: '', err: '' };
  const stream = (name: keyof typeof text) =>
    new Writable({
      write: (chunk, _encoding, done) => {
        text[name] += String(chunk);
        done();
      },
    });
  const code = await runCli(['--home', home, ...args], env, { stdout: stream('out'), stderr: stream('err') });
  return { code, ...text };
}

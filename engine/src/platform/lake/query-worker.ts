/** The engine's end of one query process: starts it, runs queries on it one at a time, ends it. */
import { type ChildProcess, fork } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { childProgram } from '../child-program.ts';
import { converse, type Line, type RunControl } from './conversation.ts';
import type { QuerySettings, Reply, RunRequest, ToProcess } from './query-protocol.ts';

export interface QueryWorker {
  /** False once the process is gone or going. */
  readonly healthy: boolean;
  run(request: RunRequest, control: RunControl): AsyncGenerator<Reply, void>;
  end(): Promise<void>;
}

export function startWorker(settings: QuerySettings): QueryWorker {
  const { file, execArgv } = childProgram(import.meta.url, 'query-process');
  // It does not read its argument; whoever lists processes does.
  const child = fork(file, [settings.temporary], {
    execArgv: [...execArgv, '--max-old-space-size=1024'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { TZ: 'UTC' }, // no secret of the engine's environment reaches SQL
  });
  const send = (message: ToProcess) => {
    if (child.connected) child.send(message, () => undefined); // a failed send shows as the exit that follows
  };
  let healthy = true;
  const ended = whenEnded(child).then(async (how) => {
    healthy = false;
    await rm(settings.temporary, { recursive: true, force: true });
    return how;
  });
  const ready = new Promise<void>((resolve) => {
    child.once('message', () => resolve());
  });
  send({ kind: 'settings', settings });
  keepAlive(child, false);
  const line: Line = { child, send, ready, ended };
  let lastId = 0;
  return {
    get healthy() {
      return healthy;
    },
    async *run(request, control) {
      lastId += 1;
      keepAlive(child, true);
      try {
        yield* converse(line, lastId, request, control);
      } finally {
        keepAlive(child, false);
      }
    },
    async end() {
      healthy = false;
      child.kill('SIGKILL'); // it holds nothing that must be saved
      await ended;
    },
  };
}

/** An idle process must not keep the engine from ending. */
function keepAlive(child: ChildProcess, busy: boolean): void {
  if (busy) child.ref();
  else child.unref();
  if (busy) child.channel?.ref();
  else child.channel?.unref();
}

const whenEnded = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });

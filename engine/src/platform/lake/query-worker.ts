/** The engine's end of one query process: starts it, runs queries on it, and kills it when it does not listen. */
import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { childProgram } from '../child-program.ts';
import { lakeErrors } from './errors.ts';
import type { FromProcess, QuerySettings, Reply, RunRequest, ToProcess } from './query-protocol.ts';

export interface RunControl {
  readonly timeLimitMs: number;
  readonly signal?: AbortSignal | undefined;
}

export interface QueryWorker {
  /** False once the process is gone or going. */
  readonly healthy: boolean;
  run(request: RunRequest, control: RunControl): AsyncGenerator<Reply, void>;
  end(): Promise<void>;
}

export type WorkerSettings = Omit<QuerySettings, 'temporary'> & { readonly folder: string };

/** What an interrupted query gets before its process is killed. */
const KILL_AFTER_MS = 1000;

export function startWorker({ folder, ...settings }: WorkerSettings): QueryWorker {
  const { file, execArgv } = childProgram(import.meta.url, 'query-process');
  const temporary = path.join(folder, `spill-${randomUUID()}`);
  // It does not read its argument; whoever lists processes does.
  const child = fork(file, [folder], {
    execArgv: [...execArgv, '--max-old-space-size=1024'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { TZ: 'UTC' }, // no secret of the engine's environment reaches SQL
  });
  const send = (message: ToProcess) => {
    if (child.connected) child.send(message, () => undefined); // a failed send shows as the exit that follows
  };
  const state = { healthy: true };
  const ended = whenEnded(child).then(async (how) => {
    state.healthy = false;
    await rm(temporary, { recursive: true, force: true });
    return how;
  });
  const ready = new Promise<void>((resolve) => {
    child.once('message', () => resolve());
  });
  send({ kind: 'settings', settings: { ...settings, temporary } });
  keepAlive(child, false);
  let lastId = 0;
  return {
    get healthy() {
      return state.healthy;
    },
    async *run(request, control) {
      lastId += 1;
      keepAlive(child, true);
      try {
        yield* conversation({ child, send, ready, ended }, lastId, request, control);
      } finally {
        keepAlive(child, false);
      }
    },
    async end() {
      state.healthy = false;
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

interface Line {
  readonly child: ChildProcess;
  readonly send: (message: ToProcess) => void;
  readonly ready: Promise<void>;
  /** How the process ended. */
  readonly ended: Promise<string>;
}

/** One query's messages, in order, until it is done; leaving early interrupts it. */
async function* conversation(
  { child, send, ready, ended }: Line,
  id: number,
  request: RunRequest,
  { timeLimitMs, signal }: RunControl,
): AsyncGenerator<Reply, void> {
  const inbox: Reply[] = [];
  const stop = { reason: undefined as Error | undefined, how: undefined as string | undefined };
  let wake = () => {};
  const timers: NodeJS.Timeout[] = [];
  let settled = false;
  const cancel = (reason: Error) => {
    if (stop.reason) return;
    stop.reason = reason;
    send({ kind: 'cancel', id });
    timers.push(setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS));
  };
  const onMessage = (message: FromProcess) => {
    if (message.kind === 'ready' || message.id !== id) return;
    inbox.push(message);
    wake();
  };
  const onAbort = () => cancel(lakeErrors.LAKE_QUERY_CANCELLED({}, { cause: signal?.reason }));
  void ended.then((how) => {
    stop.how = how;
    wake();
  });
  child.on('message', onMessage);
  signal?.addEventListener('abort', onAbort, { once: true });
  void ready.then(() => {
    if (settled) return;
    const late = () => cancel(lakeErrors.LAKE_QUERY_TIMEOUT({ seconds: timeLimitMs / 1000 }));
    timers.push(setTimeout(late, timeLimitMs));
  });
  send({ kind: 'run', id, request });
  const next = async (): Promise<Reply> => {
    while (inbox.length === 0) {
      if (stop.how !== undefined) {
        settled = true;
        throw stop.reason ?? lakeErrors.LAKE_QUERY_PROCESS_DIED({ how: stop.how });
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    const message = inbox.shift() as Reply;
    settled = message.kind === 'done' || message.kind === 'failed';
    return message;
  };
  try {
    if (signal?.aborted) onAbort();
    while (!settled) {
      const message = await next();
      if (stop.reason && message.kind !== 'done') {
        if (settled) throw stop.reason;
        continue; // what was still under way when it was stopped
      }
      yield message;
      if (message.kind === 'rows') send({ kind: 'more', id });
    }
  } finally {
    if (!settled) {
      cancel(lakeErrors.LAKE_QUERY_CANCELLED());
      while (!settled) await next().catch(() => undefined);
    }
    for (const timer of timers) clearTimeout(timer);
    child.off('message', onMessage);
    signal?.removeEventListener('abort', onAbort);
  }
}

/** One query's talk with its process: replies in order, a limit on time, and an end that is always reached. */
import type { ChildProcess } from 'node:child_process';
import { lakeErrors } from './errors.ts';
import type { FromProcess, Reply, RunRequest, ToProcess } from './query-protocol.ts';

export interface Line {
  readonly child: ChildProcess;
  readonly send: (message: ToProcess) => void;
  /** The program has loaded. */
  readonly ready: Promise<void>;
  /** How the process ended. */
  readonly ended: Promise<string>;
}

export interface RunControl {
  readonly timeLimitMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** What an interrupted query gets before its process is killed. */
const KILL_AFTER_MS = 2000;

/** Yields replies until the query is done or has failed; a reader that leaves early interrupts it. */
export async function* converse(
  line: Line,
  id: number,
  request: RunRequest,
  control: RunControl,
): AsyncGenerator<Reply, void> {
  const inbox = openInbox(line, id);
  line.send({ kind: 'run', id, request });
  const stop = armStop(line, id, control);
  let settled = false;
  const next = async (): Promise<Reply> => {
    const got = await inbox.next();
    settled = typeof got === 'string' || got.kind === 'done' || got.kind === 'failed';
    if (typeof got === 'string') throw stop.reason() ?? lakeErrors.LAKE_QUERY_PROCESS_DIED({ how: got });
    return got;
  };
  try {
    while (!settled) {
      const reply = await next();
      const reason = stop.reason();
      if (reason && reply.kind !== 'done') {
        if (settled) throw reason;
        continue; // what was still under way when it was stopped
      }
      yield reply;
      if (reply.kind === 'rows') line.send({ kind: 'more', id });
    }
  } finally {
    stop.now(lakeErrors.LAKE_QUERY_CANCELLED());
    while (!settled) await next().catch(() => undefined);
    stop.disarm();
    inbox.close();
  }
}

/** Replies one after the other, and after the last of them how the process ended. */
function openInbox({ child, ended }: Line, id: number) {
  const replies: Reply[] = [];
  let how: string | undefined;
  let wake = () => {};
  const listen = (message: FromProcess) => {
    if (message.kind === 'ready' || message.id !== id) return;
    replies.push(message);
    wake();
  };
  child.on('message', listen);
  void ended.then((ending) => {
    how = ending;
    wake();
  });
  return {
    async next(): Promise<Reply | string> {
      for (;;) {
        const got = replies.shift() ?? how;
        if (got !== undefined) return got;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    close: () => child.off('message', listen),
  };
}

/** Interrupts the query at its time limit or when its caller aborts, and kills the process that does not listen. */
function armStop({ child, send, ready }: Line, id: number, { timeLimitMs, signal }: RunControl) {
  const timers: NodeJS.Timeout[] = [];
  let reason: Error | undefined;
  let armed = true;
  const now = (error: Error) => {
    if (reason) return;
    reason = error;
    send({ kind: 'cancel', id });
    timers.push(setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS));
  };
  const onAbort = () => now(lakeErrors.LAKE_QUERY_CANCELLED({}, { cause: signal?.reason }));
  if (signal?.aborted) onAbort();
  signal?.addEventListener('abort', onAbort, { once: true });
  void ready.then(() => {
    const late = () => now(lakeErrors.LAKE_QUERY_TIMEOUT({ seconds: timeLimitMs / 1000 }));
    if (armed) timers.push(setTimeout(late, timeLimitMs));
  });
  return {
    reason: () => reason,
    now,
    disarm() {
      armed = false;
      for (const timer of timers) clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    },
  };
}

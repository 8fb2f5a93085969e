/** Witnesses what was refused, so that knocking leaves a trace, and so that knocking all day cannot fill the log. */
import type { NewEntry } from '#domains/audit/index.ts';
import { append } from '#domains/audit/index.ts';
import type { Platform } from '#platform/platform.ts';

const WINDOW_MS = 60_000;
/** Entries a minute for one principal and action; what exceeds it is counted and told with the next one. */
const MOST_ALIKE = 5;
const MOST_IN_ALL = 60;

interface Window {
  readonly opened: number;
  written: number;
  /** Refused and not written, since the last entry. */
  unwritten: number;
}

export class Attempts {
  readonly #platform: Platform;
  readonly #alike = new Map<string, Window>();
  #all: Window = { opened: 0, written: 0, unwritten: 0 };
  #tail: Promise<unknown> = Promise.resolve();

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** In a transaction of its own, for the refused one rolls back. One at a time, so that a flood takes one connection. */
  witness(entry: NewEntry): Promise<void> {
    const unwritten = this.#admit(`${entry.outcome} ${entry.principal.id} ${entry.action}`);
    if (unwritten === undefined) return Promise.resolve();
    const detail = unwritten > 0 ? { ...entry.detail, alsoRefused: unwritten } : entry.detail;
    const write = () =>
      this.#platform.ledger.transaction((tx) => append(tx, { ...entry, detail }, this.#platform));
    const written = this.#tail.then(write);
    this.#tail = written.catch(() => undefined);
    return written.then(() => undefined);
  }

  /** Resolves when everything asked so far is written. */
  async settled(): Promise<void> {
    await this.#tail;
  }

  /** How many refusals the next entry stands for besides its own; undefined when it is not to be written. */
  #admit(key: string): number | undefined {
    const now = this.#platform.clock.now().getTime();
    if (now - this.#all.opened >= WINDOW_MS) {
      for (const [other, window] of this.#alike) if (window.unwritten === 0) this.#alike.delete(other);
      this.#all = { opened: now, written: 0, unwritten: this.#all.unwritten };
    }
    const before = this.#alike.get(key);
    const fresh = before === undefined || now - before.opened >= WINDOW_MS;
    const window = fresh ? { opened: now, written: 0, unwritten: before?.unwritten ?? 0 } : before;
    const full = this.#all.written >= MOST_IN_ALL;
    // A key never seen is not remembered while the log is full: the memory must not fill instead.
    if (!full || before) this.#alike.set(key, window);
    if (full || window.written >= MOST_ALIKE) {
      window.unwritten += 1;
      return undefined;
    }
    const { unwritten } = window;
    window.unwritten = 0;
    window.written += 1;
    this.#all.written += 1;
    return unwritten;
  }
}

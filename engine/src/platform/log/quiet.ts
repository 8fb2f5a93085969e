/** A logger for a process that speaks to a person: what matters reaches them as its answer or its error. */
import type { Logger } from './logger.ts';

const nothing = () => undefined;

export const quietLogger: Logger = {
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
  child: () => quietLogger,
  writes: () => false,
};

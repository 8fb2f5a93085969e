/** Structured logs: one event, one line, no secrets; JSON for machines or a line for people. */
import { type DestinationStream, destination as fileDescriptor, type Logger as Pino, pino } from 'pino';
import type { Clock } from '../clock/clock.ts';
import { prettyLine } from './pretty.ts';
import { redact, redactText } from './redact.ts';
import { escapeDeceptive } from './visible.ts';

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

export type LogFields = Readonly<Record<string, unknown>>;

type Write = (message: string, fields?: LogFields) => void;

export interface Logger {
  readonly trace: Write;
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  /** Put what was caught under `err`: `log.error('scan failed', { err })`. */
  readonly error: Write;
  readonly fatal: Write;
  /** The same logger with fields that every line of it carries. */
  child(fields: LogFields): Logger;
  /** Whether an event of this level is written: for fields that are costly to collect. */
  writes(level: Exclude<LogLevel, 'silent'>): boolean;
}

export interface LoggerOptions {
  readonly level: LogLevel;
  readonly format: 'json' | 'pretty';
  readonly clock: Clock;
  /** Takes whole lines; standard output when absent. */
  readonly destination?: DestinationStream | undefined;
  /** Colours in the pretty format: for a terminal only. */
  readonly colour?: boolean | undefined;
}

export function createLogger({ level, format, clock, destination, colour = false }: LoggerOptions): Logger {
  const engine = pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${clock.now().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      // Fields are made plain before they come here; pino's own error serializer would undo that.
      serializers: { err: (plain: unknown) => plain },
      hooks: {
        streamWrite: (line) => (format === 'pretty' ? prettyLine(line, colour) : escapeDeceptive(line)),
      },
    },
    destination ?? fileDescriptor({ dest: 1, sync: true }),
  );
  return wrap(engine);
}

function wrap(engine: Pino): Logger {
  const write =
    (level: Exclude<LogLevel, 'silent'>): Write =>
    (message, fields) => {
      if (engine.isLevelEnabled(level)) engine[level](plain(fields), redactText(message));
    };
  return {
    trace: write('trace'),
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    fatal: write('fatal'),
    child: (fields) => wrap(engine.child(plain(fields))),
    writes: (level) => engine.isLevelEnabled(level),
  };
}

/** Fields named like the line's own parts get a trailing underscore: JSON with a key twice reads differently everywhere. */
function plain(fields: LogFields = {}): Record<string, unknown> {
  const safe = redact(fields) as Record<string, unknown>;
  const entries = Object.entries(safe);
  return Object.fromEntries(
    entries.map(([name, value]) => [/^(level|time|msg)$/.test(name) ? `${name}_` : name, value]),
  );
}

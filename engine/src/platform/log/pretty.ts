/** A log line for people: time, level, message, then the fields, on one line. */
import { createColors } from 'picocolors';
import * as z from 'zod';
import { escapeInvisible } from './visible.ts';

const eventSchema = z.looseObject({ level: z.string(), time: z.string(), msg: z.string() });

const PAINT = {
  trace: 'gray',
  debug: 'gray',
  info: 'green',
  warn: 'yellow',
  error: 'red',
  fatal: 'red',
} as const;

export function prettyLine(json: string, colour: boolean): string {
  const { level, time, msg, ...fields } = eventSchema.parse(JSON.parse(json));
  const colours = createColors(colour);
  const paint = colours[level in PAINT ? PAINT[level as keyof typeof PAINT] : 'white'];
  const shown = Object.entries(fields).map(
    ([name, value]) => `${colours.dim(`${escapeInvisible(name)}=`)}${fieldValue(value)}`,
  );
  return `${[colours.dim(time.slice(11, 23)), paint(level.toUpperCase().padEnd(5)), escapeInvisible(msg), ...shown].join(' ')}\n`;
}

function fieldValue(value: unknown): string {
  if (typeof value === 'string' && /^[\w./:@+-]+$/.test(value)) return value;
  return escapeInvisible(JSON.stringify(value));
}

/** Events as the API speaks of them. */
import * as z from 'zod';

/** What became of an event; `failed`: the queue itself could not be read. */
export const OUTCOMES = ['taken', 'known', 'ignored', 'refused', 'invalid', 'failed'] as const;
const outcome = z.enum(OUTCOMES);

const one = z.record(z.string(), z.unknown());
export const eventsBody = z
  .union([z.array(one).min(1).max(100), one])
  .meta({ description: 'An event of EventBridge as it is, or several.' });

export const takenSchema = z.object({
  items: z.array(
    z.object({
      outcome,
      /** Null where it was taken. */
      reason: z.string().nullable(),
      /** The cells that are read again for it. */
      cells: z.array(z.object({ type: z.string(), account: z.string(), region: z.string() })),
    }),
  ),
  next: z.null(),
});
export type TakenJson = z.output<typeof takenSchema>;

export const eventsSchema = z.object({
  items: z.array(
    z.object({
      /** queue, api, or cells: those that were found to have been read already. */
      source: z.string(),
      outcome,
      events: z.number().int(),
      lastAt: z.iso.datetime(),
      lastReason: z.string().nullable(),
    }),
  ),
  next: z.null(),
  /** The ARN of `scan.eventQueue`; null where none is set. */
  queue: z.string().nullable(),
  /** Cells that wait to be read again. */
  pending: z.number().int(),
  dueAt: z.iso.datetime().nullable(),
});
export type EventsJson = z.output<typeof eventsSchema>;

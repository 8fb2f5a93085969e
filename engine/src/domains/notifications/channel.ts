/** What a channel is: one way to tell somebody outside that something happened. */
import type { z } from 'zod';
import type { ReeveError } from '#kernel/error.ts';
import type { ReeveEvent } from '#kernel/event.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Clock } from '#platform/clock/clock.ts';
import { notificationsErrors } from './errors.ts';

export interface ChannelContext {
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
}

/** Whether the receiver took it; `again` says whether a later attempt may succeed. */
export type Delivery = Result<
  { readonly status: number },
  { readonly error: ReeveError; readonly again: boolean }
>;

export interface Channel<Settings extends z.ZodType> {
  /** The stem of its file: `webhook`. */
  readonly name: string;
  readonly description: string;
  readonly settings: Settings;
  /** Delivers an event once. The receiver knows a repetition by the event's id. */
  send(settings: z.output<Settings>, event: ReeveEvent, context: ChannelContext): Promise<Delivery>;
}

/** A channel as the rest of the house sees it: settings are checked by the channel itself. */
export interface AnyChannel {
  readonly name: string;
  readonly description: string;
  readonly settings: z.ZodType;
  deliver(settings: unknown, event: ReeveEvent, context: ChannelContext): Promise<Delivery>;
}

export function defineChannel<Settings extends z.ZodType>(channel: Channel<Settings>): AnyChannel {
  const { name, description, settings, send } = channel;
  return Object.freeze({
    name,
    description,
    settings,
    async deliver(given: unknown, event: ReeveEvent, context: ChannelContext): Promise<Delivery> {
      const parsed = settings.safeParse(given);
      if (parsed.success) return send(parsed.data, event, context);
      const [issue] = parsed.error.issues;
      const field = issue?.path.join('.') || 'settings';
      // The message alone: a value may be a secret.
      const problem = `${field}: ${issue?.message ?? 'not valid'}`;
      throw notificationsErrors.CHANNEL_SETTINGS_INVALID({ channel: name, problem }, { at: { field } });
    },
  });
}

export const delivered = (status: number): Delivery => ok({ status });

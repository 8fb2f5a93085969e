/** Notifications: tells the outside world what happened. */
export type { AnyChannel, ChannelContext, Delivery } from './channel.ts';
export { everyChannel } from './channels.generated.ts';

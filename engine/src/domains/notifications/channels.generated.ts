/** Every unit under channels. Made by `npm run gen`; do not edit. */
import type { AnyChannel } from './channel.ts';
import { webhook } from './channels/webhook.ts';

export const everyChannel: readonly AnyChannel[] = [webhook];

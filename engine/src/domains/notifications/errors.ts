/** What can go wrong with telling the outside world, and what to do about it. */
import { defineErrors } from '#kernel/error.ts';

export const notificationsErrors = defineErrors({
  CHANNEL_SETTINGS_INVALID: {
    message: 'The settings of the channel {channel} are not right: {problem}.',
    remedy: 'Correct the field that is named.',
    status: 422,
  },
  CHANNEL_ADDRESS_FORBIDDEN: {
    message: '{host} is at {address}, which is not on the public network.',
    remedy:
      'Use an address that the public network can reach, or allow this network in the settings of the channel.',
    status: 422,
  },
  CHANNEL_UNREACHABLE: {
    message: '{host} could not be reached: {problem}.',
    remedy: 'Check the address and whether this machine may connect to it; it is tried again.',
    status: 502,
  },
  CHANNEL_REFUSED: {
    message: '{host} answered {status}.',
    remedy: 'See what the receiver says about it; a redirect is never followed, so give the final address.',
    status: 502,
  },
});

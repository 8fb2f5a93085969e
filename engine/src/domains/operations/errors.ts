/** What can go wrong with looking after the installation. */
import { defineErrors } from '#kernel/error.ts';

export const operationsErrors = defineErrors({
  HOME_NOT_MADE: {
    message: 'The state directory {home} could not be made: {reason}',
    remedy: 'Name a folder that this user may make, with --home or REEVE_HOME.',
    status: 400,
  },
});

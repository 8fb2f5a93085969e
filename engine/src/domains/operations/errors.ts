/** What can go wrong with looking after the installation. */
import { defineErrors } from '#kernel/error.ts';

export const operationsErrors = defineErrors({
  HOME_NOT_MADE: {
    message: 'The state directory {home} could not be made: {reason}',
    remedy: 'Name a folder that this user may make, with --home or REEVE_HOME.',
    status: 400,
  },
  EXPORT_NOT_FOUND: {
    message: 'There is no export {name}.',
    remedy: 'See which there are: GET /api/v1/ledger/exports.',
    status: 404,
  },
});

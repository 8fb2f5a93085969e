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
  LAKE_TABLE_UNKNOWN: {
    message: 'The lake has no table {table}.{hint}',
    remedy: 'See reeve lake tables for those that hold something.',
    status: 404,
  },
  QUERY_CUT_SHORT: {
    message: 'Only the first {count} rows of the answer are here.',
    remedy: 'Raise --limit, aggregate, or narrow the question.',
    status: 422,
  },
  QUERY_COLUMN_TWICE: {
    message: 'The answer has two columns named {column}.',
    remedy: 'Give one of them another name with AS.',
    status: 422,
  },
});

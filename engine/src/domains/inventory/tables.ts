/** The lake tables of the inventory: one for each type of resource, and how complete each is. */
import { defineTable, integer, type Table, timestamptz, varchar } from '#platform/lake/index.ts';
import { everyScanner } from './scanners.generated.ts';

export const coverage = defineTable({
  name: 'coverage',
  description: 'How the last attempt to read each type in each account and region ended.',
  columns: {
    type: varchar('The CloudFormation type name of what was read.', 'required'),
    account: varchar('The account that was asked, twelve digits.', 'required'),
    region: varchar('The region that was asked; `global` for what has none.', 'required'),
    status: varchar(
      'ok, partial, denied, throttled or error. Whatever is not ok left older knowledge in place.',
      'required',
    ),
    rows: integer('Resources found; null where the answer was not complete.', 'nullable'),
    requests: integer('Requests that were sent to AWS.', 'required'),
    fault_code: varchar("AWS's code for what went wrong, or Reeve's own.", 'nullable'),
    fault_message: varchar('What went wrong, in words.', 'nullable'),
    started_at: timestamptz('When the attempt began.', 'required'),
    ended_at: timestamptz('When the attempt ended.', 'required'),
  },
  sortBy: ['type'],
  partitionBy: ['type', 'account', 'region'],
});

export const tables: readonly Table[] = [coverage, ...everyScanner.map(({ table }) => table)];

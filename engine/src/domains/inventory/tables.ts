/** The lake tables of the inventory: all resources, one table for each type, how they hang together, and how completely that is known. */
import { defineTable, integer, type Table, timestamptz, varchar } from '#platform/lake/index.ts';
import { flowCoverage, flowDays, traffic } from './flow-logs/tables.ts';
import { HEAD, PLACED } from './head.ts';
import { metrics, metricsCoverage } from './metrics/tables.ts';
import { nameLinks } from './names/tables.ts';
import { everyScanner } from './scanners.generated.ts';

export const resources = defineTable({
  name: 'resources',
  description: 'Every resource of every type, with what all have in common.',
  columns: { type: varchar('The CloudFormation type name.', 'required'), ...HEAD },
  sortBy: ['type', 'arn'],
  key: ['arn', 'type'],
  scope: ['type', 'account', 'region'],
});

export const relations = defineTable({
  name: 'relations',
  description:
    'How resources hang together, each edge read from the one that needs to the one that is needed.',
  columns: {
    from_arn: varchar('The resource that needs.', 'required'),
    to_arn: varchar('What it needs.', 'required'),
    kind: varchar('How, such as attached-to or uses-role.', 'required'),
    source: varchar(
      'How it is known: configuration, iam, stack, tags, dns, flow-logs or activity.',
      'required',
    ),
    from_type: varchar('The CloudFormation type name of the one that needs.', 'required'),
    ...PLACED,
    detail: varchar('What says so: the column or the tag.', 'nullable'),
  },
  sortBy: ['from_arn', 'to_arn'],
  key: ['from_arn', 'to_arn', 'kind', 'source'],
  scope: ['from_type', 'account', 'region'],
});

export const coverage = defineTable({
  name: 'coverage',
  description: 'How the last attempt to read each type in each account and region ended.',
  columns: {
    type: varchar('The CloudFormation type name of what was read.', 'required'),
    account: varchar('The account that was asked, twelve digits.', 'required'),
    region: varchar('The region that was asked; `global` for what has none.', 'required'),
    status: varchar(
      'ok, partial, denied, throttled or error. Whatever is not ok removed nothing that was known.',
      'required',
    ),
    rows: integer('Resources found; null where the answer was not complete.', 'nullable'),
    requests: integer('Requests that were sent to AWS.', 'required'),
    fault_code: varchar("AWS's code for what went wrong, or Reeve's own.", 'nullable'),
    fault_message: varchar('What went wrong, in words.', 'nullable'),
    started_at: timestamptz('When the attempt began.', 'required'),
    ended_at: timestamptz('When the attempt ended.', 'required'),
    complete_at: timestamptz('When it was last read completely; null if never.', 'nullable'),
    scan: varchar('The scan that tried.', 'required'),
  },
  sortBy: ['type', 'account', 'region'],
  key: ['type', 'account', 'region'],
  // Every scan changes every row of it, so its history is not kept for long.
  retention: { historyDays: 35 },
});

export const tables: readonly Table[] = [
  resources,
  relations,
  nameLinks,
  coverage,
  metrics,
  metricsCoverage,
  flowDays,
  traffic,
  flowCoverage,
  ...everyScanner.map(({ table }) => table),
];

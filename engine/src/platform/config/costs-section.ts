/** The settings of costs: where bills come from, and what may be spent on asking for them. */
import * as z from 'zod';
import { flag, oneOf, text, whole } from './forms.ts';

const source = z
  .strictObject(
    {
      name: text(/^[a-z0-9][a-z0-9._-]{0,62}$/, 'must be lower-case letters, digits, dots, dashes'),
      kind: oneOf('s3', 'files', 'cost-explorer'),
      where: text(/\S/, 'must be s3://bucket/prefix or a folder').optional(),
      account: text(/^\d{12}$/, 'must be twelve digits in quotes').optional(),
      hoursOnly: flag.optional(),
    },
    {
      error: (issue) =>
        issue.code === 'unrecognized_keys'
          ? `must not have ${issue.keys.join(', ')}, which no source has`
          : 'must be a group of `name: value` lines that starts with name',
    },
  )
  .refine(({ kind, where }) => kind === 'cost-explorer' || where !== undefined, {
    error: 'must say where: s3://bucket/prefix, or a folder',
  })
  .refine(({ kind, where }) => kind !== 's3' || where?.startsWith('s3://') === true, {
    error: 'of kind s3 must be at s3://bucket/prefix',
  });

export const costs = z.strictObject({
  sources: z
    .array(source, { error: 'must be a list of sources' })
    .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, {
      error: 'must give each source a name of its own',
    })
    .default([])
    .meta({
      description:
        'Where bills come from: each with `name`, `kind` (`s3`: a Cost and Usage Report or data export in a bucket; `files`: a folder; `cost-explorer`: asked for, no set-up), `where` (`s3://bucket/prefix` or the folder) and `account` (whose bucket or Cost Explorer it is; absent: that of the credentials); with `hoursOnly: true` they are the hours of a bill that another source has, for simulating commitments, and no sum counts them.',
    }),
  daily: flag.default(true).meta({
    description: 'Whether a running server takes in what changed every morning (05:20 UTC).',
  }),
  costExplorer: z
    .strictObject({
      maxRequests: whole(1, 100_000).default(200).meta({
        description:
          'The most requests that one import from Cost Explorer makes; AWS charges $0.01 for each.',
      }),
      months: whole(1, 13).default(3).meta({
        description: 'So many months back are asked for, the running one included.',
      }),
      tag: text(/\S/, 'must be a tag key')
        .optional()
        .meta({
          description:
            'A cost allocation tag to ask for; usage types are then left out, as AWS gives two groups at a time.',
          examples: ['team'],
        }),
    })
    .prefault({})
    .describe('What is asked of Cost Explorer.'),
});

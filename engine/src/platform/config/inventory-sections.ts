/** The settings of scans and of what tags mean. */
import * as z from 'zod';
import { flag, text, whole } from './forms.ts';

export const scan = z.strictObject({
  concurrency: whole(1, 5_000).default(200).meta({
    description:
      "How many requests are on their way to AWS at once, whoever asks; AWS's limits are kept anyway.",
  }),
  quickDays: whole(1, 365).default(7).meta({
    description:
      'Days for which a quick scan takes an empty cell to be empty still; scheduled scans are quick.',
  }),
  daily: flag.default(true).meta({
    description: 'Whether a running server scans every night (03:10 UTC).',
  }),
});

export const metrics = z.strictObject({
  weekly: flag.default(false).meta({
    description:
      'Whether a running server reads CloudWatch metrics every week (Monday 04:40 UTC). AWS charges for it.',
  }),
});

const keys = (what: string) =>
  z
    .array(text(/\S/, 'must be tag keys'), { error: 'must be a list of tag keys' })
    .min(1, { error: 'must name at least one tag key' })
    .optional()
    .meta({
      description: `Tags of a resource that say ${what}, the better one first. Case, spaces and -_.:/ make no difference.`,
    });

export const tags = z.strictObject({
  keys: z
    .strictObject({
      owner: keys('who answers for it'),
      team: keys('which team it belongs to'),
      environment: keys('which environment it serves'),
      cost_center: keys('which cost center pays for it'),
      project: keys('which project or application it serves'),
      data_class: keys('which class of data it holds'),
    })
    .prefault({})
    .describe('Which tags say whose a resource is and what it is for.'),
});

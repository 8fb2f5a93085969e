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
  eventQueue: text(/^(arn:aws[a-z-]*:sqs:|https:\/\/sqs\.)\S+$/, 'must be the ARN or the URL of an SQS queue')
    .optional()
    .meta({
      description: 'The SQS queue that tells of changes, so that their places are read again at once.',
      examples: ['arn:aws:sqs:eu-west-1:111111111111:reeve-events'],
    }),
  eventSeconds: whole(0, 3_600).default(5).meta({
    description: 'Seconds from the first event of a place until it is read again, for all events until then.',
  }),
  eventCooldownSeconds: whole(0, 86_400).default(60).meta({
    description: 'Seconds for which a place that was read is not read again for further events.',
  }),
});

export const metrics = z.strictObject({
  weekly: flag.default(false).meta({
    description:
      'Whether a running server reads CloudWatch metrics every week (Monday 04:40 UTC). AWS charges for it.',
  }),
});

export const flowLogs = z.strictObject({
  sources: z
    .array(text(/\S/, 'must be folders or s3://bucket/prefix'), {
      error: 'must be a list of folders or s3://bucket/prefix',
    })
    .default([])
    .meta({
      description:
        'Where VPC flow logs lie: folders, or s3://bucket/prefix. A running server reads what is new every day (04:20 UTC).',
    }),
  windowDays: whole(1, 455).default(90).meta({
    description: 'Days back for which traffic says who talks to whom; what was not seen since talks no more.',
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

export const plugins = z.strictObject({
  folder: text(/\S/, 'must be a folder').default('plugins').meta({
    description: 'The folder with types of resources of your own, relative to the state directory.',
  }),
  cellSeconds: whole(1, 86_400).default(300).meta({
    description: 'Seconds that a type of your own may take to read one region of one account.',
  }),
});

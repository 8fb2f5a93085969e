/** Flow logs as the API speaks of them. */
import * as z from 'zod';

const source = z
  .string()
  .trim()
  .min(1)
  .max(1_000)
  .meta({ description: 'A file, a folder or s3://bucket/prefix.' });

export const importWishSchema = z.object({
  source: source
    .optional()
    .meta({ description: 'Where they lie; without it everything that flowLogs.sources names.' }),
  account: z
    .string()
    .regex(/^\d{12}$/, 'must be an account id of twelve digits')
    .optional()
    .meta({ description: 'Only files of this account; also whose the files are that do not say it.' }),
  region: z
    .string()
    .regex(/^[a-z]{2,}(-[a-z]+)+-\d+$/, 'must be a region name such as eu-west-1')
    .optional()
    .meta({ description: 'Only files of this region; also where the files are from that do not say it.' }),
  queue: z
    .boolean()
    .default(true)
    .meta({ description: 'Whether a worker is to read; else whoever asks reads by itself.' }),
});

export const importSchema = z.object({ sources: z.array(z.string()), queued: z.boolean() });
export type ImportJson = z.output<typeof importSchema>;

const amount = z.union([z.number().int(), z.string()]);

const talkSchema = z.object({
  from: z.string(),
  fromType: z.string(),
  fromAccount: z.string(),
  to: z.string(),
  toAccount: z.string(),
  /** The busiest first, fifty at most. */
  ports: z.array(z.string()),
  portCount: z.number().int(),
  /** From who opened to who serves; a string where a number would lose digits. */
  bytes: amount,
  bytesBack: amount,
  packets: amount,
  packetsBack: amount,
  flows: amount,
  days: z.number().int(),
  firstAt: z.iso.datetime(),
  lastAt: z.iso.datetime(),
});
export type TalkJson = z.output<typeof talkSchema>;

export const talksSchema = z.object({
  items: z.array(talkSchema),
  next: z.string().nullable(),
  /** Days back for which it is told. */
  windowDays: z.number().int(),
});

const coveredSchema = z.object({
  account: z.string(),
  region: z.string(),
  files: z.number().int(),
  records: amount,
  rejected: amount,
  portless: amount,
  public: amount,
  unknown: amount,
  ambiguous: amount,
  noData: amount,
  skipped: amount,
  malformed: amount,
  firstAt: z.iso.datetime().nullable(),
  lastAt: z.iso.datetime().nullable(),
});
export type FlowCoveredJson = z.output<typeof coveredSchema>;
export const flowCoverageSchema = z.object({ items: z.array(coveredSchema), next: z.string().nullable() });

export const FILE_STATES = ['read', 'duplicate', 'failed'] as const;

const fileSchema = z.object({
  name: z.string(),
  size: z.number().int(),
  state: z.enum(FILE_STATES),
  readAt: z.iso.datetime(),
  records: z.number().int(),
  malformedLines: z.number().int(),
  /** The first of them. */
  malformed: z.array(z.object({ line: z.number().int(), problem: z.string() })),
  problem: z.object({ code: z.string(), title: z.string(), remedy: z.string().nullable() }).nullable(),
});
export type FlowFileJson = z.output<typeof fileSchema>;
export const filesSchema = z.object({ items: z.array(fileSchema), next: z.string().nullable() });

/** Reports as the API speaks them. */
import * as z from 'zod';

export const FORMATS = ['html', 'pdf', 'csv', 'json', 'parquet'] as const;
export type FormatName = (typeof FORMATS)[number];

const formats = z
  .array(z.enum(FORMATS))
  .min(1)
  .max(FORMATS.length)
  .refine((all) => new Set(all).size === all.length, 'must not name a format twice');

const asked = {
  report: z.string().min(1).max(100),
  /** Checked by the kind of report itself. */
  options: z.record(z.string(), z.unknown()).default({}),
  formats: formats.default(['html']),
  period: z.string().min(1).max(100).optional().meta({
    description:
      'In words: `2026-10`, `last month`, `30d`. Without it, what the kind of report usually takes.',
  }),
  to: z.string().min(1).max(1_000).optional().meta({
    description:
      'Where the files go too: an absolute folder or file (for who works on the machine of Reeve itself), or `s3://bucket/prefix`. `{period}`, `{report}` and `{format}` stand for their values.',
  }),
};

export const runWishSchema = z.strictObject(asked);
export type RunWish = z.infer<typeof runWishSchema>;

/** Whether this machine knows the place: the IANA database comes with Node. */
function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const EVERY = ['day', 'week', 'month'] as const;
export type Every = (typeof EVERY)[number];

export const scheduleWishSchema = z
  .strictObject({
    ...asked,
    name: z
      .string()
      .trim()
      .regex(/^[^/\\]{1,100}$/u, 'must be 1 to 100 characters without / and \\'),
    every: z.enum(EVERY),
    on: z.number().int().min(1).max(28).optional().meta({
      description:
        'The day of the week (1 is Monday) or of the month (1 to 28); the 4th without it, when the bill of the month before is there.',
    }),
    at: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 06:30')
      .default('06:00')
      .meta({ description: 'By the clocks of the zone.' }),
    zone: z.string().max(64).refine(isZone, 'must be a time zone such as Europe/Berlin').default('UTC').meta({
      description:
        'Whose clocks and calendar it goes by; a time that they leave out when they are put forward is as much later.',
    }),
  })
  .refine(({ every, on = 1 }) => every !== 'week' || on <= 7, {
    error: 'must be 1 (Monday) to 7',
    path: ['on'],
  });
export type ScheduleWish = z.infer<typeof scheduleWishSchema>;

const fileSchema = z.object({
  format: z.enum(FORMATS),
  name: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  /** Where it was put; null where Reeve alone keeps it. */
  place: z.string().nullable(),
});
export type RunFile = z.infer<typeof fileSchema>;

const problemSchema = z.object({ code: z.string(), message: z.string(), remedy: z.string() });
export type RunProblem = z.infer<typeof problemSchema>;

const STATES = ['queued', 'running', 'done', 'failed'] as const;

export const runSchema = z.object({
  id: z.string(),
  report: z.string(),
  options: z.record(z.string(), z.unknown()),
  formats: z.array(z.enum(FORMATS)),
  period: z.object({ words: z.string(), from: z.string(), to: z.string() }),
  to: z.string().nullable(),
  state: z.enum(STATES),
  askedBy: z.string(),
  schedule: z.string().nullable(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  attempts: z.number().int(),
  /** The question in words, and the snapshot of the lake that answered; null until it is made. */
  question: z.array(z.tuple([z.string(), z.string()])).nullable(),
  snapshot: z.number().int().nullable(),
  files: z.array(fileSchema),
  /** Of the last attempt. */
  problem: problemSchema.nullable(),
});
export type RunJson = z.infer<typeof runSchema>;

export const runsSchema = z.object({ items: z.array(runSchema), next: z.string().nullable() });
export type RunsJson = z.infer<typeof runsSchema>;

export const scheduleSchema = z.object({
  name: z.string(),
  report: z.string(),
  options: z.record(z.string(), z.unknown()),
  formats: z.array(z.enum(FORMATS)),
  period: z.string(),
  to: z.string().nullable(),
  every: z.enum(EVERY),
  on: z.number().int().nullable(),
  at: z.string(),
  zone: z.string(),
  next: z.iso.datetime(),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  lastRun: z
    .object({ id: z.string(), state: z.enum(STATES), at: z.iso.datetime(), problem: z.string().nullable() })
    .nullable(),
});
export type ScheduleJson = z.infer<typeof scheduleSchema>;

export const schedulesSchema = z.object({ items: z.array(scheduleSchema), next: z.null() });
export type SchedulesJson = z.infer<typeof schedulesSchema>;

export const kindsSchema = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      description: z.string(),
      usualPeriod: z.string(),
      options: z.array(z.object({ name: z.string(), description: z.string() })),
    }),
  ),
  next: z.null(),
});
export type KindsJson = z.infer<typeof kindsSchema>;

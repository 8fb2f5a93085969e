/** Something happened: the CloudEvents 1.0 envelope in which domains and the outside world hear of it. */
import * as z from 'zod';

/** Context attributes of the specification; every other attribute is an extension. */
const EXTENSION_NAME = /^[a-z0-9]{1,20}$/;

const extensionValue = z.union([z.string(), z.boolean(), z.int32()]);

const text = z.string().min(1);

export const eventSchema = z
  .looseObject({
    specversion: z.literal('1.0').describe('The version of CloudEvents.'),
    id: text.describe('Unique together with the source: the same again is the same event.'),
    source: text.regex(/^\S+$/, 'must be a URI reference').describe('Who says it, as a URI reference.'),
    type: z
      .string()
      .regex(
        /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/,
        'must be dotted lower-case words, such as finding.opened',
      )
      .describe('What happened, in the past tense: `finding.opened`.'),
    time: z.iso.datetime({ offset: true }).describe('When it happened.'),
    subject: text.optional().describe('The id of what it happened to.'),
    datacontenttype: z.literal('application/json').describe('The form of the data.'),
    dataschema: z.url().optional().describe('Where the form of the data is described.'),
    data: z.json().optional().describe('What there is to know.'),
  })
  .superRefine((event, context) => {
    for (const [name, value] of Object.entries(event)) {
      if (Object.hasOwn(eventSchema.shape, name)) continue;
      if (EXTENSION_NAME.test(name) && extensionValue.safeParse(value).success) continue;
      const message =
        'extensions are 1 to 20 lower-case letters or digits, with a text, whole number or boolean';
      context.addIssue({ code: 'custom', path: [name], message });
    }
  })
  .describe('A CloudEvents 1.0 event.');

export type ReeveEvent = z.output<typeof eventSchema>;

export interface EventParts {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly time: Date;
  readonly subject?: string | undefined;
  readonly data?: z.core.util.JSONType | undefined;
  readonly extensions?: Readonly<Record<string, string | number | boolean>> | undefined;
}

/** The envelope, checked: a malformed event is a defect of its maker and throws. */
export function buildEvent({ extensions = {}, time, subject, data, ...parts }: EventParts): ReeveEvent {
  return Object.freeze(
    eventSchema.parse({
      ...extensions,
      specversion: '1.0',
      ...parts,
      time: time.toISOString(),
      ...(subject === undefined ? {} : { subject }),
      datacontenttype: 'application/json',
      ...(data === undefined ? {} : { data }),
    }),
  );
}

/** The schema as a flat list: one entry per setting, with its key, its variable and how to read it from text. */
import * as z from 'zod';
import { configSchema } from './schema.ts';

export type SettingValue =
  | string
  | number
  | boolean
  | readonly SettingValue[]
  | { readonly [name: string]: SettingValue };

export interface Setting {
  /** `section.name`, as people write it. */
  readonly key: string;
  readonly section: string;
  readonly name: string;
  /** The variable that overrides it: `REEVE_HTTP_PORT` for `http.port`. */
  readonly variable: string;
  readonly description: string;
  readonly secret: boolean;
  readonly default: SettingValue | undefined;
  /** What to show where there is no default. */
  readonly example: string | undefined;
  readonly schema: z.ZodType;
}

export interface Section {
  readonly name: string;
  readonly description: string;
  readonly settings: readonly Setting[];
}

const metaSchema = z.object({
  description: z.string(),
  secret: z.boolean().default(false),
  examples: z.array(z.string()).optional(),
});

const valueSchema: z.ZodType<SettingValue> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.array(valueSchema).readonly(),
    z.record(z.string(), valueSchema),
  ]),
);

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

function toSetting(section: string, name: string, schema: z.ZodType): Setting {
  const meta = metaSchema.parse(schema.meta() ?? {});
  return {
    key: `${section}.${name}`,
    section,
    name,
    variable: `REEVE_${snake(section)}_${snake(name)}`,
    description: meta.description,
    secret: meta.secret,
    default: valueSchema.optional().parse(schema.parse(undefined)),
    example: meta.examples?.[0],
    schema,
  };
}

export const SECTIONS: readonly Section[] = Object.entries(configSchema.shape).map(([name, wrapped]) => ({
  name,
  description: wrapped.description ?? '',
  settings: Object.entries<z.ZodType>(wrapped.unwrap().shape).map(([key, schema]) =>
    toSetting(name, key, schema),
  ),
}));

export const SETTINGS: readonly Setting[] = SECTIONS.flatMap((section) => section.settings);

/** Text from the environment as the setting's own type; text that does not fit stays text, for the schema to refuse. */
export function fromText(setting: Setting, text: string): SettingValue {
  const inner = formOf(setting);
  if (holdsGroups(setting)) return fromJson(text);
  if (inner instanceof z.ZodNumber) return /^-?\d+$/.test(text.trim()) ? Number(text) : text;
  if (inner instanceof z.ZodBoolean) return text === 'true' ? true : text === 'false' ? false : text;
  if (inner instanceof z.ZodArray) {
    return text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
  }
  return text;
}

/** Whether its value is made of `name: value` groups; a variable holds those as JSON. */
export function holdsGroups(setting: Setting): boolean {
  const form = formOf(setting);
  const inner = form instanceof z.ZodArray ? form.element : form;
  return inner instanceof z.ZodRecord || inner instanceof z.ZodObject;
}

function formOf({ schema }: Setting): unknown {
  let inner: unknown = schema;
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodPrefault || inner instanceof z.ZodOptional)
    inner = inner.unwrap();
  return inner;
}

function fromJson(text: string): SettingValue {
  try {
    const read = valueSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : text;
  } catch {
    return text;
  }
}

/** The schema for editors: completion and checks in `reeve.yaml`, with variables allowed in every value. */
import * as z from 'zod';
import { configSchema } from './schema.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

const variable = { type: 'string', pattern: '\\$\\{[A-Za-z_]' } as const;

export function configJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(configSchema, { io: 'input' });
  return { ...schema, title: 'reeve.yaml', properties: mapProperties(schema.properties, toSection) };
}

/** An empty section is allowed, and so is an empty value. */
const toSection = (section: JsonSchema): JsonSchema => ({
  ...section,
  type: ['object', 'null'] as unknown as 'object',
  properties: mapProperties(section.properties, toValue),
});

function toValue(value: JsonSchema): JsonSchema {
  const { description, default: fallback, secret, examples, ...form } = value;
  return {
    ...(description === undefined ? {} : { description }),
    ...(fallback === undefined ? {} : { default: fallback }),
    ...(examples === undefined ? {} : { examples }),
    ...(secret === true ? { writeOnly: true } : {}),
    anyOf: [form, variable, { type: 'null' }],
  };
}

const mapProperties = (
  properties: JsonSchema['properties'],
  change: (schema: JsonSchema) => JsonSchema,
): Record<string, JsonSchema> =>
  Object.fromEntries(
    Object.entries(properties ?? {}).map(([name, schema]) => [
      name,
      typeof schema === 'object' ? change(schema) : {},
    ]),
  );

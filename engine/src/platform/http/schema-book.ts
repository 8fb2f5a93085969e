/** zod schemas as JSON Schema for the API's description; those with an `id` are told once, by name. */
import * as z from 'zod';
import { takesMany } from './input.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

export class SchemaBook {
  readonly #components = new Map<string, string>();

  input(schema: z.ZodType): JsonSchema {
    return this.#convert(schema, 'input');
  }

  output(schema: z.ZodType): JsonSchema {
    return this.#convert(schema, 'output');
  }

  /** One parameter per field; coerced fields are described as what they become. */
  parameters(where: 'path' | 'query', schema: z.ZodType | undefined): object[] {
    if (!(schema instanceof z.ZodObject)) return [];
    const fields: Readonly<Record<string, z.ZodType>> = schema.shape;
    return Object.entries(fields).map(([name, field]) => {
      const { description, ...form } = this.output(field);
      const required = where === 'path' || !field.safeParse(undefined).success;
      return {
        in: where,
        name,
        required,
        ...(description === undefined ? {} : { description }),
        // What takes many stands in the address as often as it is said; any other list is one text with commas in it.
        ...(form.type === 'array' ? { style: 'form', explode: takesMany(field) } : {}),
        schema: form,
      };
    });
  }

  components(): Readonly<Record<string, JsonSchema>> {
    const names = [...this.#components.keys()].sort();
    return Object.fromEntries(names.map((name) => [name, JSON.parse(this.#components.get(name) ?? '{}')]));
  }

  #convert(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    // Wrapped, so that a schema with an id becomes a definition like any other.
    const whole = z.toJSONSchema(z.object({ it: schema }), {
      io,
      target: 'draft-2020-12',
      unrepresentable: 'throw',
    });
    const { properties = {}, $defs = {} } = whole;
    for (const [id, definition] of Object.entries($defs)) {
      const { id: _, ...form } = definition;
      this.#define(id, pointed(form));
    }
    return JSON.parse(pointed(properties.it ?? {})) as JsonSchema;
  }

  #define(id: string, form: string): void {
    const before = this.#components.get(id);
    if (before !== undefined && before !== form)
      throw new Error(`Two schemas are called ${id}, or its input and output differ; give each its own id`);
    this.#components.set(id, form);
  }
}

const pointed = (schema: unknown): string =>
  JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/');

/** Types of resources and plugins as the API speaks of them. */
import * as z from 'zod';

const typeSchema = z.object({
  /** The CloudFormation type name, or one formed like it. */
  type: z.string(),
  description: z.string(),
  scope: z.enum(['region', 'global']),
  /** The table of the lake that holds what only this type has. */
  table: z.string(),
  /** What AWS is asked; nothing where a plugin asks somebody else. */
  calls: z.array(z.string()),
  /** The file of the plugin that brings it; null where it came with Reeve. */
  plugin: z.string().nullable(),
});
export type TypeJson = z.output<typeof typeSchema>;

export const typesSchema = z.object({ items: z.array(typeSchema), next: z.null() });
export type TypesJson = z.output<typeof typesSchema>;

const pluginSchema = z.object({
  file: z.string(),
  /** Null where it could not be found out. */
  type: z.string().nullable(),
  state: z.enum(['used', 'refused']),
  problem: z.object({ code: z.string(), title: z.string(), remedy: z.string() }).nullable(),
});
export type PluginJson = z.output<typeof pluginSchema>;

export const pluginsSchema = z.object({
  items: z.array(pluginSchema),
  next: z.null(),
  /** Where they are looked for. */
  folder: z.string(),
});
export type PluginsJson = z.output<typeof pluginsSchema>;

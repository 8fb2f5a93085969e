/** The installation's own nouns as the API speaks them. */
import { z } from 'zod';

export const checkResultSchema = z.object({
  name: z.string(),
  /** `unknown`: it could not be looked at, which is not the same as fine. */
  state: z.enum(['ok', 'warning', 'failed', 'unknown']),
  message: z.string(),
  remedy: z.string().nullable(),
});
export type CheckResult = z.infer<typeof checkResultSchema>;

export const healthSchema = z.object({
  state: z.enum(['ok', 'degraded', 'down']),
  checks: z.array(checkResultSchema),
});
export type Health = z.infer<typeof healthSchema>;

export const statusSchema = z.object({
  version: z.string(),
  health: healthSchema,
  ledger: z.object({
    kind: z.enum(['embedded', 'external']),
    version: z.string(),
    sizeBytes: z.number().int(),
    migrations: z.array(z.object({ schema: z.string(), count: z.number().int() })),
  }),
  storage: z.object({ home: z.string(), freeBytes: z.number().int() }),
});
export type Status = z.infer<typeof statusSchema>;

/** What `reeve init` made or found. */
export interface Initialised {
  readonly home: string;
  readonly config: string;
  readonly wroteConfig: boolean;
  readonly ledger: 'embedded' | 'external';
}

export const explainedSettingSchema = z.object({
  key: z.string(),
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).nullable(),
  source: z.enum(['default', 'file', 'environment']),
  place: z.string().nullable(),
  default: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).nullable(),
  description: z.string(),
  variable: z.string(),
});

/** Rules and findings as the API speaks them. */
import * as z from 'zod';

export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const;
export const KINDS = ['waste', 'security', 'reliability', 'governance'] as const;
export const STATUSES = ['ok', 'violation', 'unknown', 'skip'] as const;

const findingSchema = z.object({
  rule: z.string(),
  /** The good state. */
  title: z.string(),
  severity: z.enum(SEVERITIES),
  /** The ARN; null where a place as a whole could not be looked into. */
  resource: z.string().nullable(),
  account: z.string(),
  region: z.string(),
  status: z.enum(STATUSES),
  reason: z.string(),
});
export type FindingJson = z.infer<typeof findingSchema>;

export const findingsSchema = z.object({ items: z.array(findingSchema), next: z.string().nullable() });

export const ruleSchema = z.object({
  id: z.string(),
  title: z.string(),
  severity: z.enum(SEVERITIES),
  kind: z.enum(KINDS),
  /** The action that mends it; null where only people can. */
  remedy: z.string().nullable(),
  /** The types whose facts it reads, as CloudFormation names them. */
  needs: z.array(z.string()),
});
export type RuleJson = z.infer<typeof ruleSchema>;

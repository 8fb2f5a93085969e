/** The audit log as the API speaks it. */
import * as z from 'zod';
import { timeSchema } from '#kernel/time.ts';

export const auditEntrySchema = z.object({
  seq: z.number().int(),
  time: z.string(),
  principal: z.object({
    kind: z.string(),
    id: z.string(),
    /** Absent once erased. */
    name: z.string().optional(),
  }),
  action: z.string(),
  resource: z.object({
    type: z.string(),
    id: z.string(),
    account: z.string().optional(),
    team: z.string().optional(),
    environment: z.string().optional(),
  }),
  outcome: z.enum(['done', 'denied', 'failed']),
  requestId: z.string(),
  detail: z.record(z.string(), z.unknown()),
  /** Name and details were erased; the proof still holds. */
  erased: z.boolean(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

export interface AuditPage {
  readonly items: readonly AuditEntry[];
  readonly next: string | null;
}

export const auditFilterSchema = z.object({
  action: z.string().optional(),
  principal: z.string().optional(),
  /** `type` or `type/id`. */
  resource: z.string().optional(),
  outcome: z.enum(['done', 'denied', 'failed']).optional(),
  /** Half-open: from `since` on, before `until`. */
  since: timeSchema.optional(),
  until: timeSchema.optional(),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

export const checkpointSchema = z.object({
  size: z.number().int(),
  time: z.string(),
  root: z.string(),
  note: z.string(),
});
export type CheckpointItem = z.infer<typeof checkpointSchema>;

export const seqParamsSchema = z.object({
  seq: z.coerce.number({ error: 'must be the number of an entry' }).int().min(1).max(Number.MAX_SAFE_INTEGER),
});

export const erasedSchema = z.object({ seq: z.number().int() });

export const provenEntrySchema = z.object({
  entry: auditEntrySchema,
  /** The canonical text whose hash is the leaf. */
  body: z.string(),
  proof: z.object({
    index: z.number().int(),
    size: z.number().int(),
    root: z.string(),
    hashes: z.array(z.string()),
    checkpoint: z.string(),
  }),
});
export type ProvenEntry = z.infer<typeof provenEntrySchema>;

export const growthQuerySchema = z.object({
  /** The size of a checkpoint kept elsewhere. */
  from: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
});

export const growthSchema = z.object({
  from: z.number().int(),
  size: z.number().int(),
  hashes: z.array(z.string()),
  checkpoint: z.string(),
});
export type Growth = z.infer<typeof growthSchema>;

export const auditKeySchema = z.object({ origin: z.string(), key: z.string(), earlier: z.array(z.string()) });
export type AuditKey = z.infer<typeof auditKeySchema>;

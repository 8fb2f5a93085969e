/** The installation's own nouns as the API speaks them. */
import { z } from 'zod';

export const statusSchema = z.object({
  version: z.string(),
  ledger: z.object({
    kind: z.enum(['embedded', 'external']),
    version: z.string(),
    sizeBytes: z.number().int(),
    migrations: z.array(z.object({ schema: z.string(), count: z.number().int() })),
  }),
  storage: z.object({ home: z.string(), freeBytes: z.number().int() }),
});

export type Status = z.infer<typeof statusSchema>;

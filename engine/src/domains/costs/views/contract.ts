/** Saved views as the API speaks them. */
import * as z from 'zod';

const MEASURES = ['billed', 'effective', 'contracted', 'list'] as const;

/** The explorer's part of the address, without what stands open. */
const stateSchema = z.strictObject({
  by: z.string().min(1).max(1_000).optional(),
  period: z.string().min(1).max(100).optional(),
  against: z.string().min(1).max(100).optional(),
  measure: z.enum(MEASURES).optional(),
  unit: z.enum(['day', 'week', 'month']).optional(),
  sort: z.enum(['cost', 'change', 'key']).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be three letters, such as USD')
    .optional(),
  filter: z.array(z.string().min(1).max(2_000)).max(20).optional(),
});
export type ViewState = z.infer<typeof stateSchema>;

const nameInput = z
  .string()
  .trim()
  .regex(/^[^/\\]{1,100}$/u, 'must be 1 to 100 characters without / and \\');
export const viewName = z.object({ name: nameInput });

export const viewWishSchema = z.strictObject({
  page: z.enum(['costs']).default('costs'),
  state: stateSchema,
  shared: z.boolean().default(false).meta({ description: 'Everybody who may see costs sees it.' }),
});

export const viewChangeSchema = z.strictObject({
  name: nameInput.optional(),
  shared: z.boolean().optional(),
});

export const viewSchema = z.object({
  name: z.string(),
  page: z.enum(['costs']),
  state: stateSchema,
  shared: z.boolean(),
  owner: z.string(),
  /** Whether it is of whoever asks, who alone may change it. */
  mine: z.boolean(),
  changedAt: z.iso.datetime(),
});
export type ViewJson = z.infer<typeof viewSchema>;

export const viewsSchema = z.object({ items: z.array(viewSchema), next: z.null() });
export type ViewsJson = z.infer<typeof viewsSchema>;

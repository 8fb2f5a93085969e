/** Who may do what, as the API speaks of it. */
import * as z from 'zod';
import { ROLES } from '#kernel/principal.ts';
import { timeSchema } from '#kernel/time.ts';

const limit = z.array(z.string().min(1).max(200)).min(1).max(1_000);

/** An absent list is no limit on that axis; an empty one would be nothing at all, so it is refused. */
const scopeSchema = z.object({
  accounts: limit.optional(),
  teams: limit.optional(),
  environments: limit.optional(),
});

const roles = z.array(z.enum(ROLES)).max(ROLES.length);
const name = z.string().trim().min(1).max(100);
const time = z.string();

export const keySchema = z.object({
  id: z.string(),
  name,
  roles,
  scope: scopeSchema,
  createdAt: time,
  createdBy: z.string(),
  lastUsedAt: time.nullable(),
  expiresAt: time.nullable(),
  revokedAt: time.nullable(),
});
export type KeyItem = z.infer<typeof keySchema>;

export const newKeySchema = z.object({
  name,
  roles: roles.min(1),
  scope: scopeSchema.default({}),
  expiresAt: timeSchema.optional(),
});
export type NewKey = z.infer<typeof newKeySchema>;

/** The only time the secret is seen. */
export const createdKeySchema = keySchema.extend({ secret: z.string() });
export type CreatedKey = z.infer<typeof createdKeySchema>;

export const userSchema = z.object({
  id: z.string(),
  name,
  roles,
  scope: scopeSchema,
  createdAt: time,
  createdBy: z.string(),
  disabledAt: time.nullable(),
});
export type UserItem = z.infer<typeof userSchema>;

export const newUserSchema = z.object({ name, roles, scope: scopeSchema.default({}) });
export type NewUser = z.infer<typeof newUserSchema>;

export const userChangeSchema = z.object({
  name: name.optional(),
  roles: roles.optional(),
  scope: scopeSchema.optional(),
  disabled: z.boolean().optional(),
});
export type UserChange = z.infer<typeof userChangeSchema>;

export const linkSchema = z.object({
  /** Opens the web pages once. */
  url: z.string(),
  token: z.string(),
  expiresAt: time,
});
export type SignInLink = z.infer<typeof linkSchema>;

/** Without a user, from the machine itself: its owner. */
export const newLinkSchema = z.object({ user: z.string().max(100).optional() });

export const signInSchema = z.union([
  z.strictObject({ token: z.string().max(200) }),
  z.strictObject({ apiKey: z.string().max(200) }),
]);
export type SignIn = z.infer<typeof signInSchema>;

export const sessionSchema = z.object({
  principal: z.object({ kind: z.string(), id: z.string(), name: z.string(), roles, scope: scopeSchema }),
  expiresAt: time.nullable(),
});
export type Session = z.infer<typeof sessionSchema>;

export const explainQuerySchema = z.object({
  principal: z.string().min(1).max(200),
  action: z.string().min(1).max(100),
  /** `type/id`; `installation/reeve` is Reeve as a whole. */
  resource: z.string().min(1).max(500).default('installation/reeve'),
  account: z.string().max(200).optional(),
  team: z.string().max(200).optional(),
  environment: z.string().max(200).optional(),
});
export type ExplainQuery = z.infer<typeof explainQuerySchema>;

export const explanationSchema = z.object({
  allowed: z.boolean(),
  principal: z.string(),
  /** The policies that decided; none is the default: deny. */
  policies: z.array(
    z.object({
      id: z.string(),
      effect: z.enum(['permit', 'forbid']),
      says: z.string(),
      file: z.string(),
      line: z.number().int(),
    }),
  ),
  /** Roles with which the same principal would be allowed. */
  rolesThatAllow: roles,
  needed: z.string(),
});
export type Explanation = z.infer<typeof explanationSchema>;

export const rolesSchema = z.object({
  items: z.array(z.object({ role: z.enum(ROLES), says: z.string(), actions: z.array(z.string()) })),
  next: z.null(),
});
export type RolePage = z.infer<typeof rolesSchema>;

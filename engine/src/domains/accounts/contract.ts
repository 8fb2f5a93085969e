/** The accounts as the API speaks them. */
import * as z from 'zod';

/** From the most guarded to the least: where several are named, the first of these counts. */
export const ENVIRONMENTS = ['production', 'staging', 'testing', 'development', 'sandbox'] as const;
export const STATUSES = ['active', 'suspended', 'pending-closure', 'unknown'] as const;
export const SOURCES = ['organizations', 'config', 'own'] as const;

/** `none` finds what names no environment. */
export const ENVIRONMENT_CHOICES = [...ENVIRONMENTS, 'none'] as const;

export const accountSchema = z.object({
  /** Twelve digits. */
  id: z.string(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  status: z.enum(STATUSES),
  unitId: z.string().nullable(),
  /** Names from below the root to the account's own unit. */
  unitPath: z.array(z.string()),
  /** Null where they could not be read. */
  tags: z.record(z.string(), z.string()).nullable(),
  joinedAt: z.iso.datetime().nullable(),
  environment: z.enum(ENVIRONMENTS).nullable(),
  /** In words, also where there is none. */
  environmentReason: z.string(),
  owner: z.string().nullable(),
  team: z.string().nullable(),
  costCenter: z.string().nullable(),
  businessUnit: z.string().nullable(),
  contacts: z.array(z.object({ kind: z.string(), name: z.string().nullable(), email: z.string() })),
  isManagement: z.boolean(),
  /** Services that this account administers for the whole organisation. */
  delegatedFor: z.array(z.string()),
  source: z.enum(SOURCES),
});
export type AccountJson = z.infer<typeof accountSchema>;

const knowledge = {
  organization: z.object({ id: z.string(), managementAccount: z.string() }).nullable(),
  /** False where something is missing or old; `problem` says what. */
  complete: z.boolean(),
  problem: z.object({ code: z.string(), message: z.string(), remedy: z.string() }).nullable(),
  /** When the list of accounts was last read whole; while it never was, when that was last tried. */
  refreshedAt: z.iso.datetime(),
  /** Nothing of it exists: `aws.mode` is `simulator`. */
  simulated: z.boolean(),
};

export const accountsSchema = z.object({
  items: z.array(accountSchema),
  next: z.string().nullable(),
  ...knowledge,
});
export type AccountsJson = z.infer<typeof accountsSchema>;

export const organizationSchema = z.object({
  /** How many accounts there are, and how many of each environment and status. */
  accounts: z.number().int(),
  environments: z.array(
    z.object({ environment: z.enum(ENVIRONMENTS).nullable(), accounts: z.number().int() }),
  ),
  /** Each unit with accounts somewhere below it, parents before children, with the number of them. */
  units: z.array(z.object({ path: z.array(z.string()), accounts: z.number().int() })),
  ...knowledge,
});
export type OrganizationJson = z.infer<typeof organizationSchema>;

export const refreshedSchema = z.object({ accounts: z.number().int(), ...knowledge });
export type RefreshedJson = z.infer<typeof refreshedSchema>;

/** The accounts over HTTP. */
import * as z from 'zod';
import { defineCursor, page, pageQuery, type Route, readRoute, writeRoute } from '#platform/http/index.ts';
import type { Platform } from '#platform/platform.ts';
import type { Account } from './account.ts';
import {
  type AccountJson,
  accountSchema,
  accountsSchema,
  ENVIRONMENT_CHOICES,
  organizationSchema,
  refreshedSchema,
  STATUSES,
} from './contract.ts';
import { accountsErrors } from './errors.ts';
import { countAccounts, findAccount, listAccounts } from './list-accounts.ts';
import { ensureRead, refreshedAt } from './read-accounts.ts';
import { refreshIn } from './refresh.ts';
import { type LastReading, loadReading } from './store.ts';

const cursor = defineCursor('accounts', z.tuple([z.string(), z.string()]).readonly());
const words = z.string().trim().min(1).max(300);

export const routes: readonly Route[] = [
  readRoute(
    {
      path: '/accounts',
      action: 'accounts:read',
      summary: 'The AWS accounts by name, what they are for and whose they are',
      description: 'Asks AWS first where what is known is older than `accounts.ttlHours`.',
      query: pageQuery.extend({
        environment: z.enum(ENVIRONMENT_CHOICES).optional().meta({ description: '`none` names none.' }),
        status: z.enum(STATUSES).optional(),
        unit: words.optional().meta({
          description:
            'A path such as `Workloads/Prod`, with all below it; `/` is what stands under the root.',
        }),
        owner: words.optional(),
        team: words.optional(),
        text: words.optional().meta({
          description: 'Part of the id, name, e-mail, owner, team, cost center or business unit.',
        }),
      }),
      answer: accountsSchema,
    },
    async ({ platform, principal, query: { limit, after, ...filter }, signal }) => {
      const reading = await ensureRead(platform, { signal });
      const place = { limit: limit + 1, after: cursor.decode(after) };
      const rows = await listAccounts(platform.ledger.db, principal, filter, place);
      const { items, next } = page(rows, limit, (last) => cursor.encode(last.place));
      return {
        items: items.map(({ place: _, ...account }) => toJson(account)),
        next,
        ...knowledgeOf(reading, platform),
      };
    },
  ),
  readRoute(
    {
      path: '/organization',
      action: 'accounts:read',
      summary: 'The organisation: its units, and how many accounts there are of what',
      answer: organizationSchema,
    },
    async ({ platform, principal, signal }) => {
      const reading = await ensureRead(platform, { signal });
      const counts = await countAccounts(platform.ledger.db, principal);
      return { ...counts, ...knowledgeOf(reading, platform) };
    },
  ),
  readRoute(
    {
      path: '/accounts/{id}',
      action: 'accounts:read',
      summary: 'One account, by its id or its name',
      params: z.object({ id: words }),
      answer: accountSchema,
      errors: [accountsErrors.ACCOUNT_UNKNOWN],
    },
    async ({ platform, principal, params: { id }, signal }) => {
      await ensureRead(platform, { signal });
      return toJson(await findAccount(platform.ledger.db, principal, id));
    },
  ),
  writeRoute(
    'post',
    {
      path: '/accounts/refresh',
      action: 'accounts:refresh',
      name: 'refreshAccounts',
      summary: 'Read the accounts anew',
      description: 'What AWS does not answer is told in `problem`, and what was known of it is kept.',
      answer: refreshedSchema,
    },
    async ({ platform, principal, tx, signal }) => {
      const force = { seen: await loadReading(tx) };
      const reading = await refreshIn(tx, platform, { force, signal });
      const { accounts } = await countAccounts(tx, principal);
      const knowledge = knowledgeOf(reading, platform);
      return {
        answer: { accounts, ...knowledge },
        resource: { type: 'organization', id: reading.organization?.id ?? 'none' },
        detail: { accounts, complete: reading.complete, problem: reading.problem?.code ?? null },
      };
    },
  ),
];

const toJson = ({ joinedAt, unitPath, contacts, delegatedFor, ...account }: Account): AccountJson => ({
  ...account,
  joinedAt: joinedAt?.toISOString() ?? null,
  unitPath: [...unitPath],
  contacts: [...contacts],
  delegatedFor: [...delegatedFor],
});

function knowledgeOf(reading: LastReading, { config }: Platform) {
  const { organization, complete, problem } = reading;
  return {
    organization,
    complete,
    problem,
    refreshedAt: refreshedAt(reading).toISOString(),
    simulated: config.aws.mode === 'simulator',
  };
}

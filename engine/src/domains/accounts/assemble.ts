/** Everything known of the accounts, put together: what AWS says, what the settings add, and what follows from both. */
import type { Settings } from '#platform/config/index.ts';
import type { Account, AccountFacts, Organization } from './account.ts';
import { attribute } from './attribute.ts';
import { classify } from './classify.ts';

export interface Known {
  readonly organization: Organization | null;
  readonly members: readonly AccountFacts[];
  /** The account of the credentials, once AWS has said it. */
  readonly own: string | null;
}

/** By id. The own account stands alone where neither an organisation nor a list tells of others. */
export function assemble({ organization, members, own }: Known, settings: Settings['accounts']): Account[] {
  const listed = new Map(settings.list.map((entry) => [entry.id, entry]));
  const facts = new Map(settings.list.map((entry) => [entry.id, factsOf(entry)]));
  for (const member of members) facts.set(member.id, member);
  if (facts.size === 0 && own !== null) facts.set(own, bare(own, 'own'));
  return [...facts.values()]
    .map((account): Account => {
      const { environment, reason } = classify(account, settings);
      return {
        ...account,
        environment,
        environmentReason: reason,
        ...attribute(account, settings, listed.get(account.id)),
        isManagement: account.id === organization?.managementAccount,
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const factsOf = (entry: Settings['accounts']['list'][number]): AccountFacts => ({
  ...bare(entry.id, 'config'),
  name: entry.name ?? null,
  email: entry.email ?? null,
  unitPath: entry.unit?.split('/') ?? [],
});

const bare = (id: string, source: AccountFacts['source']): AccountFacts => ({
  id,
  name: null,
  email: null,
  // Credentials that work show an account that is open.
  status: source === 'own' ? 'active' : 'unknown',
  unitId: null,
  unitPath: [],
  tags: null,
  joinedAt: null,
  delegatedFor: [],
  source,
});

/** Whose an account is: from the settings first, then from its tags. */
import type { Settings } from '#platform/config/index.ts';
import type { AccountFacts, Attribution, Contact } from './account.ts';
import { tagsNamed } from './tags-named.ts';

type Listed = Settings['accounts']['list'][number];

export function attribute(
  { email, tags }: Pick<AccountFacts, 'email' | 'tags'>,
  settings: Settings['accounts'],
  listed?: Listed,
): Attribution {
  const tagged = (keys: readonly string[]): string | null => tagsNamed(tags, keys)[0]?.[1] ?? null;
  const owner = listed?.owner ?? tagged(settings.ownerTags);
  return {
    owner,
    team: listed?.team ?? tagged(settings.teamTags),
    costCenter: listed?.costCenter ?? tagged(settings.costCenterTags),
    businessUnit: listed?.businessUnit ?? tagged(settings.businessUnitTags),
    contacts: [...contact('owner', owner), ...contact('account', email)],
  };
}

const contact = (kind: string, email: string | null): Contact[] =>
  email !== null && /^[^\s@]+@[^\s@]+$/.test(email) ? [{ kind, name: null, email }] : [];

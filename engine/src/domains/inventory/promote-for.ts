/** What is said of a resource: by its own tags first, then by its account. */
import type { Account } from '#domains/accounts/index.ts';
import type { Config } from '#platform/config/index.ts';
import type { Promoted } from './head.ts';
import { PURPOSE_KEYS, type PurposeKeys, promote } from './promote.ts';

export function promoterFor({ tags }: Pick<Config, 'tags'>, accounts: ReadonlyMap<string, Account>) {
  const keys = purposeKeys(tags.keys);
  return (own: Readonly<Record<string, string>>, id: string): Promoted => {
    const said = promote(own, keys);
    const account = accounts.get(id);
    if (!account) return said;
    return {
      ...said,
      owner: said.owner ?? account.owner,
      team: said.team ?? account.team,
      environment: said.environment ?? account.environment,
      cost_center: said.cost_center ?? account.costCenter,
    };
  };
}

type Purposes = keyof PurposeKeys;

/** The settings' keys, each purpose without any keeping the usual ones. */
const purposeKeys = (given: { readonly [P in Purposes]?: readonly string[] | undefined }): PurposeKeys => {
  const entries = Object.entries(PURPOSE_KEYS) as [Purposes, readonly string[]][];
  return Object.fromEntries(
    entries.map(([purpose, usual]) => [purpose, given[purpose] ?? usual]),
  ) as PurposeKeys;
};

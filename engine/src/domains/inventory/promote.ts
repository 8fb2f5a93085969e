/** What tags say of ownership and purpose, whatever people's spelling of the keys. */
import { environmentOfWords, plainTagKey as plain } from '#domains/accounts/index.ts';
import type { Promoted } from './head.ts';

type Tags = Readonly<Record<string, string>>;
type Purpose = Exclude<keyof Promoted, 'managed_by'>;

/** Which keys speak of what, the better one first; letter case, spaces and `-_.:/` do not count. */
export type PurposeKeys = Readonly<Record<Purpose, readonly string[]>>;

export const PURPOSE_KEYS: PurposeKeys = {
  owner: ['owner', 'ownedby', 'owneremail', 'contact', 'maintainer'],
  team: ['team', 'teamname', 'squad', 'owningteam'],
  environment: ['environment', 'env', 'stage'],
  cost_center: ['costcenter', 'costcentre', 'costcode'],
  project: ['project', 'application', 'app', 'product', 'workload'],
  data_class: ['dataclass', 'dataclassification', 'classification', 'sensitivity'],
};

export function promote(tags: Tags | null, keys: PurposeKeys = PURPOSE_KEYS): Promoted {
  const said = new Map<string, string>();
  // Sorted, so that of two spellings of one key always the same one counts.
  for (const key of Object.keys(tags ?? {}).sort()) {
    const value = tags?.[key]?.trim() ?? '';
    if (value !== '' && !said.has(plain(key))) said.set(plain(key), value);
  }
  const of = (purpose: Purpose): string | null => {
    for (const key of keys[purpose]) {
      const value = said.get(plain(key));
      if (value !== undefined) return value;
    }
    return null;
  };
  const environment = of('environment');
  return {
    owner: of('owner'),
    team: of('team'),
    environment: environment && (environmentOfWords(environment)?.environment ?? environment),
    cost_center: of('cost_center'),
    project: of('project'),
    data_class: of('data_class'),
    managed_by: managerOf(tags ?? {}),
  };
}

function managerOf(tags: Tags): string | null {
  if ('aws:cloudformation:stack-id' in tags) return 'cloudformation';
  const named = Object.entries(tags).find(([key]) => /^(managedby|provisioner|createdby)$/.test(plain(key)));
  const tool = named && /terraform|opentofu|pulumi|cloudformation|cdk|crossplane|ansible/i.exec(named[1]);
  return tool ? tool[0].toLowerCase() : null;
}

/** What the estate knows that a bill does not say: accounts with their owners, stacks with their tags. */
import { type Account, loadAccounts } from '#domains/accounts/index.ts';
import type { Lake, Table } from '#platform/lake/index.ts';
import type { Platform } from '#platform/platform.ts';
import { wantedKeys } from '../daily/tag-words.ts';
import type { Target } from './contract.ts';

type Tags = Readonly<Record<string, string>>;
interface Said {
  readonly team: string | null;
  readonly environment: string | null;
  readonly cost_center: string | null;
  readonly project: string | null;
}

export interface Estate {
  readonly accounts: ReadonlyMap<string, Pick<Account, 'name' | 'unitPath'> & AccountSays>;
  /** By account and name. */
  readonly stacks: ReadonlyMap<string, Tags>;
  /** What tags say, by the same words as the inventory. */
  promote(tags: Tags): Said;
}

type AccountSays = Pick<Account, 'team' | 'costCenter' | 'businessUnit' | 'environment'>;

/** No tag says a business unit. */
export const purposeOf = (target: Exclude<Target, 'business-unit'>) =>
  target === 'cost-center' ? 'cost_center' : target;

export const stackKey = (account: string | null, name: string): string => `${account ?? ''} ${name}`;

/** Keys of tags that speak of it, in any spelling. */
export const keysOf = async ({ tags }: Pick<Platform['config'], 'tags'>, target: Target) =>
  target === 'business-unit' ? [] : (await wantedKeys({ tags }))[purposeOf(target)];

export async function readEstate(
  { ledger, lake, config }: Pick<Platform, 'ledger' | 'lake' | 'config'>,
  { withStacks, signal }: { withStacks: boolean; signal: AbortSignal },
): Promise<Estate> {
  // It brings every scanner along, which commands that ask for no costs should not wait for.
  const { PURPOSE_KEYS, everyScanner, promote } = await import('#domains/inventory/index.ts');
  const purposes = { ...PURPOSE_KEYS, ...(await wantedKeys({ tags: config.tags })) };
  const accounts = await loadAccounts(ledger.db);
  const table = everyScanner.find(({ type }) => type === STACK)?.table;
  const stacks = withStacks && table ? await readStacks(lake, table, signal) : new Map<string, Tags>();
  return {
    accounts: new Map(accounts.map((one) => [one.id, one])),
    stacks,
    promote: (tags) => promote(tags, purposes),
  };
}

/** As scans found them: its own table is a hundredth of all resources. */
const STACK = 'AWS::CloudFormation::Stack';

async function readStacks(lake: Lake, table: Table, signal: AbortSignal): Promise<ReadonlyMap<string, Tags>> {
  const { rows } = await lake.query<{ account: string; name: string; key: string; value: string }>({
    sql: `SELECT account, name, t.entry.key AS key, t.entry.value AS value
      FROM ${table.name}, unnest(map_entries(tags)) AS t(entry)
      WHERE name IS NOT NULL ORDER BY account, name, region, 3`,
    tables: [table],
    maxRows: 1_000_000,
    signal,
  });
  const stacks = new Map<string, Record<string, string>>();
  for (const { account, name, key, value } of rows) {
    const id = stackKey(account, name);
    const tags = stacks.get(id) ?? {};
    // Of two regions' stacks of one name, the first that says something counts.
    tags[key] ??= value;
    stacks.set(id, tags);
  }
  return stacks;
}

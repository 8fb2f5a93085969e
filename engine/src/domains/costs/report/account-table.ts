/** What is known of the accounts as SQL that lines are joined with, so that a bill speaks the words of the estate. */
import { type Account, loadAccounts } from '#domains/accounts/index.ts';
import type { Queries } from '#platform/ledger/index.ts';
import { ACCOUNT_WORDS, type AccountWord } from './dimensions.ts';

export type AccountRow = Readonly<Record<AccountWord, string | null>> & { readonly id: string };

/** As they were last read: a report does not wait for AWS. */
export const readAccountRows = async (queries: Queries): Promise<AccountRow[]> =>
  (await loadAccounts(queries)).map(toRow);

const toRow = (account: Account): AccountRow => ({
  id: account.id,
  name: account.name,
  // Directly under the root, or of no organisation.
  ou: account.unitPath.length === 0 ? null : account.unitPath.join('/'),
  environment: account.environment,
  team: account.team,
  owner: account.owner,
  cost_center: account.costCenter,
  business_unit: account.businessUnit,
});

/** Names of accounts are text of others: nothing of them is SQL. */
const literal = (text: string | null): string =>
  text === null ? 'CAST(NULL AS VARCHAR)' : `'${text.replaceAll("'", "''")}'`;

const NOBODY: AccountRow = {
  id: '',
  name: null,
  ou: null,
  environment: null,
  team: null,
  owner: null,
  cost_center: null,
  business_unit: null,
};

/** SQL after FROM; one row at least, as VALUES of nothing is none. */
export function accountTable(accounts: readonly AccountRow[]): string {
  const columns = ['id', ...ACCOUNT_WORDS] as const;
  const rows = [NOBODY, ...accounts].map(
    (one) => `(${columns.map((column) => literal(one[column])).join(', ')})`,
  );
  return `(VALUES ${rows.join(', ')}) AS a (${columns.join(', ')})`;
}

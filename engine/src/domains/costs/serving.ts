/** One truth per month: where several sources hold the bill of one account, one of them is read and the others wait. */
import type { Queries } from '#platform/ledger/index.ts';
import { literal, type Sql } from './formats/header.ts';
import { type KnownPart, readParts } from './imports/store.ts';

/** Lines that are not read: those of these accounts in this month of this source. */
export interface Overlaid {
  readonly source: string;
  readonly month: string;
  /** Null is all of them: what is read for its hours alone. */
  readonly accounts: readonly string[] | null;
  /** The sources that are read instead. */
  readonly by: readonly string[];
}

/** Cost Explorer knows no resources and one tag at most; bills are complete. */
const rankOf = ({ format }: KnownPart): number => (format.includes('cost-explorer') ? 0 : 1);

/** Among equals the one that was taken in last. */
function outranks(a: KnownPart, b: KnownPart): boolean {
  if (rankOf(a) !== rankOf(b)) return rankOf(a) > rankOf(b);
  const [later, earlier] = [a.imported_at.getTime(), b.imported_at.getTime()];
  return later === earlier ? a.source < b.source : later > earlier;
}

export function overlaidParts(parts: readonly KnownPart[]): Overlaid[] {
  return parts.flatMap((part): Overlaid[] => {
    const others = parts.filter((other) => other !== part && other.month === part.month && !other.hours_only);
    const better = part.hours_only ? others : others.filter((other) => outranks(other, part));
    const covers = (other: KnownPart) =>
      part.billing_accounts.some((account) => other.billing_accounts.includes(account));
    const by = better.filter(covers);
    const accounts = part.billing_accounts.filter((account) =>
      by.some(({ billing_accounts }) => billing_accounts.includes(account)),
    );
    const { source, month } = part;
    if (part.hours_only) return [{ source, month, accounts: null, by: by.map((other) => other.source) }];
    return accounts.length === 0 ? [] : [{ source, month, accounts, by: by.map((other) => other.source) }];
  });
}

/** A condition for every question to `costs` and `costs_daily` that adds up: without it months could count twice. */
export async function servedOnly(queries: Queries): Promise<Sql> {
  const overlaid = overlaidParts(await readParts(queries));
  if (overlaid.length === 0) return 'true';
  const conditions = overlaid.map(({ source, month, accounts }) => {
    const ofAccounts =
      accounts === null ? '' : ` AND coalesce(BillingAccountId, '') IN (${accounts.map(literal).join(', ')})`;
    return `(x_Source = ${literal(source)} AND x_Month = ${literal(month)}${ofAccounts})`;
  });
  return `NOT (${conditions.join(' OR ')})`;
}

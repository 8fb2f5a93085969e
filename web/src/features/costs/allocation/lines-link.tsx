/** Leads from a piece of an allocation to the lines of the bill that it is of. */
import { Link } from '@tanstack/react-router';
import { useAccountName } from '../../../api/account-names.ts';
import { filterFor } from '../../../lib/filter-for.ts';
import { plainText } from '../../../lib/plain-text.ts';
import { USUAL_PERIOD } from './allocation-queries.ts';
import type { AllocationSearch } from './allocation-search.ts';

interface LinesLinkProps {
  readonly of: { readonly account: string | null; readonly service: string | null };
  readonly search: AllocationSearch;
}

export function LinesLink({ of: { account, service }, search }: LinesLinkProps) {
  const accountName = useAccountName();
  const { period = USUAL_PERIOD, measure, currency } = search;
  const words = `${account === null ? 'No account' : accountName(account)} · ${plainText(service ?? 'No service')}`;
  return (
    <Link
      to="/costs"
      search={{
        period,
        ...(measure === undefined ? {} : { measure }),
        ...(currency === undefined ? {} : { currency }),
        filter: [filterFor('account', account)],
        open: [filterFor('service', service)],
      }}
      title={words}
      dir="auto"
      className="block truncate text-accent underline-offset-2 hover:underline"
    >
      {words}
    </Link>
  );
}

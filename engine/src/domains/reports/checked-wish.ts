/** A wish for a report as a run or a schedule keeps it, once it is known that it can be made. */
import { scopedAccounts } from '#domains/access/index.ts';
import type { Principal } from '#kernel/principal.ts';
import type { RunWish } from './contract.ts';
import { checkDestination } from './destination.ts';
import { findKind } from './find-kind.ts';

export function checkedWish(principal: Principal, { report, options, formats, period, to }: RunWish) {
  const kind = findKind(report);
  kind.check(options);
  if (to !== undefined) checkDestination(to, principal, formats);
  return {
    report,
    options,
    formats,
    period: period ?? kind.usualPeriod,
    destination: to ?? null,
    accounts: scopedAccounts(principal) ?? null,
    asked_by: principal.id,
  };
}

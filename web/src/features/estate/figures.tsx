/** The estate in figures, and how sure they are; each leads to what it counts where there is a list. */
import type { GetEstateSummaryResponse } from '@reeve/sdk';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatCount } from '../../lib/format.ts';

export function Figures({ summary }: { readonly summary: GetEstateSummaryResponse }) {
  const { resources, types, accounts, regions, owners, relations, tagged, coverage } = summary;
  const share = resources === 0 ? 0 : Math.floor((tagged / resources) * 100);
  return (
    <dl className="mb-4 grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-4">
      <Figure name="Resources">
        <Link to="/resources" className="text-accent underline-offset-2 hover:underline">
          {formatCount(resources)}
        </Link>
      </Figure>
      <Figure name="Types">{formatCount(types)}</Figure>
      <Figure name="Accounts">{formatCount(accounts)}</Figure>
      <Figure name="Regions">{formatCount(regions)}</Figure>
      <Figure name="Owners">{formatCount(owners)}</Figure>
      <Figure name="Relations">{formatCount(relations)}</Figure>
      <Figure name="Tagged">{share} %</Figure>
      <Figure name="Places read completely">
        <Link to="/scans" className="text-accent underline-offset-2 hover:underline">
          {formatCount(coverage.complete)} of {formatCount(coverage.complete + coverage.incomplete)}
        </Link>
      </Figure>
    </dl>
  );
}

function Figure({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="flex flex-col bg-surface px-4 py-2.5">
      <dt className="text-sm text-ink-2">{name}</dt>
      <dd className="figures text-lg font-semibold">{children}</dd>
    </div>
  );
}

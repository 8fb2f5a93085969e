/** The fields of an entry, and what it says about the change as it was recorded. */
import type { ReactNode } from 'react';
import { formatInstant } from '../../lib/format.ts';
import { plainText } from '../../lib/plain-text.ts';
import type { AuditEntry } from './audit-queries.ts';
import { OutcomeBadge } from './outcome-badge.tsx';
import { principalName } from './principal-name.ts';

export function EntryDetails({ entry }: { readonly entry: AuditEntry }) {
  const { resource, principal } = entry;
  const fields: readonly (readonly [string, ReactNode])[] = [
    ['Time', formatInstant(new Date(entry.time))],
    ['Who', `${principalName(entry)} (${principal.id})`],
    ['Action', <Mono key="action">{entry.action}</Mono>],
    ['Resource', <Mono key="resource">{`${resource.type}/${resource.id}`}</Mono>],
    ...(['account', 'team', 'environment'] as const).flatMap((axis) => {
      const value = resource[axis];
      return value === undefined ? [] : [[axis.charAt(0).toUpperCase() + axis.slice(1), value] as const];
    }),
    ['Outcome', <OutcomeBadge key="outcome" outcome={entry.outcome} />],
    ['Request', <Mono key="request">{entry.requestId}</Mono>],
  ];
  const told = Object.keys(entry.detail).length > 0;
  return (
    <>
      <dl className="px-4 py-3">
        {fields.map(([name, value]) => (
          <div key={name} className="grid grid-cols-[6rem_minmax(0,1fr)] gap-3 py-1">
            <dt className="text-ink-2">{name}</dt>
            <dd className="figures">{value}</dd>
          </div>
        ))}
      </dl>
      {(told || entry.erased) && (
        <div className="border-t border-line px-4 py-4">
          <h3 className="mb-2 font-semibold">Details</h3>
          {entry.erased ? (
            <p className="text-ink-2">
              The name and the details were erased on request. The proof below still holds.
            </p>
          ) : (
            <pre className="rounded-md bg-sunken p-3 font-mono text-sm whitespace-pre-wrap">
              {plainText(JSON.stringify(entry.detail, null, 2))}
            </pre>
          )}
        </div>
      )}
    </>
  );
}

const Mono = ({ children }: { readonly children: string }) => (
  <span className="font-mono text-sm">{children}</span>
);

/** Name and value pairs, values flush right, as on an invoice. */
import type { ReactNode } from 'react';

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="px-4 py-1.5">
      {facts.map(({ name, value }) => (
        <div key={name} className="flex items-baseline justify-between gap-4 py-1">
          <dt className="shrink-0 text-ink-2">{name}</dt>
          <dd className="figures min-w-0 text-right">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

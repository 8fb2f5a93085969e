/** One figure of the overview with its name, and a line of what to know about it; it keeps its place while it loads. */

import { ReeveProblem } from '@reeve/sdk';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Hint } from '../../../ui/hint.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';

interface CardProps<Data> {
  readonly name: string;
  readonly query: UseQueryResult<Data>;
  readonly figure: (data: Data) => ReactNode;
  readonly note: (data: Data) => ReactNode;
}

export function Card<Data>({ name, query: { data, error }, figure, note }: CardProps<Data>) {
  return (
    <div className="min-h-22 min-w-0 bg-surface px-4 py-2.5">
      <dt className="truncate text-sm text-ink-3">{name}</dt>
      {data === undefined && error === null ? (
        <dd>
          <Skeleton className="mt-2 h-5 w-24" />
          <span className="sr-only">Loading</span>
        </dd>
      ) : data === undefined ? (
        <dd className="text-ink-2">
          <Hint text={whyNot(error)}>Not known</Hint>
        </dd>
      ) : (
        <>
          <dd className="figures truncate text-lg font-semibold">{figure(data)}</dd>
          <dd className="figures text-sm text-ink-2">{note(data)}</dd>
        </>
      )}
    </div>
  );
}

const whyNot = (error: unknown): string =>
  error instanceof ReeveProblem ? `${error.detail} ${error.remedy}` : String(error);

/** Asks what the address asks, and makes one drawing of the answers. */
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useReeve } from '../../api/reeve-context.tsx';
import { drawGraph } from './draw-graph.ts';
import { impactQuery, type Neighbours, neighboursQuery, pathsQuery } from './graph-queries.ts';
import type { GraphSearch } from './graph-search.ts';

const DRAWN = 120;

export function useAnswers(search: GraphSearch) {
  const reeve = useReeve();
  const { node = '', mode = 'neighbours', opened = [], chosen, business = false, drawn = DRAWN } = search;
  const impact = useQuery(impactQuery(reeve, mode === 'impact' ? node : '', search));
  const paths = useQuery(pathsQuery(reeve, mode === 'paths' ? node : '', search));
  const own = useQuery(neighboursQuery(reeve, mode === 'neighbours' ? node : '', search));
  const others = useQueries({
    queries: opened.map((id) => neighboursQuery(reeve, id, search)),
    combine: together,
  });
  const main = mode === 'impact' ? impact : mode === 'paths' ? paths : own;
  const drawing = useMemo(() => {
    if (main.data === undefined) return undefined;
    return drawGraph({
      impact: mode === 'impact' ? impact.data : undefined,
      paths: mode === 'paths' ? paths.data : undefined,
      neighbours: [...(mode === 'neighbours' && own.data ? [own.data] : []), ...others.answers],
      chosen,
      business,
      most: drawn,
    });
  }, [main.data, impact.data, paths.data, own.data, others, mode, chosen, business, drawn]);
  return { main, impact: impact.data, paths: paths.data, own: own.data, others, drawing };
}

interface Asked {
  readonly data: Neighbours | undefined;
  readonly error: Error | null;
}

const together = (all: readonly Asked[]) => ({
  answers: all.flatMap(({ data }) => data ?? []),
  error: all.find(({ error }) => error !== null)?.error ?? null,
});

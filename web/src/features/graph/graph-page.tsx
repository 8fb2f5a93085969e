/** How a resource hangs together with the rest: drawn, listed, and with the reason for every edge. */
import { ReeveProblem } from '@reeve/sdk';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Waypoints } from 'lucide-react';
import { useReeve } from '../../api/reeve-context.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { GraphForm } from './graph-form.tsx';
import { summaryQuery } from './graph-queries.ts';
import type { GraphSearch } from './graph-search.ts';
import { GraphView } from './graph-view.tsx';
import { StartPoints } from './start-points.tsx';
import { useAnswers } from './use-answers.ts';

const route = getRouteApi('/inside/graph');

export function GraphPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: summary } = useQuery(summaryQuery(useReeve()));
  const kinds = [...new Set(summary?.edges.kinds.map(({ kind }) => kind))].sort();
  const go = (next: GraphSearch) => void navigate({ search: next, resetScroll: false });
  return (
    <Page title="Graph" lead="How everything hangs together, and what a change would touch">
      <GraphForm search={search} kinds={kinds} onChange={go} />
      <Body search={search} onChange={go} />
    </Page>
  );
}

interface BodyProps {
  readonly search: GraphSearch;
  readonly onChange: (search: GraphSearch) => void;
}

function Body({ search, onChange }: BodyProps) {
  const answers = useAnswers(search);
  const { main, drawing } = answers;
  if (search.node === undefined) return <StartPoints list={search.list} />;
  if (search.mode === 'paths' && search.to === undefined)
    return (
      <Panel title="Paths">
        <EmptyState icon={Waypoints} title="Name the other end">
          The shortest ways in which the two hang together are drawn.
        </EmptyState>
      </Panel>
    );
  if (main.error !== null)
    return (
      <div className="rounded-lg border border-line bg-surface">
        <ErrorState error={main.error} onRetry={() => void main.refetch()} />
        <Candidates search={search} error={main.error} />
      </div>
    );
  if (drawing === undefined)
    return (
      <div role="status" className="rounded-lg border border-line bg-surface">
        <span className="sr-only">Loading</span>
        <SkeletonRows count={10} />
      </div>
    );
  return <GraphView search={search} onChange={onChange} answers={answers} drawing={drawing} />;
}

function Candidates({ search, error }: { readonly search: GraphSearch; readonly error: unknown }) {
  const named = error instanceof ReeveProblem ? error.candidates : [];
  if (named.length === 0) return null;
  return (
    <ul aria-label="Perhaps one of these" className="border-t border-line px-4 py-3 sm:px-6">
      {named.map((id) => (
        <li key={id}>
          <Link
            to="/graph"
            search={{ ...search, node: id }}
            className="font-mono text-sm text-accent hover:underline"
          >
            {id}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Tries a further purchase on the usage that was: its curve, its break-even, its risks, and what it cannot know. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useReeve } from '../../../api/reeve-context.tsx';
import { formatCount } from '../../../lib/format.ts';
import { formatAmount } from '../../../lib/format-amount.ts';
import { formatDays } from '../../../lib/format-days.ts';
import { plainText } from '../../../lib/plain-text.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { CostsProblem } from '../costs-problem.tsx';
import { type Simulation, simulationQuery } from './commitment-queries.ts';
import type { CommitmentSearch } from './commitment-search.ts';
import { LevelCurve } from './level-curve.tsx';
import { LevelFacts, RiskTable } from './level-facts.tsx';
import { SimulatorControls } from './simulator-controls.tsx';
import { UsageChart } from './usage-chart.tsx';

interface SimulatorPanelProps {
  readonly search: CommitmentSearch;
  readonly onChange: (search: CommitmentSearch) => void;
}

export function SimulatorPanel({ search, onChange }: SimulatorPanelProps) {
  const { data, error, refetch } = useQuery(simulationQuery(useReeve(), search));
  const failed = error !== null;
  return (
    <>
      <Panel
        title="Try a purchase"
        aside={data && !failed && <Certainty simulation={data} />}
        className="mb-4"
      >
        <SimulatorControls
          search={search}
          pools={failed ? [] : (data?.pools ?? [])}
          pool={search.pool}
          onChange={onChange}
        />
        {failed ? (
          <CostsProblem
            error={error}
            onRetry={() => void refetch()}
            onCurrency={(currency) => onChange({ ...search, currency })}
          />
        ) : data === undefined ? (
          <div role="status" className="p-4">
            <span className="sr-only">Loading</span>
            <Skeleton className="h-64 w-full" />
          </div>
        ) : (
          <Tried simulation={data} onLevel={(level) => onChange({ ...search, level })} />
        )}
      </Panel>
      {data !== undefined && !failed && <UsageChart simulation={data} />}
    </>
  );
}

function Certainty({ simulation: { granularity, hours, from, to } }: { readonly simulation: Simulation }) {
  return (
    <span className="inline-flex items-center gap-2">
      <span className="max-sm:hidden">
        {formatCount(hours)} hours, {formatDays(from, to)}
      </span>
      <Badge tone={granularity === 'hours' ? 'ok' : 'warn'}>
        {granularity === 'hours' ? 'By the hour' : 'Less certain'}
      </Badge>
    </span>
  );
}

const PAUSE_MS = 250;

interface TriedProps {
  readonly simulation: Simulation;
  readonly onLevel: (level: string) => void;
}

/** Levels of the curve are known at once; break-even and risks are asked for when the slider rests. */
function Tried({ simulation, onLevel }: TriedProps) {
  const { curve, chosen, best } = simulation;
  const [moved, setMoved] = useState<number>();
  const index = moved ?? placeOf(curve, chosen.level);
  const level = (moved === undefined ? chosen : curve[moved]) ?? best;
  useEffect(() => {
    if (moved === undefined) return;
    if (level.level === chosen.level) return setMoved(undefined);
    const timer = setTimeout(() => onLevel(level.level), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [moved, level.level, chosen.level, onLevel]);
  return (
    <>
      <div className="grid xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0 xl:border-r xl:border-line">
          <LevelCurve simulation={simulation} chosen={index} onChoose={setMoved} />
          <div className="border-t border-line">
            <RiskTable simulation={simulation} />
          </div>
        </div>
        <div className="min-w-0 max-xl:border-t max-xl:border-line">
          <LevelFacts level={level} simulation={simulation} />
        </div>
      </div>
      <Unknown simulation={simulation} />
    </>
  );
}

const placeOf = (curve: Simulation['curve'], level: string): number => {
  const after = curve.findIndex((one) => Number(one.level) >= Number(level));
  return after < 0 ? curve.length - 1 : after;
};

const MOST_NAMED = 4;

function Unknown({ simulation: { unknown, notes, currency } }: { readonly simulation: Simulation }) {
  if (unknown.length === 0 && notes.length === 0) return null;
  const named = unknown
    .slice(0, MOST_NAMED)
    .map(({ usage, onDemand }) => `${plainText(usage)} (${formatAmount(onDemand)} ${currency})`);
  return (
    <div className="space-y-1 border-t border-line px-4 py-3 text-ink-2">
      {unknown.length > 0 && (
        <p>
          <span className="font-medium text-warn">Left out, its price is not known:</span> {named.join(', ')}
          {unknown.length > MOST_NAMED && ` and ${unknown.length - MOST_NAMED} more`}. Give a discount to
          count it.
        </p>
      )}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}

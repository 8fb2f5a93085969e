/** Why costs differ between two times: a waterfall of effects that add up, and what moved most. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useReeve } from '../../../api/reeve-context.tsx';
import { formatAmount, formatChange, formatRatio } from '../../../lib/format-amount.ts';
import { formatDays } from '../../../lib/format-days.ts';
import { Page } from '../../../ui/page.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Pending } from '../../../ui/pending.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import type { LineSearch } from '../cost-search.ts';
import { CostsProblem, NoCosts } from '../costs-problem.tsx';
import { LineControls } from '../line-controls.tsx';
import { useGroupName } from '../use-group-name.ts';
import { type Drivers, driversQuery, USUAL_PERIOD } from './driver-queries.ts';
import { EffectsTable, MoversTable, StepsTable } from './driver-tables.tsx';
import { explorerLink } from './explorer-link.ts';
import { stepsOf } from './steps.ts';
import { Waterfall } from './waterfall.tsx';

const route = getRouteApi('/inside/drivers');

export function DriversPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = useCallback(
    (next: LineSearch) => void navigate({ search: next, replace: true }),
    [navigate],
  );
  const { data, error, isPlaceholderData, refetch } = useQuery(driversQuery(useReeve(), search));
  return (
    <Page
      title="Drivers"
      lead={data && !isNothing(data) ? <Lead drivers={data} /> : 'Why costs are not what they were'}
    >
      <LineControls search={search} onChange={change} usual={USUAL_PERIOD} comparesAlways />
      {data === undefined ? (
        error === null ? (
          <div role="status">
            <span className="sr-only">Loading</span>
            <Skeleton className="mb-4 h-80 w-full" />
            <Skeleton className="h-96 w-full" />
          </div>
        ) : (
          <div className="rounded-lg border border-line bg-surface">
            <CostsProblem
              error={error}
              onRetry={() => void refetch()}
              onCurrency={(currency) => change({ ...search, currency })}
            />
          </div>
        )
      ) : data.currency === null || isNothing(data) ? (
        <div className="rounded-lg border border-line bg-surface">
          <NoCosts />
        </div>
      ) : (
        <Pending isPending={isPlaceholderData}>
          <Explained drivers={data} search={search} />
        </Pending>
      )}
    </Page>
  );
}

function AllGroups({ drivers, search }: { readonly drivers: Drivers; readonly search: LineSearch }) {
  const link = explorerLink(search, drivers);
  return (
    link && (
      <Link to="/costs" search={link} className="text-accent underline-offset-2 hover:underline">
        All in the explorer
      </Link>
    )
  );
}

/** Neither time has a line. */
const isNothing = ({ effects, before, after }: Drivers): boolean =>
  effects.length === 0 && !/[1-9]/.test(before + after);

const Lead = ({
  drivers: { difference, before, currency, period, against },
}: {
  readonly drivers: Drivers;
}) => (
  <>
    {formatChange(difference)} {currency} ({formatRatio(difference, before)}):{' '}
    {formatDays(period.from, period.to)}, against {formatAmount(before)} of{' '}
    {formatDays(against.from, against.to)}
  </>
);

function Explained({ drivers, search }: { readonly drivers: Drivers; readonly search: LineSearch }) {
  const groupName = useGroupName();
  const steps = stepsOf(drivers);
  return (
    <div className="space-y-4">
      {drivers.notes.map((note) => (
        <p key={note} className="text-ink-2">
          {note}
        </p>
      ))}
      <Panel title={`The difference in ${drivers.currency ?? ''}`}>
        <div className="px-4">
          <Waterfall steps={steps} />
        </div>
        <StepsTable steps={steps} />
      </Panel>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <Panel title="Effects">
          <EffectsTable drivers={drivers} search={search} />
        </Panel>
        <Panel title="What moved most" aside={<AllGroups drivers={drivers} search={search} />}>
          <MoversTable
            drivers={drivers}
            search={search}
            nameOf={(value) => groupName(drivers.grouping, value)}
          />
        </Panel>
      </div>
    </div>
  );
}

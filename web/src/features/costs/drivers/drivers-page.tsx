/** Why costs differ between two times: a waterfall of effects that add up, and what moved most. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useReeve } from '../../../api/reeve-context.tsx';
import { formatAmount, formatChange, formatRatio } from '../../../lib/format-amount.ts';
import { withFilter } from '../../../lib/with-filter.ts';
import { ChoiceFilter } from '../../../ui/choice-filter.tsx';
import { Page } from '../../../ui/page.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { TextFilter } from '../../../ui/text-filter.tsx';
import { GROUPINGS, groupingLabel } from '../cost-search.ts';
import { CostsProblem, NoCosts } from '../costs-problem.tsx';
import { useGroupName } from '../use-group-name.ts';
import { type Drivers, driversQuery, USUAL_PERIOD } from './driver-queries.ts';
import type { DriverSearch } from './driver-search.ts';
import { EffectsTable, MoversTable, StepsTable } from './driver-tables.tsx';
import { stepsOf } from './steps.ts';
import { Waterfall } from './waterfall.tsx';

const route = getRouteApi('/inside/drivers');

export function DriversPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = useCallback(
    (next: DriverSearch) => void navigate({ search: next, replace: true }),
    [navigate],
  );
  const { data, error, refetch } = useQuery(driversQuery(useReeve(), search));
  return (
    <Page title="Drivers" lead={data ? <Lead drivers={data} /> : 'Why costs are not what they were'}>
      <Controls search={search} onChange={change} />
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
      ) : data.currency === null ? (
        <div className="rounded-lg border border-line bg-surface">
          <NoCosts />
        </div>
      ) : (
        <Explained drivers={data} by={search.by ?? 'service'} />
      )}
    </Page>
  );
}

const Lead = ({
  drivers: { difference, before, currency, period, against },
}: {
  readonly drivers: Drivers;
}) => (
  <>
    {formatChange(difference)} {currency} ({formatRatio(difference, before)}): {period.from} until before{' '}
    {period.to}, against {formatAmount(before)} from {against.from} on
  </>
);

interface ControlsProps {
  readonly search: DriverSearch;
  readonly onChange: (search: DriverSearch) => void;
}

function Controls({ search, onChange }: ControlsProps) {
  const by = search.by ?? 'service';
  const isKnown = GROUPINGS.some(({ value }) => value === by);
  const known: readonly { readonly value: string; readonly label: string }[] = GROUPINGS.slice(1);
  const changePeriod = useCallback(
    (period: string | undefined) => onChange(withFilter(search, 'period', period)),
    [search, onChange],
  );
  const changeAgainst = useCallback(
    (against: string | undefined) => onChange(withFilter(search, 'against', against)),
    [search, onChange],
  );
  return (
    <search className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <TextFilter label="Period" placeholder={USUAL_PERIOD} value={search.period} onChange={changePeriod} />
      <TextFilter label="Against" placeholder="previous" value={search.against} onChange={changeAgainst} />
      <ChoiceFilter
        label="By"
        all={groupingLabel('service')}
        choices={isKnown ? known : [...known, { value: by, label: groupingLabel(by) }]}
        value={search.by === 'service' ? undefined : search.by}
        onChange={(next) => onChange(withFilter(search, 'by', next))}
      />
    </search>
  );
}

function Explained({ drivers, by }: { readonly drivers: Drivers; readonly by: string }) {
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
          <EffectsTable effects={drivers.effects} />
        </Panel>
        <Panel title="Movers">
          <MoversTable movers={drivers.movers} nameOf={(value) => groupName(by, value)} />
        </Panel>
      </div>
    </div>
  );
}

/** What is made by itself: when next, how it ended last, and the way to end it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import { useReeve } from '../../api/reeve-context.tsx';
import { humanize } from '../../lib/format.ts';
import { plainText } from '../../lib/plain-text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Modal } from '../../ui/modal.tsx';
import { RowAction } from '../../ui/row-action.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { TimeAgo } from '../../ui/time-ago.tsx';
import { type ReportSchedule, SCHEDULES, schedulesQuery } from './report-queries.ts';
import { RUN_TONES } from './run-columns.tsx';

export function Schedules({ titleOf }: { readonly titleOf: (report: string) => string }) {
  const { data, error, refetch } = useQuery(schedulesQuery(useReeve()));
  const [leaving, setLeaving] = useState<ReportSchedule>();
  return (
    <>
      <h2 className="mt-6 mb-2 font-semibold">Made by themselves</h2>
      <div className="overflow-hidden rounded-lg border border-line bg-surface">
        {data !== undefined && data.items.length > 0 ? (
          <DataTable
            caption="Schedules of reports"
            columns={columns(titleOf, setLeaving)}
            rows={data.items}
            rowKey={({ name }) => name}
          />
        ) : data !== undefined ? (
          <EmptyState icon={CalendarClock} title="Nothing is scheduled">
            Make a report above and say that it is to be made every day, week or month.
          </EmptyState>
        ) : error === null ? (
          <div role="status">
            <span className="sr-only">Loading</span>
            <SkeletonRows count={3} />
          </div>
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )}
      </div>
      {leaving && <RemoveSchedule schedule={leaving} onClose={() => setLeaving(undefined)} />}
    </>
  );
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function rhythmOf({ every, on, at, zone }: ReportSchedule): string {
  const time = `${at} ${zone}`;
  if (every === 'day') return `Every day, ${time}`;
  return every === 'week' ? `${WEEKDAYS[(on ?? 1) - 1]}s, ${time}` : `Day ${on} of the month, ${time}`;
}

const columns = (
  titleOf: (report: string) => string,
  onRemove: (schedule: ReportSchedule) => void,
): readonly Column<ReportSchedule>[] => [
  {
    title: 'Schedule',
    className: 'w-full min-w-36 max-w-0',
    cell: ({ name, report, period, lastRun }) => (
      <>
        <span dir="auto" className="block truncate" title={plainText(name)}>
          {plainText(name)}
        </span>
        <span className="block truncate text-sm text-ink-3">
          {titleOf(report)} of {plainText(period)}
        </span>
        {lastRun !== null && lastRun.problem !== null && (
          <span className="line-clamp-2 text-sm text-bad">{plainText(lastRun.problem)}</span>
        )}
      </>
    ),
  },
  { title: 'When', minor: true, className: 'whitespace-nowrap text-ink-2', cell: rhythmOf },
  { title: 'Next', className: 'text-ink-2', cell: ({ next }) => <TimeAgo at={next} /> },
  {
    title: 'Last',
    cell: ({ lastRun }) =>
      lastRun === null ? '–' : <Badge tone={RUN_TONES[lastRun.state]}>{humanize(lastRun.state)}</Badge>,
  },
  {
    title: 'Actions',
    align: 'right',
    cell: (schedule) => (
      <RowAction label="Remove" of={plainText(schedule.name)} tone="bad" onClick={() => onRemove(schedule)} />
    ),
  },
];

interface RemoveScheduleProps {
  readonly schedule: ReportSchedule;
  readonly onClose: () => void;
}

function RemoveSchedule({ schedule: { name }, onClose }: RemoveScheduleProps) {
  const reeve = useReeve();
  const queries = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => reeve.unscheduleReport({ path: { name } }),
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries({ queryKey: SCHEDULES }),
  });
  return (
    <Modal title={`Remove ${plainText(name)}?`} open onOpenChange={(open) => !open && onClose()}>
      <div className="space-y-4">
        <p>It is made no more by itself. What was made stays.</p>
        <FormError error={error} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Keep it</Button>
          <Button kind="danger" disabled={isPending} onClick={() => mutate()}>
            {isPending ? 'Removing…' : 'Remove schedule'}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

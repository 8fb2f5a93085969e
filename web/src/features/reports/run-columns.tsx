/** The columns of what was made: the files to fetch, or why there are none. */
import { basePathOf } from '../../lib/base-path.ts';
import { formatBytes, humanize } from '../../lib/format.ts';
import { plainText } from '../../lib/plain-text.ts';
import { Badge } from '../../ui/badge.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { TimeAgo } from '../../ui/time-ago.tsx';
import type { Tone } from '../../ui/tone.ts';
import type { ReportRun } from './report-queries.ts';

export const RUN_TONES: Record<ReportRun['state'], Tone> = {
  queued: 'unknown',
  running: 'unknown',
  done: 'ok',
  failed: 'bad',
};

export const runColumns = (titleOf: (report: string) => string): readonly Column<ReportRun>[] => [
  {
    title: 'Report',
    className: 'w-full min-w-36 max-w-0',
    cell: (run) => (
      <>
        <span className="block truncate">{titleOf(run.report)}</span>
        <span className="block truncate text-sm text-ink-3" title={saidOf(run)}>
          {saidOf(run)}
        </span>
        {run.problem !== null && (
          <span className="line-clamp-3 text-sm text-bad" title={plainText(run.problem.remedy)}>
            {plainText(run.problem.message)}
          </span>
        )}
      </>
    ),
  },
  { title: 'State', cell: ({ state }) => <Badge tone={RUN_TONES[state]}>{humanize(state)}</Badge> },
  { title: 'Files', cell: (run) => <Files run={run} /> },
  {
    title: 'Kept at',
    minor: true,
    className: 'max-w-64 truncate text-ink-2',
    cell: ({ to }) => (to === null ? '–' : <span title={plainText(to)}>{plainText(to)}</span>),
  },
  {
    title: 'By',
    minor: true,
    className: 'whitespace-nowrap text-ink-2',
    cell: ({ schedule, askedBy }) => plainText(schedule ?? askedBy),
  },
  {
    title: 'Made',
    minor: true,
    className: 'text-ink-2',
    cell: ({ createdAt, endedAt }) => <TimeAgo at={endedAt ?? createdAt} />,
  },
];

const saidOf = ({ question, period }: ReportRun): string =>
  plainText(
    question === null ? period.words : question.map(([name, value]) => `${name} ${value}`).join(' · '),
  );

function Files({ run: { id, files, report } }: { readonly run: ReportRun }) {
  if (files.length === 0) return '–';
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-1 sm:flex-nowrap">
      {files.map(({ format, name, bytes }) => (
        <a
          key={format}
          href={`${basePathOf(document.baseURI)}/api/v1/reports/runs/${id}/files/${format}`}
          download={name}
          title={`${name}, ${formatBytes(bytes)}`}
          className="font-medium whitespace-nowrap text-accent uppercase underline-offset-2 hover:underline"
        >
          {format}
          <span className="sr-only"> of {humanize(report)}</span>
        </a>
      ))}
    </span>
  );
}

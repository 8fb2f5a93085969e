/** Scans as text for people. */
import type { Output } from '#platform/cli/index.ts';
import type { ScanJson } from './contract.ts';

const count = (value: number): string => value.toLocaleString('en-US');

export function countedCells({ summary }: ScanJson): { readonly total: number; readonly failed: number } {
  const cells = Object.entries(summary?.cells ?? {});
  const total = cells.reduce((sum, [, of]) => sum + of, 0);
  return { total, failed: total - (summary?.cells.ok ?? 0) };
}

export function describeProgress({ progress, state }: ScanJson): string {
  if (!progress || state === 'queued') return 'Waiting for a worker…';
  if (progress.phase === 'finding accounts') return 'Finding accounts and regions…';
  if (progress.phase === 'publishing') return `Publishing ${count(progress.resources)} resources…`;
  const rate = progress.elapsedMs > 0 ? (progress.done / progress.elapsedMs) * 1000 : 0;
  const parts = [
    `${count(progress.done)} of ${count(progress.total)} cells`,
    `${count(progress.resources)} resources`,
    `${rate >= 10 ? Math.round(rate) : rate.toFixed(1)} cells/s`,
    ...(progress.failed > 0 ? [`${count(progress.failed)} not complete`] : []),
    ...(progress.remainingMs === null ? [] : [`${duration(progress.remainingMs)} left`]),
  ];
  return `Reading: ${parts.join(' · ')}`;
}

function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes} min ${seconds % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

type Incomplete = NonNullable<ScanJson['summary']>['incomplete'][number];

const INCOMPLETE = [
  { title: 'ACCOUNT', value: (cell: Incomplete) => cell.account },
  { title: 'REGION', value: (cell: Incomplete) => cell.region },
  { title: 'TYPE', value: (cell: Incomplete) => cell.type },
  { title: 'STATUS', value: (cell: Incomplete) => cell.status },
  { title: 'REASON', value: (cell: Incomplete) => cell.reason },
];

export function describeEnd(scan: ScanJson, out: Output): void {
  const { summary } = scan;
  if (!summary) {
    out.note(scan.endedAt === null ? describeProgress(scan) : `The scan has ended: ${scan.state}.`);
    return;
  }
  const { failed, total } = countedCells(scan);
  out.record(scan, {
    resources: count(summary.resources),
    new: count(summary.added),
    changed: count(summary.changed),
    gone: count(summary.removed),
    accounts: count(summary.accounts),
    regions: count(summary.regions),
    cells: `${count(total)} read, ${count(failed)} of them not complete, ${count(summary.skipped)} left out`,
    requests: `${count(summary.requests)}, ${count(summary.throttles)} throttled`,
  });
  for (const { title, remedy } of summary.brokenPlugins ?? []) out.note(`${title} ${remedy ?? ''}`);
  const { accountsProblem: unknown } = summary;
  if (unknown) out.note(`${unknown.title}\n${unknown.remedy ?? ''}`.trim());
  if (failed === 0 || out.format === 'csv') return;
  out.line('');
  out.list({ items: [...summary.incomplete], next: null }, INCOMPLETE, 'Everything was read.');
  out.note('What was known of these stays. All of them: reeve scan coverage');
}

export const SCAN_COLUMNS = [
  { title: 'ID', value: (scan: ScanJson) => scan.id },
  { title: 'STARTED', value: (scan: ScanJson) => scan.startedAt ?? scan.createdAt },
  { title: 'STATE', value: (scan: ScanJson) => (scan.interrupted ? 'interrupted' : scan.state) },
  { title: 'CAUSE', value: (scan: ScanJson) => scan.cause },
  {
    title: 'CELLS',
    value: (scan: ScanJson) => (scan.summary ? countedCells(scan).total : (scan.progress?.done ?? null)),
    align: 'right' as const,
  },
  {
    title: 'FAILED',
    value: (scan: ScanJson) => (scan.summary ? countedCells(scan).failed : (scan.progress?.failed ?? null)),
    align: 'right' as const,
  },
  {
    title: 'RESOURCES',
    value: (scan: ScanJson) => scan.summary?.resources ?? scan.progress?.resources ?? null,
    align: 'right' as const,
  },
];

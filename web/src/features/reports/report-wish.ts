/** What the form of a report means. */
import type { RunReportData, ScheduleReportData } from '@reeve/sdk';
import type { ReportFormat, ReportKind } from './report-queries.ts';

export const RHYTHMS = [
  { value: 'once', label: 'Now' },
  { value: 'day', label: 'Every day' },
  { value: 'week', label: 'Every week, on Monday' },
  { value: 'month', label: 'Every month, on the 4th' },
] as const;
export type Rhythm = (typeof RHYTHMS)[number]['value'];

const FORMATS: readonly ReportFormat[] = ['html', 'pdf', 'csv', 'json', 'parquet'];

/** Fields that were left empty say nothing. */
const saying = (form: FormData) => (field: string) => {
  const text = String(form.get(field) ?? '').trim();
  return text === '' ? {} : { [field]: text };
};

export function wishOf({ name }: Pick<ReportKind, 'name'>, form: FormData): RunReportData['body'] {
  const said = saying(form);
  const chosen = form.getAll('formats');
  return {
    report: name,
    options: { ...said('by'), ...said('view') },
    formats: FORMATS.filter((format) => chosen.includes(format)),
    ...said('period'),
    ...said('to'),
  };
}

export function scheduleOf(
  kind: Pick<ReportKind, 'name'>,
  every: Exclude<Rhythm, 'once'>,
  form: FormData,
): ScheduleReportData['body'] {
  const said = saying(form);
  const name = String(form.get('name') ?? '').trim();
  return { ...wishOf(kind, form), name, every, ...said('at'), ...said('zone') };
}

/** What the form of a report means. */
import type { RunReportData } from '@reeve/sdk';
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
export function wishOf({ name }: Pick<ReportKind, 'name'>, form: FormData): RunReportData['body'] {
  const said = (field: string) => {
    const text = String(form.get(field) ?? '').trim();
    return text === '' ? {} : { [field]: text };
  };
  const chosen = form.getAll('formats');
  return {
    report: name,
    options: { ...said('by'), ...said('view') },
    formats: FORMATS.filter((format) => chosen.includes(format)),
    ...said('period'),
    ...said('to'),
  };
}

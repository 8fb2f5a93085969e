/** What a report is asked. */
import type { Period } from '#kernel/period.ts';
import type { Measure, SeriesUnit } from './contract.ts';
import type { Wanted } from './selection.ts';

export interface ReportQuestion extends Wanted {
  readonly measure: Measure;
  readonly period: Period;
  readonly against?: Period | undefined;
  readonly sort: 'cost' | 'change' | 'key';
  readonly series?: SeriesUnit | undefined;
  readonly limit: number;
  readonly offset: number;
  /** The snapshot of the first page, so that the others are of the same report. */
  readonly asOf?: number | undefined;
  readonly signal: AbortSignal;
}

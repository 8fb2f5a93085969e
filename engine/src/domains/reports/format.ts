/** What a format is: a way to put a report into a file. */

import type { Platform } from '#platform/platform.ts';
import type { ReportDocument } from './document.ts';

export interface Writing {
  /** Does not exist yet; whoever asked for it removes what a failure leaves. */
  readonly file: string;
  readonly lake: Platform['lake'];
  readonly signal: AbortSignal;
}

export interface Format {
  /** The stem of its file, and how names of files end. */
  readonly name: string;
  readonly media: string;
  /** What is in it: the whole report, or its main table alone. */
  readonly holds: 'report' | 'main table';
  write(document: ReportDocument, writing: Writing): Promise<void>;
}

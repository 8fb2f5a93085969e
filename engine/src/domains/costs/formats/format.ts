/** What a format of cost files is: how it is recognised, and which column of ours comes from which of its own. */
import type { costs } from '../tables.ts';
import type { Header, Sql } from './header.ts';

/** SQL for each column that the file knows something of. */
export type CostColumns = {
  readonly [K in Exclude<keyof typeof costs.columns, OursAlone>]?: Sql | undefined;
};

/** Found from the others, the same for all formats. */
type OursAlone = 'x_Day' | 'x_Month' | 'x_Source' | 'x_BilledRest';

export interface CostFormat {
  readonly id: string;
  readonly title: string;
  /** Columns without which a file is not of this format, each as the names it may have; the header has them or not. */
  readonly needs: readonly (readonly string[])[];
  columns(header: Header): CostColumns;
}

/** The needed columns that a header lacks, each under its usual name. */
export const lackingOf = (format: CostFormat, header: Header): string[] =>
  format.needs.filter((names) => header.text(...names) === undefined).map(([usual = '']) => usual);

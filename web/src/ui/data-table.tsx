/** A plain table that scrolls sideways inside itself, never the page. */
import type { ReactNode } from 'react';
import { cx } from '../lib/class-names.ts';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'right';
  readonly className?: string;
  /** Left out on screens too small for all columns. */
  readonly minor?: boolean;
}

interface DataTableProps<Row> {
  /** Says to screen readers what the table holds. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

/** What scrolls must be reachable by keyboard. */
const SCROLLS = { tabIndex: 0 };

export function DataTable<Row>({ caption, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <section
      className="scroll-shadow relative overflow-x-auto rounded-b-lg"
      aria-label={caption}
      {...SCROLLS}
    >
      <table className="w-full border-collapse text-left">
        <thead>
          <tr className="border-b border-line text-sm text-ink-3">
            {columns.map((column) => (
              <th
                key={column.title}
                scope="col"
                className={cx('h-8 px-3 font-medium whitespace-nowrap first:pl-4 last:pr-4', edge(column))}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-b border-line last:border-0 hover:bg-tint/50">
              {columns.map((column) => (
                <td
                  key={column.title}
                  className={cx('px-3 py-1.5 first:pl-4 last:pr-4', edge(column), column.className)}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const edge = ({ align, minor }: { readonly align?: 'right'; readonly minor?: boolean }): string =>
  cx(align === 'right' && 'figures text-right whitespace-nowrap', minor === true && 'max-sm:hidden');

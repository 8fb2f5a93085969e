/** A plain table that scrolls sideways inside itself, never the page. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '../lib/class-names.ts';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'right';
  readonly className?: string;
  /** Left out on screens too small for all columns. */
  readonly minor?: boolean;
  /** What all rows come to, those too that are not shown. */
  readonly total?: ReactNode;
  /** Rows can be put in its order, or are. */
  readonly order?: { readonly is: 'ascending' | 'descending' | undefined; readonly onChoose: () => void };
}

interface DataTableProps<Row> {
  /** Says to screen readers what the table holds. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Scrolls inside itself also downwards, under its headings. */
  readonly isTall?: boolean;
}

/** What scrolls must be reachable by keyboard. */
const SCROLLS = { tabIndex: 0 };

export function DataTable<Row>({ caption, columns, rows, rowKey, isTall = false }: DataTableProps<Row>) {
  // One row is its own total.
  const hasTotal = rows.length > 1 && columns.some(({ total }) => total !== undefined);
  return (
    <section
      className={cx(
        'scroll-shadow relative overflow-x-auto rounded-b-lg',
        isTall && 'max-h-96 overflow-y-auto',
      )}
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
                aria-sort={column.order?.is}
                className={cx(
                  'h-8 px-3 font-medium whitespace-nowrap first:pl-4 last:pr-4',
                  isTall && 'sticky top-0 z-1 bg-surface shadow-[inset_0_-1px_var(--line)]',
                  edge(column),
                )}
              >
                <Heading column={column} />
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
        {hasTotal && (
          <tfoot>
            <tr className="border-t border-line-strong font-semibold">
              {columns.map((column) => (
                <td key={column.title} className={cx('h-9 px-3 first:pl-4 last:pr-4', edge(column))}>
                  {column.total}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

interface Titled {
  readonly column: Pick<Column<never>, 'title' | 'order' | 'align'>;
}

function Heading({ column: { title, order, align } }: Titled) {
  if (order === undefined) return title;
  const Arrow = order.is === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      onClick={order.onChoose}
      className={cx(
        'group/order -mx-1 inline-flex items-center gap-1 rounded px-1 hover:text-ink',
        // The words stand above the figures, whose last digits are in line.
        align === 'right' && 'flex-row-reverse',
        order.is && 'text-ink',
      )}
    >
      {title}
      <Arrow
        aria-hidden
        className={cx('size-3', order.is === undefined && 'invisible group-hover/order:visible')}
      />
    </button>
  );
}

const edge = ({ align, minor }: { readonly align?: 'right'; readonly minor?: boolean }): string =>
  cx(align === 'right' && 'figures text-right whitespace-nowrap', minor === true && 'max-sm:hidden');

/** The views of the page, each with its own address. */
import { Link } from '@tanstack/react-router';
import { type AllocationSearch, VIEWS } from './allocation-search.ts';

const { value: FIRST } = VIEWS[0];

export const ViewTabs = ({
  view = FIRST,
  hasDraft,
}: {
  readonly view: AllocationSearch['view'] | typeof FIRST;
  readonly hasDraft: boolean;
}) => (
  <nav aria-label="Views" className="mb-4 flex gap-1 border-b border-line">
    {VIEWS.map(({ value, label }) => (
      <Link
        key={value}
        from="/allocation"
        to="/allocation"
        search={({ view: _, who: __, version: ___, ...now }) =>
          value === FIRST ? now : { ...now, view: value }
        }
        activeOptions={{ exact: true }}
        aria-current={value === view ? 'page' : undefined}
        className="-mb-px border-b-2 border-transparent px-3 py-1.5 font-medium text-ink-2 hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink"
      >
        {label}
        {value === 'rules' && hasDraft && <span className="text-warn"> (changed)</span>}
      </Link>
    ))}
  </nav>
);

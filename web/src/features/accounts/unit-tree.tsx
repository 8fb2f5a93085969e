/** The organisation's units as a tree, each with how many accounts are in it and below; one narrows the list. */
import { Link } from '@tanstack/react-router';
import { cx } from '../../lib/class-names.ts';
import { formatCount } from '../../lib/format.ts';
import { plainText } from '../../lib/plain-text.ts';
import { withFilter } from '../../lib/with-filter.ts';
import { Panel } from '../../ui/panel.tsx';
import type { Organization } from './account-queries.ts';

interface UnitTreeProps {
  readonly organization: Organization;
  readonly unit: string | undefined;
}

/** Deeper than Organizations allows units to stand in each other. */
const INDENTS = ['pl-2', 'pl-5', 'pl-8', 'pl-11', 'pl-14', 'pl-16'];

export function UnitTree({ organization: { accounts, units }, unit }: UnitTreeProps) {
  const below = units.filter(({ path }) => path.length === 1).reduce((sum, one) => sum + one.accounts, 0);
  return (
    <Panel title="Units" className="self-start max-lg:hidden">
      <nav aria-label="Units" className="max-h-[70vh] overflow-y-auto p-2">
        <ul>
          <Branch label="All accounts" accounts={accounts} depth={0} chosen={unit === undefined} />
          {units.map(({ path, accounts: count }) => (
            <Branch
              key={path.join('/')}
              unit={path.join('/')}
              label={path.at(-1) ?? ''}
              accounts={count}
              depth={path.length}
              chosen={path.join('/').toLowerCase() === unit?.toLowerCase()}
            />
          ))}
          {accounts > below && (
            <Branch unit="/" label="In no unit" accounts={accounts - below} depth={1} chosen={unit === '/'} />
          )}
        </ul>
      </nav>
    </Panel>
  );
}

interface BranchProps {
  /** All of them without. */
  readonly unit?: string;
  readonly label: string;
  readonly accounts: number;
  readonly depth: number;
  readonly chosen: boolean;
}

function Branch({ unit, label, accounts, depth, chosen }: BranchProps) {
  return (
    <li>
      <Link
        from="/accounts"
        to="/accounts"
        search={(now) => withFilter(now, 'unit', unit)}
        replace
        {...(chosen ? { 'aria-current': 'true' as const } : {})}
        className={cx(
          'flex h-7 items-center justify-between gap-3 rounded-md pr-2 hover:bg-tint hover:text-ink',
          INDENTS[Math.min(depth, INDENTS.length - 1)],
          chosen ? 'bg-tint font-medium text-ink' : 'text-ink-2',
        )}
      >
        <span className="min-w-0 truncate" title={plainText(label)}>
          {plainText(label)}
        </span>
        <span className={cx('figures text-sm', chosen ? 'text-ink-2' : 'text-ink-3')}>
          {formatCount(accounts)}
        </span>
      </Link>
    </li>
  );
}

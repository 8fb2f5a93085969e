/** Below the drawing: what is left out of it, what its colours mean, and the ways to take it along. */
import { cx } from '../../lib/class-names.ts';
import { formatCount } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import type { Drawing } from './draw-graph.ts';
import { ExportGraph } from './export-graph.tsx';
import type { GraphSearch } from './graph-search.ts';

interface DrawingFooterProps {
  readonly search: GraphSearch;
  readonly onChange: (search: GraphSearch) => void;
  readonly drawing: Drawing;
}

export function DrawingFooter({ search, onChange, drawing: { start, left } }: DrawingFooterProps) {
  const { mode, drawn } = search;
  return (
    <>
      {left > 0 && (
        <div className="flex flex-wrap items-center gap-3 border-t border-line px-4 py-2">
          <span>{formatCount(left)} more are not drawn.</span>
          {drawn !== 480 && (
            <Button onClick={() => onChange({ ...search, drawn: drawn === 240 ? 480 : 240 })}>
              Draw more
            </Button>
          )}
        </div>
      )}
      {mode === 'impact' && <DistanceKey />}
      {mode !== 'paths' && (
        <div className="border-t border-line">
          <ExportGraph start={start} search={search} />
        </div>
      )}
    </>
  );
}

const STEPS = [
  { label: '1 step away', look: 'border-bad bg-bad-soft' },
  { label: '2 steps', look: 'border-warn bg-warn-soft' },
  { label: '3 and more', look: 'border-unknown bg-unknown-soft' },
] as const;

const DistanceKey = () => (
  <ul className="flex flex-wrap gap-x-4 gap-y-1 border-t border-line px-4 py-2 text-sm text-ink-2">
    {STEPS.map(({ label, look }) => (
      <li key={label} className="flex items-center gap-1.5">
        <span aria-hidden className={cx('size-3 rounded-sm border', look)} />
        {label}
      </li>
    ))}
  </ul>
);

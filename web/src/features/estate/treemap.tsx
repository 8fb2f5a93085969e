/** The groups as areas with their parts inside; the table below it says the same to who does not see it. */
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { cx } from '../../lib/class-names.ts';
import { formatCount } from '../../lib/format.ts';
import { useWidth } from '../../lib/use-width.ts';
import type { Grouping } from './estate-search.ts';
import { filterOf, type Group } from './group-tree.ts';
import { type Box, squarify } from './squarify.ts';

interface TreemapProps {
  readonly groups: readonly Group[];
  readonly by: readonly [Grouping, Grouping];
  readonly asOf: string | undefined;
  readonly label: (grouping: Grouping, key: string | null) => string;
}

const HEIGHT = 460;
const TITLE = 20;
const GAP = 2;

export function Treemap({ groups, by, asOf, label }: TreemapProps) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const whole = { x: 0, y: 0, width, height: HEIGHT };
  const boxes =
    width > 0
      ? squarify(
          groups.map(({ resources }) => resources),
          whole,
        )
      : [];
  return (
    <div ref={place} aria-hidden className="relative m-3 overflow-hidden" style={{ height: HEIGHT }}>
      {groups.map((group, at) => {
        const box = boxes[at];
        return (
          box && (
            <GroupArea key={String(group.key)} group={group} box={box} by={by} asOf={asOf} label={label} />
          )
        );
      })}
    </div>
  );
}

interface GroupAreaProps extends Omit<TreemapProps, 'groups'> {
  readonly group: Group;
  readonly box: Box;
}

function GroupArea({ group, box, by, asOf, label }: GroupAreaProps) {
  const name = label(by[0], group.key);
  const titled = box.width > 48 && box.height > 44;
  const inner = {
    x: 0,
    y: titled ? TITLE : 0,
    width: Math.max(0, box.width - GAP),
    height: Math.max(0, box.height - GAP - (titled ? TITLE : 0)),
  };
  const parts = squarify(
    group.parts.map(({ resources }) => resources),
    inner,
  );
  const outer = { ...filterOf(by[0], group.key), ...(asOf === undefined ? {} : { asOf }) };
  return (
    <div className="absolute" style={placed(box)}>
      {titled && (
        <Link
          to="/resources"
          search={outer}
          tabIndex={-1}
          title={`${name}: ${formatCount(group.resources)}`}
          className="flex h-5 gap-1.5 px-1 text-sm hover:text-accent"
        >
          <span className="min-w-0 truncate font-medium">{name}</span>
          <span className="figures shrink-0 text-ink-3">{formatCount(group.resources)}</span>
        </Link>
      )}
      {group.parts.map((part, at) => {
        const area = parts[at];
        const word = label(by[1], part.key);
        return (
          area &&
          area.width >= 2 &&
          area.height >= 2 && (
            <Link
              key={String(part.key)}
              to="/resources"
              search={{ ...outer, ...filterOf(by[1], part.key) }}
              tabIndex={-1}
              title={`${name}, ${word}: ${formatCount(part.resources)}`}
              style={placed(area)}
              className={cx(
                'absolute overflow-hidden border border-surface text-xs hover:bg-accent hover:text-on-accent',
                part.key === null ? 'bg-unknown-soft text-unknown' : 'bg-accent-soft text-ink-2',
              )}
            >
              {area.width > 34 && area.height > 18 && <span className="block truncate px-1">{word}</span>}
              {area.width > 34 && area.height > 36 && (
                <span className="figures block truncate px-1">{formatCount(part.resources)}</span>
              )}
            </Link>
          )
        );
      })}
    </div>
  );
}

const placed = ({ x, y, width, height }: Box) => ({ left: x, top: y, width, height });

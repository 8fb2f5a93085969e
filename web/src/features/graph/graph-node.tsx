/** One node of the drawing: a box with its service's picture and its name, coloured by how near the effect is. */
import type { KeyboardEvent } from 'react';
import { cx } from '../../lib/class-names.ts';
import type { DrawnNode } from './draw-graph.ts';
import { BOX, type Place } from './layout.ts';
import { iconOf, nameOf, typeOf } from './node-face.ts';

interface GraphNodeProps {
  readonly node: DrawnNode;
  readonly place: Place | undefined;
  readonly isStart: boolean;
  readonly isChosen: boolean;
  readonly isOpened: boolean;
  readonly isStop: boolean;
  readonly onChoose: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onKey: (event: KeyboardEvent, id: string) => void;
}

const NAME_LEFT = 31;
const ICON = 14;

export function GraphNode(props: GraphNodeProps) {
  const { node, place, isStart, isChosen, isOpened, isStop, onChoose, onOpen, onKey } = props;
  if (place === undefined) return null;
  const Icon = iconOf(node);
  const name = nameOf(node);
  const steps = node.distance === null || isStart ? '' : `, ${node.distance} away`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no buttons of its own
    <g
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-pressed={isChosen}
      aria-label={`${name}, ${typeOf(node)}${steps}`}
      data-node={node.id}
      transform={`translate(${place.x} ${place.y})`}
      onClick={() => onChoose(node.id)}
      onDoubleClick={() => onOpen(node.id)}
      onKeyDown={(event) => onKey(event, node.id)}
      className="group/node outline-none"
    >
      <title>{`${name} · ${typeOf(node)}`}</title>
      <rect
        width={BOX.width}
        height={BOX.height}
        rx={6}
        strokeWidth={isChosen || isStart ? 2 : 1}
        {...(node.inInventory ? {} : { strokeDasharray: '4 3' })}
        className={cx(
          'group-focus-visible/node:stroke-focus group-focus-visible/node:[stroke-width:3px]',
          look(node.distance, isStart),
          isChosen && 'stroke-accent!',
        )}
      />
      <Icon
        aria-hidden
        x={9}
        y={(BOX.height - ICON) / 2}
        width={ICON}
        height={ICON}
        className={isStart ? 'text-accent' : 'text-ink-2'}
      />
      {/* A longer name is cut where the box ends. */}
      <svg aria-hidden x={NAME_LEFT} width={BOX.width - NAME_LEFT - 6} height={BOX.height}>
        <text y={BOX.height / 2 + 4} className="fill-ink text-sm select-none">
          {name}
        </text>
      </svg>
      {isOpened && !isStart && <circle cx={BOX.width} cy={0} r={3.5} className="fill-accent" />}
    </g>
  );
}

/** The nearer, the worse. */
function look(distance: number | null, isStart: boolean): string {
  if (isStart) return 'fill-accent-soft stroke-accent';
  if (distance === 1) return 'fill-bad-soft stroke-bad';
  if (distance === 2) return 'fill-warn-soft stroke-warn';
  if (distance !== null) return 'fill-unknown-soft stroke-unknown';
  return 'fill-surface stroke-line-strong group-hover/node:fill-tint';
}

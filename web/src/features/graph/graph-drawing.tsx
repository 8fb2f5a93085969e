/** The drawing itself: boxes and curves that scroll inside their frame, used by pointer or by arrow keys. */
import { ZoomIn, ZoomOut } from 'lucide-react';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { IconButton } from '../../ui/icon-button.tsx';
import type { Drawing } from './draw-graph.ts';
import { edgeKey } from './draw-graph.ts';
import { GraphEdge } from './graph-edge.tsx';
import { GraphNode } from './graph-node.tsx';
import { BOX, type Layout, layOut, nodeTowards } from './layout.ts';

interface GraphDrawingProps {
  readonly drawing: Drawing;
  readonly chosen: string | undefined;
  readonly opened: readonly string[];
  readonly onChoose: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

const ZOOMS = [0.4, 0.55, 0.75, 1, 1.35] as const;
const USUAL_ZOOM = 3;
/** Smaller letters could not be read; the rest is reached by scrolling. */
const SMALLEST_UNASKED = 2;

export function GraphDrawing({ drawing, chosen, opened, onChoose, onOpen }: GraphDrawingProps) {
  const layout = useMemo(() => layOut(drawing), [drawing]);
  const { start } = drawing;
  const { frame, scale, zoom, setZoom } = useFrame(layout, start);
  // One stop for the Tab key; the arrows lead on from there.
  const stop = chosen !== undefined && layout.places.has(chosen) ? chosen : start;
  const onKey = (event: KeyboardEvent, id: string) => {
    if (event.key === 'Enter') onOpen(id);
    else if (event.key === ' ') onChoose(id);
    else {
      const next = nodeTowards(layout, id, event.key);
      if (next === undefined) return;
      onChoose(next);
      frame.current?.querySelector<SVGElement>(`[data-node="${CSS.escape(next)}"]`)?.focus();
    }
    event.preventDefault();
  };
  const names = useMemo(() => new Map(drawing.nodes.map((node) => [node.id, node])), [drawing]);
  return (
    <div className="relative">
      <div ref={frame} className="max-h-[68vh] flex min-h-64 overflow-auto bg-sunken/50">
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a set of fields */}
        <svg
          role="group"
          aria-label="Drawing: arrow keys move, space selects, Enter opens"
          width={layout.width * scale}
          height={layout.height * scale}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          className="m-auto block shrink-0"
        >
          {drawing.edges.map((edge) => (
            <GraphEdge
              key={edgeKey(edge)}
              edge={edge}
              from={layout.places.get(edge.from)}
              to={layout.places.get(edge.to)}
              names={names}
              near={chosen !== start && (edge.from === chosen || edge.to === chosen)}
            />
          ))}
          {drawing.nodes.map((node) => (
            <GraphNode
              key={node.id}
              node={node}
              place={layout.places.get(node.id)}
              isStart={node.id === start}
              isChosen={node.id === chosen}
              isOpened={node.id === start || opened.includes(node.id)}
              isStop={node.id === stop}
              onChoose={onChoose}
              onOpen={onOpen}
              onKey={onKey}
            />
          ))}
        </svg>
      </div>
      <ZoomButtons zoom={zoom} setZoom={setZoom} />
    </div>
  );
}

/** The drawing at a size that can be read, with its start in the middle. */
function useFrame(layout: Layout, start: string) {
  const [wanted, setZoom] = useState<number>();
  const [fitting, setFitting] = useState(USUAL_ZOOM);
  const zoom = wanted ?? fitting;
  const frame = useRef<HTMLDivElement>(null);
  const scale = ZOOMS[zoom] ?? 1;
  const middle = layout.places.get(start);
  useLayoutEffect(() => {
    const room = frame.current?.clientWidth ?? layout.width;
    setFitting(layout.width <= room ? USUAL_ZOOM : SMALLEST_UNASKED);
  }, [layout]);
  useEffect(() => {
    const at = frame.current;
    if (at === null || middle === undefined) return;
    at.scrollLeft = (middle.x + BOX.width / 2) * scale - at.clientWidth / 2;
    at.scrollTop = (middle.y + BOX.height / 2) * scale - at.clientHeight / 2;
  }, [middle, scale]);
  return { frame, scale, zoom, setZoom };
}

interface ZoomButtonsProps {
  readonly zoom: number;
  readonly setZoom: (zoom: number) => void;
}

function ZoomButtons({ zoom, setZoom }: ZoomButtonsProps) {
  return (
    <div className="absolute right-3 bottom-4 flex rounded-md border border-line bg-raised">
      <IconButton label="Smaller" disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
        <ZoomOut aria-hidden className="size-4" />
      </IconButton>
      <IconButton label="Larger" disabled={zoom === ZOOMS.length - 1} onClick={() => setZoom(zoom + 1)}>
        <ZoomIn aria-hidden className="size-4" />
      </IconButton>
    </div>
  );
}

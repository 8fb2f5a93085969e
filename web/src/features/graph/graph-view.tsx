/** The drawing with its list below and everything that explains it beside. */
import { formatCount } from '../../lib/format.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { Drawing } from './draw-graph.ts';
import { DrawingFooter } from './drawing-footer.tsx';
import { GraphDrawing } from './graph-drawing.tsx';
import type { GraphSearch } from './graph-search.ts';
import { ImpactPanels, RiskPanel } from './impact-panels.tsx';
import { NODE_COLUMNS } from './node-columns.tsx';
import { NodeDetails } from './node-details.tsx';
import type { useAnswers } from './use-answers.ts';

interface GraphViewProps {
  readonly search: GraphSearch;
  readonly onChange: (search: GraphSearch) => void;
  readonly answers: ReturnType<typeof useAnswers>;
  readonly drawing: Drawing;
}

export function GraphView({ search, onChange, answers, drawing }: GraphViewProps) {
  const { opened = [], mode = 'neighbours' } = search;
  const { impact, others } = answers;
  const chosen = search.chosen ?? drawing.start;
  const node = drawing.nodes.find(({ id }) => id === chosen);
  const choose = (id: string) => onChange({ ...search, chosen: id });
  const open = (id: string) => {
    if (id === drawing.start && mode === 'neighbours') return;
    const kept = opened.includes(id) ? opened.filter((one) => one !== id) : [...opened, id];
    onChange({ ...search, opened: kept, chosen: id });
  };
  return (
    <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_23rem] xl:grid-rows-[auto_1fr]">
      <Panel
        title="Drawing"
        aside={`${formatCount(drawing.nodes.length)} drawn, edges: ${formatCount(drawing.edges.length)}`}
      >
        <GraphDrawing drawing={drawing} chosen={chosen} opened={opened} onChoose={choose} onOpen={open} />
        {others.error !== null && <ErrorState error={others.error} />}
        <Remarks answers={answers} />
        <DrawingFooter search={search} onChange={onChange} drawing={drawing} />
      </Panel>
      <div className="min-w-0 space-y-4 xl:row-span-2">
        {mode === 'impact' && impact && <RiskPanel risk={impact.risk} />}
        {node && (
          <NodeDetails
            node={node}
            drawing={drawing}
            hasImpact={mode === 'impact' && node.id === drawing.start}
            isOpened={opened.includes(node.id) || (node.id === drawing.start && mode === 'neighbours')}
            onOpen={open}
          />
        )}
        {mode === 'impact' && impact && <ImpactPanels impact={impact} />}
      </div>
      <Panel title="List" className="self-start" aside={formatCount(drawing.nodes.length)}>
        <DataTable caption="Nodes" columns={NODE_COLUMNS} rows={drawing.nodes} rowKey={({ id }) => id} />
      </Panel>
    </div>
  );
}

/** What the drawing cannot show, in words. */
function Remarks({ answers: { main, impact, paths, own } }: Pick<GraphViewProps, 'answers'>) {
  const shown = main.data;
  const remarks = [
    ...(own !== undefined && own === shown && own.outsideScope > 0
      ? [`${formatCount(own.outsideScope)} of its edges lead to what you may not see.`]
      : []),
    ...(own !== undefined && own === shown && own.truncated
      ? [
          `It has ${formatCount(own.total)} edges; the first ${formatCount(own.edges.length)} are shown. Choose a kind of edge to see others.`,
        ]
      : []),
    ...(impact !== undefined && impact === shown && impact.truncated.nodes
      ? [
          `${formatCount(impact.reached.resources)} resources are reached; the nearest ${formatCount(impact.nodes.length)} are listed.`,
        ]
      : []),
    ...(paths !== undefined && paths === shown && paths.paths.length === 0
      ? [paths.complete ? 'No path connects the two.' : 'No path was found before the search was ended.']
      : []),
    ...(paths !== undefined && paths === shown && paths.outsideScope > 0
      ? [`${formatCount(paths.outsideScope)} paths lead through what you may not see.`]
      : []),
  ];
  if (remarks.length === 0) return null;
  return (
    <ul className="space-y-1 border-t border-line px-4 py-2 text-ink-2">
      {remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  );
}

/** What is known of the chosen node, where to go from it, and why each of its edges is there. */
import { Link } from '@tanstack/react-router';
import { humanize } from '../../lib/format.ts';
import { plainText } from '../../lib/plain-text.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { Panel } from '../../ui/panel.tsx';
import { type Drawing, type DrawnNode, edgeKey } from './draw-graph.ts';
import { nameOf, typeOf } from './node-face.ts';

interface NodeDetailsProps {
  readonly node: DrawnNode;
  readonly drawing: Drawing;
  readonly isOpened: boolean;
  /** Whether its blast radius is what is shown. */
  readonly hasImpact: boolean;
  readonly onOpen: (id: string) => void;
}

export function NodeDetails({ node, drawing, isOpened, hasImpact, onOpen }: NodeDetailsProps) {
  return (
    <Panel title="Selected" aside={typeOf(node)}>
      <div className="border-b border-line px-4 py-3">
        <p className="font-medium break-words">{nameOf(node)}</p>
        <p className="mt-0.5 flex items-start gap-1 font-mono text-sm text-ink-2">
          <span className="min-w-0 break-all">{plainText(node.id)}</span>
          <CopyButton text={node.id} label="Copy the ARN" />
        </p>
        {!node.inInventory && <p className="mt-1 text-ink-2">No scan has found it; only edges name it.</p>}
        <Actions node={node} drawing={drawing} isOpened={isOpened} hasImpact={hasImpact} onOpen={onOpen} />
      </div>
      <Facts
        facts={[
          ...word('Account', node.account),
          ...word('Region', node.region),
          ...word('Environment', node.environment),
          ...word('Owner', node.owner),
          ...word('Team', node.team),
        ]}
      />
      <Edges node={node} drawing={drawing} />
    </Panel>
  );
}

const ACTION = 'rounded px-1.5 py-0.5 font-medium text-accent hover:bg-accent-soft';

function Actions({ node, drawing, isOpened, hasImpact, onOpen }: NodeDetailsProps) {
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2">
      {!isOpened && <Button onClick={() => onOpen(node.id)}>Open its neighbours</Button>}
      {node.id !== drawing.start && (
        <Link to="/graph" search={{ node: node.id }} className={ACTION}>
          Start here
        </Link>
      )}
      {node.kind === 'resource' && node.inInventory && (
        <Link to="/resource" search={{ arn: node.id }} className={ACTION}>
          Everything known
        </Link>
      )}
      {!hasImpact && (
        <Link to="/graph" search={{ node: node.id, mode: 'impact' }} className={ACTION}>
          Blast radius
        </Link>
      )}
    </div>
  );
}

function Edges({ node, drawing }: Pick<NodeDetailsProps, 'node' | 'drawing'>) {
  const names = new Map(drawing.nodes.map((one) => [one.id, one]));
  const edges = drawing.edges.filter(({ from, to }) => from === node.id || to === node.id);
  return (
    <section className="border-t border-line px-4 py-3" aria-label="Edges">
      <h3 className="mb-1 font-semibold">Why it is here</h3>
      <ul className="max-h-80 space-y-2 overflow-y-auto">
        {edges.map((edge) => {
          const other = edge.from === node.id ? edge.to : edge.from;
          return (
            <li key={edgeKey(edge)} className="min-w-0">
              <p className="break-words">
                {edge.from === node.id ? '→' : '←'} {humanize(edge.kind)}{' '}
                <Link
                  from="/graph"
                  to="/graph"
                  search={(now) => ({ ...now, chosen: other })}
                  resetScroll={false}
                  className="text-accent underline underline-offset-2"
                >
                  {nameOf(names.get(other) ?? { id: other, name: null })}
                </Link>
              </p>
              <p className="text-sm break-words text-ink-2">
                from {edge.source}
                {edge.detail !== null && `: ${plainText(edge.detail)}`}
              </p>
            </li>
          );
        })}
      </ul>
      {edges.length === 0 && <p className="text-ink-2">No edge of it is drawn.</p>}
    </section>
  );
}

const word = (name: string, text: string | null): readonly Fact[] =>
  text === null ? [] : [{ name, value: <span dir="auto">{plainText(text)}</span> }];

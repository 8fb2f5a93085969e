/** The columns of the list beside the drawing: the same nodes for those who would rather read. */
import { Link } from '@tanstack/react-router';
import { plainText } from '../../lib/plain-text.ts';
import type { Column } from '../../ui/data-table.tsx';
import type { DrawnNode } from './draw-graph.ts';
import { iconOf, nameOf, typeOf } from './node-face.ts';

export const NODE_COLUMNS: readonly Column<DrawnNode>[] = [
  { title: 'Name', className: 'max-w-60 min-w-40', cell: (node) => <Name node={node} /> },
  {
    title: 'Type',
    className: 'whitespace-nowrap',
    cell: (node) => <span className="text-ink-2">{typeOf(node)}</span>,
  },
  { title: 'Steps', align: 'right', cell: ({ steps }) => steps ?? '–' },
  {
    title: 'Account',
    minor: true,
    className: 'whitespace-nowrap',
    cell: ({ account }) => <Word text={account} />,
  },
  {
    title: 'Region',
    minor: true,
    className: 'whitespace-nowrap',
    cell: ({ region }) => <Word text={region} />,
  },
  { title: 'Environment', minor: true, cell: ({ environment }) => <Word text={environment} /> },
  { title: 'Team', minor: true, className: 'whitespace-nowrap', cell: ({ team }) => <Word text={team} /> },
];

function Name({ node }: { readonly node: DrawnNode }) {
  const Icon = iconOf(node);
  return (
    <span className="flex items-center gap-2">
      <Icon aria-hidden className="size-3.5 shrink-0 text-ink-3" />
      <Link
        from="/graph"
        to="/graph"
        search={(now) => ({ ...now, chosen: node.id })}
        resetScroll={false}
        title={plainText(node.id)}
        className="min-w-0 truncate text-accent underline-offset-2 hover:underline"
      >
        {nameOf(node)}
      </Link>
    </span>
  );
}

const Word = ({ text }: { readonly text: string | null }) => (
  <span dir="auto" className="text-ink-2">
    {plainText(text ?? '–')}
  </span>
);

/** Takes the graph along as a file, in the language of another program. */
import { useMutation } from '@tanstack/react-query';
import { useReeve } from '../../api/reeve-context.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { RowAction } from '../../ui/row-action.tsx';
import { type ExportFormat, walkOf } from './graph-queries.ts';
import type { GraphSearch } from './graph-search.ts';

const FILES = [
  { format: 'dot', label: 'Graphviz', ending: 'dot' },
  { format: 'mermaid', label: 'Mermaid', ending: 'mmd' },
  { format: 'graphml', label: 'GraphML', ending: 'graphml' },
  { format: 'json', label: 'JSON', ending: 'json' },
] as const satisfies readonly { format: ExportFormat; label: string; ending: string }[];

export function ExportGraph({ start, search }: { readonly start: string; readonly search: GraphSearch }) {
  const reeve = useReeve();
  // What stands around it is every edge, one step far.
  const walk =
    search.mode === 'impact' ? walkOf(search) : { ...walkOf(search), direction: 'any' as const, depth: 1 };
  const { mutate, error, isPending } = useMutation({
    mutationFn: async ({ format, ending }: (typeof FILES)[number]) => {
      const { text } = await reeve.exportGraph({ query: { arn: start, ...walk, format } });
      save(text, `graph.${ending}`);
    },
  });
  return (
    <div className="flex flex-wrap items-center gap-1 px-3 py-2">
      <span className="px-1 text-ink-2">{isPending ? 'Exporting…' : 'Export'}</span>
      {FILES.map((file) => (
        <RowAction
          key={file.format}
          label={file.label}
          of="file"
          tone="accent"
          onClick={() => mutate(file)}
        />
      ))}
      <FormError error={error} />
    </div>
  );
}

function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

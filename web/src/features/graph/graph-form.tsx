/** Whom the graph is about and what is asked of it; each answer is part of the address. */
import { type FormEvent, useId, useState } from 'react';
import { humanize } from '../../lib/format.ts';
import { withFilter } from '../../lib/with-filter.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceFilter } from '../../ui/choice-filter.tsx';
import { DEPTHS, DIRECTIONS, type GraphSearch, MODES } from './graph-search.ts';

interface GraphFormProps {
  readonly search: GraphSearch;
  /** Kinds of edges there are; none while they are not known. */
  readonly kinds: readonly string[];
  readonly onChange: (search: GraphSearch) => void;
}

const MODE_LABELS = { neighbours: 'Neighbours', impact: 'Blast radius', paths: 'Paths' } as const;
const WAYS = {
  dependents: 'Who feels a change',
  dependencies: 'Whose change is felt',
  both: 'Effects either way',
  any: 'Every edge',
} as const;

export function GraphForm({ search, kinds, onChange }: GraphFormProps) {
  const { mode = 'neighbours', kind, business } = search;
  const set = <Key extends keyof GraphSearch>(key: Key, value: GraphSearch[Key] | undefined) =>
    onChange(withFilter(search, key, value));
  return (
    <search className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <NodeField
        label={mode === 'paths' ? 'From' : 'Resource'}
        value={search.node}
        onChange={(node) => onChange(about(search, node))}
      />
      {mode === 'paths' && <NodeField label="To" value={search.to} onChange={(to) => set('to', to)} />}
      <ChoiceFilter
        label="Show"
        all={MODE_LABELS.neighbours}
        choices={MODES.slice(1).map((value) => ({ value, label: MODE_LABELS[value] }))}
        value={mode === 'neighbours' ? undefined : mode}
        onChange={(next) => set('mode', next)}
      />
      <WalkFilters search={search} onChange={onChange} />
      <ChoiceFilter
        label="Edges"
        all="All kinds"
        choices={[...new Set([...kinds, ...(kind === undefined ? [] : [kind])])].map((value) => ({
          value,
          label: humanize(value),
        }))}
        value={kind}
        onChange={(only) => set('kind', only)}
      />
      <label className="flex h-8 items-center gap-2 text-ink-2">
        <input
          type="checkbox"
          checked={business === true}
          onChange={(event) => set('business', event.target.checked ? true : undefined)}
          className="size-4 accent-accent"
        />
        Teams, owners and projects
      </label>
    </search>
  );
}

/** How far and which way; what stands directly around a node has neither. */
function WalkFilters({ search, onChange }: Pick<GraphFormProps, 'search' | 'onChange'>) {
  const { mode = 'neighbours', direction, depth } = search;
  return (
    <>
      {mode !== 'neighbours' && (
        <ChoiceFilter
          label="Direction"
          all={mode === 'impact' ? WAYS.dependents : WAYS.any}
          choices={DIRECTIONS.filter((way) => way !== (mode === 'impact' ? 'dependents' : 'any')).map(
            (value) => ({ value, label: WAYS[value] }),
          )}
          value={direction}
          onChange={(way) => onChange(withFilter(search, 'direction', way))}
        />
      )}
      {mode === 'impact' && (
        <ChoiceFilter
          label="Depth"
          all="3 steps"
          choices={DEPTHS.filter((steps) => steps !== 3).map((steps) => ({
            value: String(steps),
            label: steps === 1 ? '1 step' : `${steps} steps`,
          }))}
          value={depth === undefined ? undefined : String(depth)}
          onChange={(steps) =>
            onChange(
              withFilter(
                search,
                'depth',
                DEPTHS.find((known) => String(known) === steps),
              ),
            )
          }
        />
      )}
    </>
  );
}

/** What was opened and chosen around another node means nothing around this one. */
const about = ({ opened: _, chosen: __, drawn: ___, ...kept }: GraphSearch, node: string | undefined) =>
  withFilter<GraphSearch, 'node'>(kept, 'node', node);

interface NodeFieldProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

function NodeField({ label, value = '', onChange }: NodeFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setTyped(value);
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    onChange(typed.trim() === '' ? undefined : typed.trim());
  };
  return (
    <form onSubmit={send} className="flex min-w-0 items-center gap-2 max-sm:w-full sm:grow sm:basis-96">
      <label htmlFor={id} className="shrink-0 text-ink-2 max-sm:w-20">
        {label}
      </label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        spellCheck={false}
        placeholder="ARN, id, name, or team:payments"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className="h-8 min-w-0 flex-1 rounded-md border border-line-strong bg-surface px-2 text-ink placeholder:text-ink-3 max-sm:text-[1rem]"
      />
      <Button type="submit">Find</Button>
    </form>
  );
}

/** The columns of a resource's own type, each with its meaning; what AWS did not say stands apart. */
import { useState } from 'react';
import { humanize } from '../../lib/format.ts';
import { plainText } from '../../lib/plain-text.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { Resource } from './resource-queries.ts';
import { valueText } from './value-text.ts';

type Properties = Resource['properties'];

export function PropertiesPanel({ properties }: { readonly properties: Properties }) {
  const [whole, setWhole] = useState(false);
  const known = properties.filter(({ value }) => value !== null);
  const unsaid = properties.length - known.length;
  return (
    <Panel title="Properties" aside={unsaid > 0 && `${unsaid} not said`}>
      {properties.length === 0 && <p className="px-4 py-3 text-ink-2">Its type has none beyond the head.</p>}
      <dl>
        {(whole ? properties : known).map((property) => (
          <Property key={property.name} {...property} />
        ))}
      </dl>
      {unsaid > 0 && (
        <div className="border-t border-line px-4 py-2">
          <Button aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? 'Hide what was not said' : 'Show what was not said'}
          </Button>
        </div>
      )}
    </Panel>
  );
}

function Property({ name, description, value }: Properties[number]) {
  return (
    <div className="grid gap-x-4 border-b border-line px-4 py-1.5 last:border-0 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <dt className="min-w-0">
        <span className="font-medium">{humanize(name)}</span>
        <span className="block text-sm text-ink-3">{description}</span>
      </dt>
      <dd dir="auto" className="min-w-0 max-h-60 overflow-y-auto break-words">
        {value === null ? (
          <span className="text-ink-3">Not said</span>
        ) : typeof value === 'object' ? (
          <pre className="font-mono text-sm whitespace-pre-wrap">{plainText(valueText(value))}</pre>
        ) : (
          plainText(valueText(value))
        )}
      </dd>
    </div>
  );
}

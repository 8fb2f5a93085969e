/** A resource as the API answers it, for who wants every letter. */
import { useState } from 'react';
import { plainText } from '../../lib/plain-text.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { Resource } from './resource-queries.ts';

export function RawPanel({ resource }: { readonly resource: Resource }) {
  const [open, setOpen] = useState(false);
  const text = JSON.stringify(resource, null, 2);
  return (
    <Panel title="JSON" aside={<CopyButton text={text} label="Copy the JSON" />}>
      <div className="px-4 py-2">
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide' : 'Show'}
        </Button>
      </div>
      {open && (
        <section
          aria-label="The resource as JSON"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          className="max-h-[36rem] overflow-auto border-t border-line bg-sunken p-4"
        >
          <pre className="font-mono text-sm whitespace-pre-wrap">{plainText(text)}</pre>
        </section>
      )}
    </Panel>
  );
}

/** The rules: a draft of them in order, what it would change, and the versions there were. */
import { useState } from 'react';
import { Button } from '../../../../ui/button.tsx';
import type { Rules } from '../allocation-queries.ts';
import type { AllocationSearch } from '../allocation-search.ts';
import type { Editing } from './edit-form.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { RulesLists } from './rules-lists.tsx';
import { RulesText } from './rules-text.tsx';
import type { Draft } from './use-draft.ts';
import { VersionsPanel } from './versions-panel.tsx';

interface RulesViewProps {
  readonly draft: Draft;
  readonly search: AllocationSearch;
  readonly onEdit: (editing: Editing) => void;
  readonly onCloseVersion: () => void;
}

export function RulesView({ draft, search, onEdit, onCloseVersion }: RulesViewProps) {
  const [asText, setAsText] = useState(false);
  const editFrom = (rules: Rules) => {
    draft.change(rules);
    onCloseVersion();
  };
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid min-w-0 gap-4">
        {asText ? (
          <RulesText draft={draft} search={search} onClose={() => setAsText(false)} />
        ) : (
          <>
            <RulesLists rules={draft.rules} onChange={draft.change} onEdit={onEdit} />
            <Button className="justify-self-start" onClick={() => setAsText(true)}>
              As JSON
            </Button>
          </>
        )}
      </div>
      <div className="grid min-w-0 gap-4">
        <PreviewPanel draft={draft} search={search} />
        <VersionsPanel open={search.version} onClose={onCloseVersion} onEdit={editFrom} />
      </div>
    </div>
  );
}

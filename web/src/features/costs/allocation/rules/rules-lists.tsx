/** Rules, splits and spellings, each in its order. */
import type { ReactNode } from 'react';
import { Button } from '../../../../ui/button.tsx';
import { Panel } from '../../../../ui/panel.tsx';
import type { Rules } from '../allocation-queries.ts';
import { targetLabel } from '../allocation-search.ts';
import type { Editing } from './edit-form.tsx';
import { OrderedList } from './ordered-list.tsx';
import { ruleText, splitText, synonymText } from './rule-words.ts';

interface RulesListsProps {
  readonly rules: Rules;
  readonly onChange: (rules: Rules) => void;
  readonly onEdit: (editing: Editing) => void;
}

export function RulesLists({ rules: all, onChange, onEdit }: RulesListsProps) {
  const { rules, splits, synonyms } = all;
  return (
    <>
      <Section
        title="Rules"
        says="They outrank tags; of several that mean a line, the first counts."
        isEmpty={rules.length === 0}
        onNew={() => onEdit({ what: 'rule' })}
      >
        <OrderedList
          label="Rules in order"
          items={rules}
          nameOf={({ name }) => name}
          textOf={ruleText}
          onOrder={(next) => onChange({ ...all, rules: next })}
          onEdit={(at) => onEdit({ what: 'rule', at })}
        />
      </Section>
      <Section
        title="Splits"
        says="What several use together is shared out by the first split that takes it."
        isEmpty={splits.length === 0}
        onNew={() => onEdit({ what: 'split' })}
      >
        <OrderedList
          label="Splits in order"
          items={splits}
          nameOf={({ name }) => name}
          textOf={splitText}
          onOrder={(next) => onChange({ ...all, splits: next })}
          onEdit={(at) => onEdit({ what: 'split', at })}
        />
      </Section>
      <Section
        title="Spellings"
        says="Other words for one name; case, spaces and -_.:/ need none."
        isEmpty={synonyms.length === 0}
        onNew={() => onEdit({ what: 'synonym' })}
      >
        <OrderedList
          label="Spellings in order"
          items={synonyms}
          nameOf={({ of, value }) => `${targetLabel(of)} ${value}`}
          textOf={synonymText}
          onOrder={(next) => onChange({ ...all, synonyms: next })}
          onEdit={(at) => onEdit({ what: 'synonym', at })}
        />
      </Section>
    </>
  );
}

interface SectionProps {
  readonly title: string;
  readonly says: string;
  readonly isEmpty: boolean;
  readonly onNew: () => void;
  readonly children: ReactNode;
}

const Section = ({ title, says, isEmpty, onNew, children }: SectionProps) => (
  <Panel
    title={title}
    aside={
      <Button className="h-7" onClick={onNew}>
        New {title.toLowerCase().replace(/s$/, '')}
      </Button>
    }
  >
    <p className="px-4 pt-2 pb-1 text-sm text-ink-3">{says}</p>
    {isEmpty ? <p className="px-4 pb-3 text-ink-2">None yet.</p> : children}
  </Panel>
);

/** The form that stands open over the rules, and what saving it makes of the draft. */
import type { Rule, Rules, Split } from '../allocation-queries.ts';
import { RuleForm } from './rule-form.tsx';
import { SplitForm } from './split-form.tsx';
import { SynonymForm } from './synonym-form.tsx';

/** Without a place it is a new one, which may begin with something. */
export type Editing =
  | { readonly what: 'rule'; readonly at?: number; readonly start?: Partial<Rule> }
  | { readonly what: 'split'; readonly at?: number; readonly start?: Partial<Split> }
  | { readonly what: 'synonym'; readonly at?: number };

interface EditFormProps {
  readonly editing: Editing;
  readonly rules: Rules;
  readonly known: readonly string[];
  readonly onChange: (rules: Rules) => void;
  readonly onClose: () => void;
}

const put = <One,>(all: readonly One[], at: number | undefined, one: One): One[] =>
  at === undefined ? [...all, one] : all.with(at, one);

const namesBeside = (all: readonly { readonly name: string }[], at: number | undefined): string[] =>
  all.flatMap(({ name }, place) => (place === at ? [] : name));

export function EditForm({ editing, rules: all, known, onChange, onClose }: EditFormProps) {
  const { rules, splits, synonyms } = all;
  const { at } = editing;
  const of = <One,>(list: readonly One[]) => (at === undefined ? undefined : list[at]);
  const save = (changed: Partial<Rules>) => {
    onChange({ ...all, ...changed });
    onClose();
  };
  switch (editing.what) {
    case 'rule':
      return (
        <RuleForm
          rule={of(rules) ?? editing.start}
          taken={namesBeside(rules, at)}
          known={known}
          onSave={(rule) => save({ rules: put(rules, at, rule) })}
          onClose={onClose}
        />
      );
    case 'split':
      return (
        <SplitForm
          split={of(splits) ?? editing.start}
          taken={namesBeside(splits, at)}
          onSave={(split) => save({ splits: put(splits, at, split) })}
          onClose={onClose}
        />
      );
    case 'synonym':
      return (
        <SynonymForm
          synonym={of(synonyms)}
          onSave={(synonym) => save({ synonyms: put(synonyms, at, synonym) })}
          onClose={onClose}
        />
      );
  }
}

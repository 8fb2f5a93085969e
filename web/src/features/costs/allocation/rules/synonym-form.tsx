/** The form of a spelling: other words that mean one team or cost center. */
import { SelectField } from '../../../../ui/select-field.tsx';
import { TextArea } from '../../../../ui/text-area.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import type { Synonym } from '../allocation-queries.ts';
import { TARGETS } from '../allocation-search.ts';
import { namesOf } from './rule-words.ts';
import { RulesForm } from './rules-form.tsx';

interface SynonymFormProps {
  readonly synonym: Synonym | undefined;
  readonly onSave: (synonym: Synonym) => void;
  readonly onClose: () => void;
}

export function SynonymForm({ synonym, onSave, onClose }: SynonymFormProps) {
  const keep = (word: (name: string) => string) => {
    const said = namesOf(word('said'));
    if (said.length === 0) return 'Write at least one other spelling.';
    const of = TARGETS.find(({ value }) => value === word('of'))?.value ?? 'team';
    onSave({ of, value: word('value') || null, said });
    return undefined;
  };
  return (
    <RulesForm
      title={synonym === undefined ? 'New spelling' : 'Spelling'}
      noun="spelling"
      onKeep={keep}
      onClose={onClose}
    >
      <SelectField label="Of each" name="of" choices={TARGETS} defaultValue={synonym?.of ?? 'team'} />
      <TextField
        label="Name"
        name="value"
        maxLength={256}
        hint="Empty: these words mean nobody, such as tbd."
        defaultValue={synonym?.value ?? ''}
      />
      <TextArea
        label="Also written"
        name="said"
        rows={3}
        required
        hint="One a line; case, spaces and -_.:/ need none."
        defaultValue={synonym?.said.join('\n')}
      />
    </RulesForm>
  );
}

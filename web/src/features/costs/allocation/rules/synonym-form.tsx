/** The form of a spelling: other words that mean one team or cost center. */
import type { FormEvent } from 'react';
import { Button } from '../../../../ui/button.tsx';
import { Modal } from '../../../../ui/modal.tsx';
import { SelectField } from '../../../../ui/select-field.tsx';
import { TextArea } from '../../../../ui/text-area.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import type { Synonym } from '../allocation-queries.ts';
import { TARGETS } from '../allocation-search.ts';
import { namesOf } from './rule-words.ts';

interface SynonymFormProps {
  readonly synonym: Synonym | undefined;
  readonly onSave: (synonym: Synonym) => void;
  readonly onClose: () => void;
}

export function SynonymForm({ synonym, onSave, onClose }: SynonymFormProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const word = (name: string) => String(form.get(name) ?? '').trim();
    const of = TARGETS.find(({ value }) => value === word('of'))?.value ?? 'team';
    onSave({ of, value: word('value') || null, said: namesOf(word('said')) });
  };
  return (
    <Modal title="Spelling" open onOpenChange={(open) => !open && onClose()}>
      <form onSubmit={submit} className="space-y-4">
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
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit">
            Keep the spelling
          </Button>
        </div>
      </form>
    </Modal>
  );
}

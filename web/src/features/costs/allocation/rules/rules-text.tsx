/** The rules as JSON, the form that the command line takes; the engine looks at what was written before it is taken over. */
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useReeve } from '../../../../api/reeve-context.tsx';
import { Button } from '../../../../ui/button.tsx';
import { FormError } from '../../../../ui/form-error.tsx';
import { Panel } from '../../../../ui/panel.tsx';
import { TextArea } from '../../../../ui/text-area.tsx';
import { askedOf, type Rules } from '../allocation-queries.ts';
import type { AllocationSearch } from '../allocation-search.ts';
import type { Draft } from './use-draft.ts';

interface RulesTextProps {
  readonly draft: Draft;
  readonly search: AllocationSearch;
  readonly onClose: () => void;
}

export function RulesText({ draft, search, onClose }: RulesTextProps) {
  const reeve = useReeve();
  const [misread, setMisread] = useState<string>();
  const { mutate, error, isPending } = useMutation({
    mutationFn: (rules: Rules) => reeve.tryAllocationRules({ body: { ...askedOf(search), rules } }),
    onSuccess: (_, rules) => {
      draft.change(rules);
      onClose();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('rules') ?? '');
    const read = parse(text);
    setMisread(typeof read === 'string' ? read : undefined);
    if (typeof read !== 'string') mutate(read);
  };
  return (
    <Panel title="As JSON">
      <form onSubmit={submit} className="space-y-3 p-4">
        <TextArea
          label="Rules of allocation"
          name="rules"
          rows={24}
          isCode
          defaultValue={JSON.stringify(draft.rules, null, 2)}
        />
        {misread !== undefined && (
          <p role="alert" className="text-bad">
            {misread}
          </p>
        )}
        <FormError error={error} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Back to the form</Button>
          <Button kind="primary" type="submit" disabled={isPending}>
            {isPending ? 'Looking…' : 'Take over'}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

/** A text is what is wrong with it; everything beyond its being JSON is the engine's to judge. */
function parse(text: string): Rules | string {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null || Array.isArray(read))
      return 'This is no object of rules.';
    return { synonyms: [], rules: [], splits: [], ...read };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

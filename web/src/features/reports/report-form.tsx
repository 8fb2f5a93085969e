/** Asks for a report: of which time, by what, in which formats, once or again and again. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useIdempotencyKey } from '../../api/idempotency-key.ts';
import { useReeve } from '../../api/reeve-context.tsx';
import { Button } from '../../ui/button.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Modal } from '../../ui/modal.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FormatChoices } from './format-choices.tsx';
import { type ReportKind, RUNS, SCHEDULES } from './report-queries.ts';
import { RHYTHMS, type Rhythm, wishOf } from './report-wish.ts';

interface ReportFormProps {
  readonly kind: ReportKind;
  readonly onClose: () => void;
}

export function ReportForm({ kind, onClose }: ReportFormProps) {
  const reeve = useReeve();
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  const [rhythm, setRhythm] = useState<Rhythm>('once');
  const { mutate, error, isPending } = useMutation({
    mutationFn: async (form: FormData) => {
      const wish = wishOf(kind, form);
      const headers = { 'Idempotency-Key': keyFor(wish) };
      if (rhythm === 'once') await reeve.runReport({ body: wish, headers });
      else {
        const name = String(form.get('name') ?? '').trim();
        await reeve.scheduleReport({ body: { ...wish, name, every: rhythm }, headers });
      }
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: rhythm === 'once' ? RUNS : SCHEDULES });
      onClose();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    mutate(new FormData(event.currentTarget));
  };
  const takes = (option: string) => kind.options.some(({ name }) => name === option);
  return (
    <Modal title={kind.title} open onOpenChange={(open) => !open && onClose()}>
      <form onSubmit={submit} className="space-y-4">
        <div className="grid grid-cols-2 gap-3">
          <TextField label="Period" name="period" placeholder={kind.usualPeriod} maxLength={100} />
          {takes('by') && (
            <TextField
              label="By"
              name="by"
              placeholder={takes('view') ? 'service' : 'team'}
              maxLength={1_000}
            />
          )}
        </div>
        {takes('view') && (
          <TextField
            label="Saved view"
            name="view"
            hint="What is not said here is as the view says."
            maxLength={100}
          />
        )}
        <FormatChoices />
        <TextField
          label="Also to"
          name="to"
          placeholder="s3://bucket/{period}"
          hint="A bucket that Reeve may write to; the files are kept here in any case."
          maxLength={1_000}
        />
        <SelectField
          label="When"
          name="every"
          choices={RHYTHMS}
          value={rhythm}
          onChange={({ target }) =>
            setRhythm(RHYTHMS.find(({ value }) => value === target.value)?.value ?? 'once')
          }
        />
        {rhythm !== 'once' && (
          <TextField
            label="Name of the schedule"
            name="name"
            defaultValue={kind.title}
            required
            maxLength={100}
          />
        )}
        <FormError error={error} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" disabled={isPending}>
            {rhythm === 'once' ? 'Make report' : 'Schedule report'}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

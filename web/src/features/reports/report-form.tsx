/** Asks for a report: of which time, by what, in which formats, once or again and again. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useIdempotencyKey } from '../../api/idempotency-key.ts';
import { useReeve } from '../../api/reeve-context.tsx';
import { Button } from '../../ui/button.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Modal } from '../../ui/modal.tsx';
import { ReportFields } from './report-fields.tsx';
import { type ReportKind, RUNS, SCHEDULES } from './report-queries.ts';
import { type Rhythm, scheduleOf, wishOf } from './report-wish.ts';

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
      else await reeve.scheduleReport({ body: scheduleOf(kind, rhythm, form), headers });
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
  return (
    <Modal title={kind.title} open onOpenChange={(open) => !open && onClose()}>
      <form onSubmit={submit} className="space-y-4">
        <ReportFields kind={kind} rhythm={rhythm} onRhythm={setRhythm} />
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

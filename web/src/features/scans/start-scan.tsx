/** Starts a scan of everything or of what is named, and shows how it goes on. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useIdempotencyKey } from '../../api/idempotency-key.ts';
import { useReeve } from '../../api/reeve-context.tsx';
import { Button } from '../../ui/button.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Modal } from '../../ui/modal.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { SCANS, type Wish } from './scan-queries.ts';
import { wishOf } from './wish-words.ts';

interface StartScanProps {
  readonly onClose: () => void;
  readonly onStarted: (id: string) => void;
}

export function StartScan({ onClose, onStarted }: StartScanProps) {
  const reeve = useReeve();
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  const { mutate, error, isPending } = useMutation({
    mutationFn: (wish: Wish) => reeve.startScan({ body: wish, headers: { 'Idempotency-Key': keyFor(wish) } }),
    onSuccess: ({ id }) => onStarted(id),
    onSettled: () => queries.invalidateQueries({ queryKey: SCANS }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    mutate(wishOf(new FormData(event.currentTarget)));
  };
  return (
    <Modal title="New scan" open onOpenChange={(open) => !open && onClose()}>
      <form onSubmit={submit} className="space-y-4">
        <TextField label="Regions" name="regions" hint="Such as eu-west-1, us-east-1; all without" />
        <TextField label="Accounts" name="accounts" hint="Ids of twelve digits; all without" />
        <TextField label="Services" name="services" hint="Such as ec2, s3, AWS::EC2::Volume; all without" />
        <label className="flex gap-2.5">
          <input type="checkbox" name="quick" className="mt-1 accent-accent" />
          <span>
            <span className="font-medium">Quick</span>
            <span className="block text-sm text-ink-2">Leaves out what was empty when it was last read.</span>
          </span>
        </label>
        <FormError error={error} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" disabled={isPending}>
            {isPending ? 'Starting…' : 'Start scan'}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

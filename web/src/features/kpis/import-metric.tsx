/** Takes the values of a business metric in from a file, all of it or nothing. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useReeve } from '../../api/reeve-context.tsx';
import { formatCount } from '../../lib/format.ts';
import { plainText } from '../../lib/plain-text.ts';
import { Button } from '../../ui/button.tsx';
import { Code } from '../../ui/code.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Modal } from '../../ui/modal.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type ImportWish, KPIS } from './kpi-queries.ts';

const DECIMALS = [
  { value: 'point', label: '1234.5' },
  { value: 'comma', label: '1234,5' },
] as const;

export function ImportMetric({ onClose }: { readonly onClose: () => void }) {
  const reeve = useReeve();
  const queries = useQueryClient();
  const [file, setFile] = useState<File>();
  const { mutate, error, data, isPending } = useMutation({
    mutationFn: async ({ from, ...wish }: Omit<ImportWish, 'csv'> & { readonly from: File }) =>
      reeve.importUnitValues({ body: { ...wish, csv: await from.text() } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: KPIS }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (file === undefined) return;
    const form = new FormData(event.currentTarget);
    const word = (name: string) => String(form.get(name) ?? '').trim();
    const [metric, unit] = [word('metric'), word('unit')];
    mutate({
      from: file,
      decimals: word('decimals') === 'comma' ? 'comma' : 'point',
      ...(metric === '' ? {} : { metric }),
      ...(unit === '' ? {} : { unit }),
    });
  };
  return (
    <Modal title="Import a business metric" open onOpenChange={(open) => !open && onClose()}>
      {data === undefined ? (
        <form onSubmit={submit} className="space-y-4">
          <p className="text-ink-2">
            A CSV whose first line names <Code>day</Code> or <Code>month</Code>, and <Code>value</Code>. Other
            columns, such as a team, are what it was counted of.
          </p>
          <label className="block space-y-1">
            <span className="block font-medium">File</span>
            <input
              type="file"
              accept=".csv,text/csv,text/plain"
              required
              onChange={({ target }) => setFile(target.files?.[0])}
              className="block w-full text-ink-2 file:mr-3 file:h-8 file:rounded-md file:border file:border-solid file:border-line-strong file:bg-surface file:px-3 file:text-ink"
            />
          </label>
          <div className="grid grid-cols-2 gap-3">
            <TextField label="Metric" name="metric" maxLength={100} hint="Where no column metric names it" />
            <TextField label="Unit" name="unit" maxLength={50} hint="One of it, such as order" />
          </div>
          <SelectField label="Decimals" name="decimals" choices={DECIMALS} />
          <FormError error={error} />
          <div className="flex justify-end gap-2">
            <Button onClick={onClose}>Cancel</Button>
            <Button kind="primary" type="submit" disabled={isPending}>
              {isPending ? 'Importing…' : 'Import'}
            </Button>
          </div>
        </form>
      ) : (
        <div className="space-y-4">
          <ul className="space-y-1">
            {data.metrics.map(({ metric, added, changed, unchanged }) => (
              <li key={metric}>
                <span className="font-medium">{plainText(metric)}</span>: {formatCount(added)} values added,{' '}
                {formatCount(changed)} changed, {formatCount(unchanged)} as before
              </li>
            ))}
          </ul>
          <div className="flex justify-end">
            <Button onClick={onClose}>Close</Button>
          </div>
        </div>
      )}
    </Modal>
  );
}

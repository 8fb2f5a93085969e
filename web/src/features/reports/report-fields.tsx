/** The fields of a report: those that its kind takes, where it goes, and how often it is made. */
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useReeve } from '../../api/reeve-context.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FormatChoices } from './format-choices.tsx';
import { type ReportKind, viewNamesQuery } from './report-queries.ts';
import { RHYTHMS, type Rhythm } from './report-wish.ts';

interface ReportFieldsProps {
  readonly kind: ReportKind;
  readonly rhythm: Rhythm;
  readonly onRhythm: (rhythm: Rhythm) => void;
}

export function ReportFields({ kind, rhythm, onRhythm }: ReportFieldsProps) {
  const takes = (option: string) => kind.options.some(({ name }) => name === option);
  return (
    <>
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
      {takes('view') && <ViewField />}
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
          onRhythm(RHYTHMS.find(({ value }) => value === target.value)?.value ?? 'once')
        }
      />
      {rhythm !== 'once' && <ScheduleFields title={kind.title} />}
    </>
  );
}

function ScheduleFields({ title }: { readonly title: string }) {
  const id = useId();
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <TextField label="At" name="at" type="time" defaultValue="06:00" required />
        <TextField
          label="Time zone"
          name="zone"
          list={id}
          defaultValue={Intl.DateTimeFormat().resolvedOptions().timeZone}
          required
          maxLength={64}
        />
      </div>
      <datalist id={id}>
        {['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <TextField label="Name of the schedule" name="name" defaultValue={title} required maxLength={100} />
    </>
  );
}

function ViewField() {
  const id = useId();
  const { data = [] } = useQuery(viewNamesQuery(useReeve()));
  return (
    <>
      <TextField
        label="Saved view"
        name="view"
        list={id}
        hint="What is not said here is as the view says."
        maxLength={100}
      />
      <datalist id={id}>
        {data.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

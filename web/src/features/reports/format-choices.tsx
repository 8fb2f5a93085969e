/** The formats of a report; one at least. */
const FORMATS = [
  { value: 'html', label: 'HTML' },
  { value: 'pdf', label: 'PDF' },
  { value: 'csv', label: 'CSV' },
  { value: 'json', label: 'JSON' },
  { value: 'parquet', label: 'Parquet' },
] as const;

export const FormatChoices = () => (
  <fieldset className="space-y-1">
    <legend className="font-medium">Formats</legend>
    <div className="flex flex-wrap gap-x-4 gap-y-1">
      {FORMATS.map(({ value, label }) => (
        <label key={value} className="flex items-center gap-1.5">
          <input
            type="checkbox"
            name="formats"
            value={value}
            defaultChecked={value === 'html' || value === 'pdf'}
            className="accent-accent"
          />
          {label}
        </label>
      ))}
    </div>
  </fieldset>
);

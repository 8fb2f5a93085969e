/** Of which time, and compared with which: the usual spans are one choice away, any other can be written. */
import { WordsFilter } from '../../ui/words-filter.tsx';

interface FieldProps {
  readonly value: string | undefined;
  readonly onChange: (words: string | undefined) => void;
}

const PERIODS = [
  { value: '7d', label: 'Last 7 days' },
  { value: '30d', label: 'Last 30 days' },
  { value: '90d', label: 'Last 90 days' },
  { value: 'mtd', label: 'This month so far' },
  { value: 'last month', label: 'Last month' },
  { value: 'last quarter', label: 'Last quarter' },
  { value: 'ytd', label: 'This year so far' },
  { value: '365d', label: 'Last 365 days' },
] as const;

interface PeriodFieldProps extends FieldProps {
  /** What holds while nothing is said. */
  readonly usual: '30d' | 'last month';
}

export const PeriodField = ({ usual, value, onChange }: PeriodFieldProps) => (
  <WordsFilter
    label="Period"
    all={PERIODS.find((one) => one.value === usual)?.label ?? usual}
    choices={PERIODS.filter((one) => one.value !== usual)}
    placeholder="2026-10, Q3, 45d"
    value={value === usual ? undefined : value}
    onChange={onChange}
  />
);

const PREVIOUS = { value: 'previous', label: 'The time before' };
const YEAR_BEFORE = { value: 'year before', label: 'A year before' };

interface AgainstFieldProps extends FieldProps {
  /** A page that explains a difference always compares. */
  readonly isAlways?: boolean;
}

export const AgainstField = ({ isAlways = false, value, onChange }: AgainstFieldProps) => (
  <WordsFilter
    label="Compare"
    all={isAlways ? PREVIOUS.label : 'Nothing'}
    choices={isAlways ? [YEAR_BEFORE] : [PREVIOUS, YEAR_BEFORE]}
    placeholder="2026-09, Q2"
    value={isAlways && value === PREVIOUS.value ? undefined : value}
    onChange={onChange}
  />
);

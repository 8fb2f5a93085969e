/** A small button in a table's row, named together with the row for those who do not see where it stands. */
import { cx } from '../lib/class-names.ts';

interface RowActionProps {
  readonly label: string;
  /** What the row is about, said to screen readers only. */
  readonly of: string;
  readonly tone: 'accent' | 'bad';
  readonly onClick: () => void;
}

const TONES = { accent: 'text-accent hover:bg-accent-soft', bad: 'text-bad hover:bg-bad-soft' };

export function RowAction({ label, of, tone, onClick }: RowActionProps) {
  return (
    <button
      type="button"
      onClick={onClick}
      className={cx('rounded px-1.5 py-0.5 font-medium whitespace-nowrap', TONES[tone])}
    >
      {label}
      <span className="sr-only"> {of}</span>
    </button>
  );
}

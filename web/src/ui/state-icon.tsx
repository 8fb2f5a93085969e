/** A state as a shape and a colour, so that it reads without either. */
import { CircleAlert, CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import { cx } from '../lib/class-names.ts';
import { TONE_TEXT, type Tone } from './tone.ts';

const ICONS = {
  ok: CircleCheck,
  warn: CircleAlert,
  bad: CircleX,
  unknown: CircleDashed,
  accent: CircleDashed,
};

interface StateIconProps {
  readonly tone: Tone;
  /** Said to screen readers; leave out where the word stands beside the icon. */
  readonly label?: string;
  readonly className?: string;
}

export function StateIcon({ tone, label, className = 'size-4' }: StateIconProps) {
  const Icon = ICONS[tone];
  const said = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return <Icon {...said} strokeWidth={2} className={cx('shrink-0', TONE_TEXT[tone], className)} />;
}

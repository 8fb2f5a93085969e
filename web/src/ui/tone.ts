/** The five meanings a colour may have; only the series of charts are coloured otherwise. */
export type Tone = 'ok' | 'warn' | 'bad' | 'unknown' | 'accent';

export const TONE_TEXT: Record<Tone, string> = {
  ok: 'text-ok',
  warn: 'text-warn',
  bad: 'text-bad',
  unknown: 'text-unknown',
  accent: 'text-accent',
};

export const TONE_SOFT: Record<Tone, string> = {
  ok: 'bg-ok-soft text-ok',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  unknown: 'bg-unknown-soft text-unknown',
  accent: 'bg-accent-soft text-accent',
};

export const TONE_FILL: Record<Tone, string> = {
  ok: 'bg-ok',
  warn: 'bg-warn',
  bad: 'bg-bad',
  unknown: 'bg-unknown',
  accent: 'bg-accent',
};

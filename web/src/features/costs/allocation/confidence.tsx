/** How sure it is whose a cost is, in colour and in words. */
import { humanize } from '../../../lib/format.ts';
import { Badge } from '../../../ui/badge.tsx';
import { TONE_FILL, type Tone } from '../../../ui/tone.ts';

const TONES: Readonly<Record<string, Tone>> = {
  certain: 'ok',
  high: 'ok',
  medium: 'accent',
  low: 'warn',
  none: 'unknown',
};
const ORDER = ['certain', 'high', 'medium', 'low', 'none'];
const toneOf = (confidence: string): Tone => TONES[confidence] ?? 'unknown';

export const ConfidenceBadge = ({ confidence }: { readonly confidence: string }) => (
  <Badge tone={toneOf(confidence)}>{humanize(confidence)}</Badge>
);

/** How much of an amount is how sure. */
export function ConfidenceBar({ amounts }: { readonly amounts: Readonly<Record<string, string>> }) {
  const parts = ORDER.flatMap((name) => {
    const size = Math.abs(Number(amounts[name] ?? 0));
    return size > 0 ? [{ name, size }] : [];
  });
  const whole = parts.reduce((sum, { size }) => sum + size, 0);
  const words = parts.map(({ name, size }) => `${name} ${((size / whole) * 100).toFixed(0)} %`).join(', ');
  return (
    <span title={words} className="block w-24">
      <span aria-hidden className="flex h-1.5 gap-px overflow-hidden rounded bg-tint">
        {parts.map(({ name, size }) => (
          <span key={name} className={TONE_FILL[toneOf(name)]} style={{ flexGrow: size }} />
        ))}
      </span>
      <span className="sr-only">{words}</span>
    </span>
  );
}

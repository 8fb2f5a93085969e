/** A jagged gap in a bar: it is longer than drawn. */
interface JagProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export function Jag({ x, y, width }: JagProps) {
  const tall = Math.min(3, width / 5);
  const jags = [tall, -tall, tall, -tall].map((down) => `l${(width + 4) / 4} ${down}`).join(' ');
  return <path aria-hidden d={`M${x - 2} ${y} ${jags}`} className="fill-none stroke-surface stroke-4" />;
}
